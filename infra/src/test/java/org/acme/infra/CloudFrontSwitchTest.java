package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Switches CloudFront in front of the task list on and off, as CloudFormation does: it changes and
 * creates resources after those that they refer to, in any order that fits, and then deletes what
 * the new template does not have. What must be true at any time is checked after each step.
 */
class CloudFrontSwitchTest {
  private static final String STACK = "todo-demo";
  private static final int ORDERS = 100;

  static Stream<Arguments> switches() {
    return Stream.of(
        Arguments.of(Synthesis.PRODUCTION, Synthesis.OPTIONS),
        Arguments.of(Synthesis.OPTIONS, Synthesis.PRODUCTION));
  }

  @ParameterizedTest
  @MethodSource("switches")
  void theDomainIsAlwaysWhereRequestsAreAdmitted(String before, String after) {
    update(
        before,
        after,
        state -> {
          if (pointsToCloudFront(state)) {
            assertThat(distribution(state)).as("the distribution exists").isPresent();
          } else {
            assertThat(isLocked(state)).as("the load balancer is locked").isFalse();
          }
          assertThat(record(state, "AAAA").isEmpty() || distribution(state).isPresent())
              .as("IPv6 leads to a distribution")
              .isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource("switches")
  void nobodyChoosesAnAddressAtAnyTime(String before, String after) {
    update(
        before,
        after,
        state ->
            assertThat(!trustsCloudFront(state) || isLocked(state))
                .as("the application trusts CloudFront only behind the lock")
                .isTrue());
  }

  /** Otherwise CloudFormation would create a second one, and a name can be taken only once. */
  @ParameterizedTest
  @MethodSource("switches")
  void theRecordAndTheFirewallOfTheLoadBalancerAreChangedAndNotReplaced(
      String before, String after) {
    Map<String, TemplateResource> old = resources(before);
    Map<String, TemplateResource> wanted = resources(after);
    assertThat(names(wanted))
        .allSatisfy(
            (name, id) -> assertThat(names(old).getOrDefault(name, id)).as(name).isEqualTo(id));
    assertThat(wanted.keySet().stream().filter(old::containsKey).map(wanted::get))
        .filteredOn(resource -> resource.type().startsWith("AWS::WAFv2::"))
        .hasSize(2);
  }

  /**
   * AWS refuses to delete a firewall that a distribution uses. CDK deploys what a stack refers to
   * before that stack, so those stacks must not delete it when CloudFront is switched off.
   */
  @ParameterizedTest
  @MethodSource("switches")
  void noStackThatIsDeployedBeforeDeletesTheFirewallOfCloudFront(String before, String after) {
    Set<String> deployed = Synthesis.templates(after).keySet();
    assertThat(TemplateResource.of(before, "AWS::WAFv2::WebACL"))
        .filteredOn(acl -> acl.properties().get("Scope").equals("CLOUDFRONT"))
        .filteredOn(acl -> deployed.contains(acl.stack()))
        .filteredOn(
            acl ->
                TemplateResource.of(after, acl.type())
                    .noneMatch(
                        other -> other.stack().equals(acl.stack()) && other.id().equals(acl.id())))
        .isEmpty();
  }

  /** CloudFormation refuses to remove an export that another stack still imports. */
  @ParameterizedTest
  @MethodSource("switches")
  void noStackExportsAValue(String before, String after) {
    assertThat(Synthesis.templates(after).values())
        .extracting(template -> template.getOrDefault("Outputs", Map.of()).toString())
        .noneMatch(outputs -> outputs.contains("Export="));
  }

  private static void update(
      String before, String after, Consumer<Map<String, TemplateResource>> check) {
    Map<String, TemplateResource> old = resources(before);
    Map<String, TemplateResource> wanted = resources(after);
    Map<String, Set<String>> oldReferences = references(old);
    Map<String, Set<String>> wantedReferences = references(wanted);
    IntStream.range(0, ORDERS)
        .forEach(
            seed -> {
              var state = new HashMap<String, TemplateResource>(old);
              check.accept(state);
              for (TemplateResource resource : inAnOrder(wanted, wantedReferences, seed)) {
                state.put(resource.id(), resource);
                check.accept(state);
              }
              List<TemplateResource> deleted = inAnOrder(old, oldReferences, seed);
              Collections.reverse(deleted);
              for (TemplateResource resource : deleted) {
                if (!wanted.containsKey(resource.id())) {
                  state.remove(resource.id());
                  check.accept(state);
                }
              }
            });
  }

  /** One of the orders in which each resource comes after those that it refers to. */
  private static List<TemplateResource> inAnOrder(
      Map<String, TemplateResource> resources, Map<String, Set<String>> references, int seed) {
    var ids = new ArrayList<String>(resources.keySet());
    Collections.shuffle(ids, new Random(seed));
    var ordered = new LinkedHashSet<String>();
    while (ordered.size() < ids.size()) {
      ordered.add(
          ids.stream()
              .filter(id -> !ordered.contains(id) && ordered.containsAll(references.get(id)))
              .findFirst()
              .orElseThrow(() -> new AssertionError("circular: " + ids)));
    }
    return new ArrayList<>(ordered.stream().map(resources::get).toList());
  }

  /** The ids of the resources that each resource refers to. */
  private static Map<String, Set<String>> references(Map<String, TemplateResource> resources) {
    var references = new HashMap<String, Set<String>>();
    resources.forEach(
        (id, resource) -> {
          Set<String> others = resource.references();
          others.retainAll(resources.keySet());
          references.put(id, others);
        });
    return references;
  }

  private static Map<String, TemplateResource> resources(String variant) {
    return TemplateResource.of(variant)
        .filter(resource -> resource.stack().equals(STACK))
        .collect(
            Collectors.toMap(
                TemplateResource::id, resource -> resource, (a, b) -> a, LinkedHashMap::new));
  }

  /** The ids of the resources with fixed names. */
  private static Map<String, String> names(Map<String, TemplateResource> resources) {
    var names = new HashMap<String, String>();
    resources
        .values()
        .forEach(
            resource -> Account.name(resource).ifPresent(name -> names.put(name, resource.id())));
    return names;
  }

  private static boolean pointsToCloudFront(Map<String, TemplateResource> state) {
    return record(state, "A").orElseThrow().references().stream()
        .anyMatch(id -> id.startsWith("CloudFrontDistribution"));
  }

  private static Optional<TemplateResource> record(
      Map<String, TemplateResource> state, String type) {
    return state.values().stream()
        .filter(resource -> resource.type().equals("AWS::Route53::RecordSet"))
        .filter(record -> record.properties().get("Name").equals("tododemo.example.com."))
        .filter(record -> record.properties().get("Type").equals(type))
        .findFirst();
  }

  private static Optional<TemplateResource> distribution(Map<String, TemplateResource> state) {
    return state.values().stream()
        .filter(resource -> resource.type().equals("AWS::CloudFront::Distribution"))
        .filter(resource -> resource.id().startsWith("CloudFrontDistribution"))
        .findFirst();
  }

  private static boolean isLocked(Map<String, TemplateResource> state) {
    return state.values().stream()
        .filter(resource -> resource.type().equals("AWS::WAFv2::WebACL"))
        .anyMatch(acl -> acl.properties().get("DefaultAction").toString().contains("Block"));
  }

  private static boolean trustsCloudFront(Map<String, TemplateResource> state) {
    return state.values().stream()
        .filter(resource -> resource.type().equals("AWS::ElasticBeanstalk::Environment"))
        .anyMatch(
            environment ->
                environment.properties().toString().contains("TODO_RATE_LIMIT_EDGE_PROXIES"));
  }
}
