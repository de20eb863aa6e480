package org.acme.infra;

import static org.acme.infra.TemplateResource.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies in account.json, without which whoever deploys a stack is an administrator. */
class AccountPoliciesTest {
  private static final int MAX_CHARACTERS = 6144;

  /** The services in IAM that have another name in CloudFormation. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "certificatemanager", "acm",
          "cognito", "cognito-idp",
          "docdb", "rds",
          "elasticloadbalancingv2", "elasticloadbalancing",
          "custom", "lambda");

  private final Map<String, List<Map<String, Object>>> policies;

  AccountPoliciesTest() throws IOException {
    Map<String, Object> template =
        new ObjectMapper()
            .readValue(Files.readString(Path.of("account.json")), new TypeReference<>() {});
    policies =
        ((Map<?, ?>) template.get("Resources"))
            .entrySet().stream()
                .filter(
                    entry ->
                        "AWS::IAM::ManagedPolicy".equals(content(entry.getValue()).get("Type")))
                .collect(
                    Collectors.toMap(
                        entry -> (String) entry.getKey(),
                        entry ->
                            new TemplateResource(
                                    "account", (String) entry.getKey(), content(entry.getValue()))
                                .statements()
                                .toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void cloudFormationMayUseTheServicesOfTheTemplatesAndNoOthers(String variant) {
    Set<String> used =
        TemplateResource.of(variant)
            .map(resource -> resource.type().split("::")[variantOf(resource)])
            .map(service -> service.toLowerCase(Locale.ROOT))
            .map(service -> PREFIXES.getOrDefault(service, service))
            .filter(service -> !service.equals("iam")) // below
            .collect(Collectors.toSet());
    Set<String> allowed = services();

    assertThat(allowed).containsAll(used);
    if (variant.equals(Synthesis.PRODUCTION)) {
      allowed.removeAll(used);
      assertThat(allowed)
          .as("stacks of Elastic Beanstalk, the key of the store, and the option of signing in")
          .containsExactlyInAnyOrder("cloudformation", "cloudfront-keyvaluestore", "cognito-idp");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void everyRoleIsWithinTheBoundary(String variant) {
    assertThat(TemplateResource.of(variant, "AWS::IAM::Role"))
        .isNotEmpty()
        .allSatisfy(
            role ->
                assertThat(TemplateResource.text(role.properties().get("PermissionsBoundary")))
                    .endsWith(":iam::111122223333:policy/deployment-boundary"));
  }

  /** Otherwise it could create a role that is an administrator, or make an existing one its own. */
  @Test
  void cloudFormationGivesPermissionsOnlyToRolesWithinTheBoundary() {
    for (String action :
        List.of("CreateRole", "AttachRolePolicy", "PutRolePolicy", "PutRolePermissionsBoundary")) {
      assertThat(allowing("iam:" + action))
          .as(action)
          .singleElement()
          .satisfies(
              statement ->
                  assertThat(statement.get("Condition").toString())
                      .contains("iam:PermissionsBoundary", "policy/deployment-boundary"));
    }
    for (String action :
        List.of(
            "CreateUser",
            "CreateAccessKey",
            "CreatePolicyVersion",
            "DeleteRolePermissionsBoundary",
            "AttachUserPolicy",
            "UpdateOpenIDConnectProviderThumbprint")) {
      assertThat(allowing("iam:" + action)).as(action).isEmpty();
    }
    assertThat(allowing("iam:PassRole"))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(list(statement.get("Resource")))
                    .allMatch(
                        resource ->
                            resource.toString().matches(".*/(delivery|domain|todo|toolkit)-\\*}")));
  }

  @Test
  void aRoleWithinTheBoundaryChangesNoIdentitiesAndPassesNoOtherRoles() {
    assertThat(policies.get("Boundary"))
        .filteredOn(statement -> "Deny".equals(statement.get("Effect")))
        .flatExtracting(statement -> list(statement.get("Action")))
        .contains("iam:Create*", "iam:Attach*", "iam:Put*", "iam:PassRole", "sts:AssumeRole");
  }

  @Test
  void policiesAreSmallEnoughForIam() throws IOException {
    for (List<Map<String, Object>> statements : policies.values()) {
      assertThat(new ObjectMapper().writeValueAsString(statements).length())
          .isLessThan(MAX_CHARACTERS - 200);
    }
  }

  private static int variantOf(TemplateResource resource) {
    return resource.type().startsWith("Custom") ? 0 : 1;
  }

  private Set<String> services() {
    return policies.get("Execution").stream()
        .filter(statement -> "ServicesOfTheStacks".equals(statement.get("Sid")))
        .flatMap(statement -> list(statement.get("Action")).stream())
        .map(action -> ((String) action).replace(":*", ""))
        .collect(Collectors.toSet());
  }

  private List<Map<String, Object>> allowing(String action) {
    return policies.get("Execution").stream()
        .filter(
            statement ->
                list(statement.get("Action")).stream()
                    .map(pattern -> ((String) pattern).replace("*", ".*"))
                    .anyMatch(action::matches))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> content(Object resource) {
    return (Map<String, Object>) resource;
  }
}
