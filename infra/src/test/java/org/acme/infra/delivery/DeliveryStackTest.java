package org.acme.infra.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class DeliveryStackTest {
  private static final Template TEMPLATE = Synthesis.production("delivery-demo");

  /** An account can have only one, which other environments and projects may use already. */
  @Test
  void theGitHubProviderIsNotPartOfTheStack() {
    TEMPLATE.resourceCountIs("AWS::IAM::OIDCProvider", 0);
  }

  @Test
  void onlyWorkflowsOfThisRepositoryAndEnvironmentCanAssumeTheRole() {
    TEMPLATE.resourceCountIs("AWS::IAM::Role", 1);
    TEMPLATE.hasResourceProperties(
        "AWS::IAM::Role",
        Map.of(
            "RoleName",
            "delivery-demo-release",
            "MaxSessionDuration",
            10800, // seconds, as the workflow asks for
            "ManagedPolicyArns",
            Match.absent(),
            "AssumeRolePolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "Action",
                                "sts:AssumeRoleWithWebIdentity",
                                "Condition",
                                Map.of(
                                    "StringEquals",
                                    Map.of(
                                        "token.actions.githubusercontent.com:aud",
                                        "sts.amazonaws.com",
                                        "token.actions.githubusercontent.com:sub",
                                        "repo:acme/quarkus-on-aws:environment:demo")))))))));
  }

  /** Permissions of CLI commands that need other actions than the one of the same name. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "cloudfront wait", List.of("cloudfront:GetInvalidation"),
          "deploy create-deployment",
              List.of(
                  "codedeploy:CreateDeployment",
                  "codedeploy:GetApplicationRevision",
                  "codedeploy:GetDeploymentConfig",
                  "codedeploy:RegisterApplicationRevision",
                  "codedeploy:UpdateDeploymentGroup"),
          "docdb modify-db-cluster", List.of("rds:ModifyDBCluster"),
          "s3 cp", List.of("s3:GetObject", "s3:PutObject"),
          "s3 rm", List.of("s3:DeleteObject", "s3:ListBucket"),
          "s3api head-object", List.of("s3:GetObject"),
          "s3api list-objects-v2", List.of("s3:ListBucket"),
          // Needs no permission.
          "sts get-caller-identity", List.of());

  @Test
  void theRoleAllowsExactlyWhatTheReleaseScriptsCall() throws IOException {
    var needed = new TreeSet<String>(Set.of("sts:AssumeRole")); // cdk deploy
    commands().flatMap(command -> permissions(command).stream()).forEach(needed::add);
    assertThat(needed).contains("s3:PutObject", "codedeploy:CreateDeployment");
    assertThat(actions()).isEqualTo(needed);
  }

  /** Service and operation of every AWS CLI call in the release scripts. */
  private static Stream<String> commands() throws IOException {
    Pattern call = Pattern.compile("(?<!prepare )\\baws ([a-z0-9-]+ [a-z0-9-]+)");
    try (Stream<Path> files = Files.walk(Path.of("../deploy-scripts"), 2)) {
      return files
          .filter(
              file ->
                  file.toString().matches(".*/(release[\\w-]*|rollback[\\w-]*|lib/[\\w-]+)\\.sh"))
          .flatMap(file -> call.matcher(read(file)).results())
          .map(found -> found.group(1))
          .distinct()
          .toList()
          .stream();
    }
  }

  private static List<String> permissions(String command) {
    String[] words = command.split(" ");
    String action =
        Stream.of(words[1].split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return NEEDED.getOrDefault(
        command, List.of(words[0].replaceFirst("^deploy$", "codedeploy") + ":" + action));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void permissionToCreateAVersionIncludesItsApplication() {
    assertThat(
            policy().stream()
                .filter(
                    statement ->
                        statement
                            .get("Action")
                            .toString()
                            .contains("elasticbeanstalk:CreateApplicationVersion"))
                .map(statement -> statement.get("Resource").toString()))
        .anyMatch(resource -> resource.contains(":application/todo-demo"))
        .anyMatch(resource -> resource.contains(":applicationversion/todo-demo/*"));
  }

  @Test
  void theRoleCannotReadSecrets() {
    assertThat(policy().toString()).doesNotContain("secrets").doesNotContain("ssm");
  }

  @Test
  void stacksAreDeployedOnlyWithTheBootstrapRolesOfTheirRegions() {
    assertThat(
            policy().stream()
                .filter(statement -> "sts:AssumeRole".equals(statement.get("Action")))
                .flatMap(statement -> ((List<?>) statement.get("Resource")).stream())
                .map(arn -> arn.toString().replaceAll(".*role/(.*?)\\].*", "$1")))
        .containsExactlyInAnyOrder(
            "cdk-hnb659fds-deploy-role-111122223333-us-east-1",
            "cdk-hnb659fds-file-publishing-role-111122223333-us-east-1",
            "cdk-hnb659fds-deploy-role-111122223333-eu-west-3",
            "cdk-hnb659fds-file-publishing-role-111122223333-eu-west-3");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> policy() {
    var statements = new Capture();
    TEMPLATE.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of("PolicyDocument", Match.objectLike(Map.of("Statement", statements))));
    return (List<Map<String, Object>>) (List<?>) statements.asArray();
  }

  private static Set<String> actions() {
    var actions = new TreeSet<String>();
    for (Map<String, Object> statement : policy()) {
      if (statement.get("Action") instanceof List<?> several) {
        several.forEach(action -> actions.add((String) action));
      } else {
        actions.add((String) statement.get("Action"));
      }
    }
    return actions;
  }
}
