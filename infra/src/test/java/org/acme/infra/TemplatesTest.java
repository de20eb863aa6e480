package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all templates together, and what they are. */
class TemplatesTest {
  private static final Path SNAPSHOTS = Path.of("src/test/snapshots");

  /** Grows only when somebody decides so, in a commit that says why. */
  private static final Map<String, Integer> SUPPRESSIONS =
      Map.of(Synthesis.DEMO, 47, Synthesis.PRODUCTION, 52);

  private static final Set<String> STATEFUL =
      Set.of(
          "AWS::CloudFront::KeyValueStore",
          "AWS::DocDB::DBCluster",
          "AWS::KMS::Key",
          "AWS::Route53::HostedZone",
          "AWS::S3::Bucket",
          "AWS::SecretsManager::Secret");

  /** A changed logical id is a new resource, and an old one that is lost or left behind. */
  private static final List<Tuple> PINNED =
      List.of(
          tuple("todo-demo", "AWS::KMS::Key", "SecretsKey317DCF94"),
          tuple("todo-demo", "AWS::S3::Bucket", "Logs6819BB44"),
          tuple("todo-demo", "AWS::S3::Bucket", "SecretsBucket8B4CEAE2"),
          tuple("todo-demo", "AWS::S3::Bucket", "StaticBucket92253581"),
          tuple("toolkit-demo", "AWS::CloudFront::KeyValueStore", "PageLive0F1A464B"),
          tuple("toolkit-demo", "AWS::KMS::Key", "SecretsKey317DCF94"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "ArtifactBucket7410C9EF"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "BlueBucket7A4899EB"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "GreenBucket29161598"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "Logs6819BB44"));

  private static final List<Tuple> PINNED_DATABASE =
      List.of(
          tuple("todo-demo", "AWS::DocDB::DBCluster", "DatabaseCluster5B53A178"),
          tuple("todo-demo", "AWS::SecretsManager::Secret", "DatabaseClusterSecretD1FB634F"));

  /** Not names that we give: domains, what AWS calls its own, what CDK makes up for a policy. */
  private static final Set<String> NAMES_OF_OTHERS =
      Set.of(
          "AWS::CertificateManager::Certificate DomainName",
          "AWS::CloudWatch::Alarm MetricName",
          "AWS::CodeDeploy::DeploymentGroup DeploymentConfigName",
          "AWS::ElasticBeanstalk::Environment SolutionStackName",
          "AWS::IAM::Policy PolicyName",
          "AWS::Route53::HostedZone Name",
          "AWS::Route53::RecordSet Name",
          "AWS::SSM::Association Name");

  /** Types that CloudFormation gives no tags. */
  private static final Set<String> WITHOUT_TAGS =
      Set.of(
          "AWS::Budgets::Budget",
          "AWS::CloudFront::CachePolicy",
          "AWS::CloudFront::Function",
          "AWS::CloudFront::KeyValueStore",
          "AWS::CloudFront::OriginAccessControl",
          "AWS::CloudWatch::Dashboard",
          "AWS::EC2::Route",
          "AWS::EC2::SecurityGroupEgress",
          "AWS::EC2::SecurityGroupIngress",
          "AWS::EC2::SubnetRouteTableAssociation",
          "AWS::EC2::VPCGatewayAttachment",
          "AWS::ElasticBeanstalk::Application",
          "AWS::ElasticLoadBalancingV2::Listener",
          "AWS::ElasticLoadBalancingV2::ListenerRule",
          "AWS::IAM::InstanceProfile",
          "AWS::IAM::Policy",
          "AWS::KMS::Alias",
          "AWS::AutoScaling::ScalingPolicy",
          "AWS::Route53::RecordSet",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Subscription",
          "AWS::SNS::TopicPolicy",
          "AWS::SSM::Association",
          "AWS::SecretsManager::SecretTargetAttachment",
          "AWS::WAFv2::WebACLAssociation",
          "Custom::AWS");

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void everythingThatCanBeIsTaggedWithApplicationAndEnvironment(String variant) {
    assertThat(
            TemplateResource.of(variant)
                .filter(resource -> !WITHOUT_TAGS.contains(resource.type())))
        .isNotEmpty()
        .allSatisfy(
            resource ->
                assertThat(tags(resource))
                    .contains(
                        "APP=" + resource.stack().substring(0, resource.stack().indexOf('-')),
                        "ENV=demo"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void everyNameWeGiveFollowsTheOneRule(String variant) {
    assertThat(TemplateResource.of(variant).flatMap(TemplatesTest::names))
        .hasSizeGreaterThan(30)
        .allMatch(name -> name.matches("(?<names>\\w+-demo)\\S* (alias/|/)?\\k<names>([-/].+)?"));
  }

  @Test
  void statefulResourcesKeepTheirIdsAndProductionKeepsThem() {
    assertThat(stateful(Synthesis.DEMO, "Delete")).containsExactlyInAnyOrderElementsOf(PINNED);
    assertThat(stateful(Synthesis.PRODUCTION, "Retain"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(PINNED.stream(), PINNED_DATABASE.stream()).toList());
    assertThat(stateful(Synthesis.OPTIONS, "Retain"))
        .contains(tuple("domain-demo", "AWS::Route53::HostedZone", "HostedZoneDB99F866"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void thereAreNoMoreSuppressionsThanCommitted(String flavour) {
    List<String> suppressions =
        TemplateResource.of(flavour).flatMap(TemplatesTest::suppressions).toList();
    System.out.println("cdk-nag suppressions in " + flavour + ": " + suppressions.size());
    assertThat(suppressions)
        .hasSizeLessThanOrEqualTo(SUPPRESSIONS.get(flavour))
        .allMatch(reason -> reason.length() > 30, "says why");
  }

  /** To renew them: {@code mvn verify -pl infra -Dupdate-snapshots}, then read the difference. */
  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void theTemplatesAreThoseThatWereReviewed(String flavour) throws IOException {
    for (Map.Entry<String, Map<String, Object>> stack : Synthesis.templates(flavour).entrySet()) {
      Path snapshot = SNAPSHOTS.resolve(flavour).resolve(stack.getKey() + ".json");
      String template = normalised(stack.getValue());
      if (System.getProperty("update-snapshots") != null) {
        Files.createDirectories(snapshot.getParent());
        Files.writeString(snapshot, template);
      }
      assertThat(snapshot).hasContent(template);
    }
    try (Stream<Path> snapshots = Files.list(SNAPSHOTS.resolve(flavour))) {
      assertThat(snapshots.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(Synthesis.templates(flavour).keySet());
    }
  }

  /** Without the hashes of what is deployed with CDK's own functions, which change with CDK. */
  private static String normalised(Map<String, Object> template) throws IOException {
    return new ObjectMapper()
            .enable(
                SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(template)
            .replaceAll("[0-9a-f]{64}", "<hash>")
        + "\n";
  }

  private static Stream<Tuple> stateful(String variant, String deletionPolicy) {
    return TemplateResource.of(variant)
        .filter(resource -> STATEFUL.contains(resource.type()))
        .peek(
            resource ->
                assertThat(resource.content())
                    .containsEntry("DeletionPolicy", deletionPolicy)
                    .containsEntry("UpdateReplacePolicy", deletionPolicy))
        .map(resource -> tuple(resource.stack(), resource.type(), resource.id()));
  }

  @SuppressWarnings("unchecked")
  private static Stream<String> suppressions(TemplateResource resource) {
    Map<String, Object> metadata =
        (Map<String, Object>) resource.content().getOrDefault("Metadata", Map.of());
    Map<String, Object> nag = (Map<String, Object>) metadata.getOrDefault("cdk_nag", Map.of());
    return TemplateResource.list(nag.get("rules_to_suppress")).stream()
        .map(rule -> (String) ((Map<String, Object>) rule).get("reason"));
  }

  /** Each after the name of its stack. */
  private static Stream<String> names(TemplateResource resource) {
    return resource.properties().entrySet().stream()
        .filter(property -> property.getKey().matches("\\w*(Name|Identifier|CNAMEPrefix)"))
        .filter(property -> !NAMES_OF_OTHERS.contains(resource.type() + " " + property.getKey()))
        .map(property -> property.getValue())
        .filter(String.class::isInstance) // the others are references
        .map(name -> resource.stack() + " " + name);
  }

  private static Stream<String> tags(TemplateResource resource) {
    return resource.properties().entrySet().stream()
        .filter(property -> property.getKey().matches("\\w*Tag(s|Specifications)"))
        .flatMap(property -> pairs(property.getValue()));
  }

  /** Tags are a list of keys and values, or a map, or a list of lists by resource. */
  private static Stream<String> pairs(Object tags) {
    if (tags instanceof Map<?, ?> map) {
      return map.containsKey("Key")
          ? Stream.of(map.get("Key") + "=" + map.get("Value"))
          : Stream.concat(
              map.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()),
              map.values().stream().flatMap(TemplatesTest::pairs));
    }
    return tags instanceof List<?> list ? list.stream().flatMap(TemplatesTest::pairs) : Stream.of();
  }
}
