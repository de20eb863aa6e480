package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulates what CloudFormation does with the templates in the course of an environment. */
class StackEventsTest {
  /**
   * Types whose named resources cannot be replaced while they exist. CloudFormation replaces them
   * only if one of these properties changes, and no setting changes them in an environment.
   */
  private static final Map<String, String> NEVER_REPLACED =
      Map.ofEntries(
          Map.entry("AWS::AutoScaling::AutoScalingGroup", "name"),
          Map.entry("AWS::Budgets::Budget", "name, type, unit of time"),
          Map.entry("AWS::CloudFront::Function", "name"),
          Map.entry("AWS::CloudFront::KeyValueStore", "name"),
          Map.entry("AWS::CloudFront::CachePolicy", "nothing"),
          Map.entry("AWS::CloudFront::OriginAccessControl", "nothing"),
          Map.entry("AWS::CloudFront::ResponseHeadersPolicy", "nothing"),
          Map.entry("AWS::CloudWatch::Alarm", "name"),
          Map.entry("AWS::CloudWatch::Dashboard", "name"),
          Map.entry("AWS::CodeDeploy::Application", "name, platform"),
          Map.entry("AWS::CodeDeploy::DeploymentGroup", "name, application"),
          Map.entry("AWS::EC2::LaunchTemplate", "name"),
          Map.entry("AWS::ElasticBeanstalk::Application", "name"),
          Map.entry("AWS::ElasticBeanstalk::Environment", "name, application, host name, tier"),
          Map.entry("AWS::ElasticLoadBalancingV2::LoadBalancer", "name, scheme, type"),
          Map.entry("AWS::ElasticLoadBalancingV2::TargetGroup", "name, port, protocol, network"),
          Map.entry("AWS::IAM::Role", "name, path"),
          Map.entry("AWS::KMS::Alias", "name"),
          Map.entry("AWS::Logs::LogGroup", "name"),
          Map.entry("AWS::Route53::RecordSet", "name, zone"),
          Map.entry("AWS::S3::Bucket", "name"),
          Map.entry("AWS::SNS::Topic", "name"),
          Map.entry("AWS::SSM::Association", "document"),
          Map.entry("AWS::WAFv2::WebACL", "name, scope"));

  /** Named resources that production keeps. docs/first-deployment.md says what to do with them. */
  private static final Set<String> KEPT_WITH_THEIR_NAMES =
      Set.of(
          "AWS::CloudFront::KeyValueStore toolkit-demo-live",
          "AWS::Logs::LogGroup /toolkit-demo/codedeploy-agent",
          "AWS::Logs::LogGroup /toolkit-demo/system",
          "AWS::S3::Bucket todo-demo-secrets-111122223333",
          "AWS::S3::Bucket todo-demo-static-111122223333",
          "AWS::S3::Bucket toolkit-demo-artifacts-111122223333",
          "AWS::S3::Bucket toolkit-demo-blue-111122223333",
          "AWS::S3::Bucket toolkit-demo-green-111122223333");

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void everyStackCanBeCreatedAgainWhereverItsCreationFailed(String variant) {
    stacks(variant)
        .forEach(
            (stack, resources) ->
                resources.forEach(
                    failing ->
                        assertThatCode(
                                () -> {
                                  var account = new Account();
                                  account.create(stack, resources, Optional.of(failing));
                                  account.create(stack, resources, Optional.empty());
                                })
                            .as("%s fails", failing)
                            .doesNotThrowAnyException()));
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void theStacksOfAnEnvironmentTakeNoNameTwice(String variant) {
    assertThatCode(() -> created(variant)).doesNotThrowAnyException();
  }

  @Test
  void aDemoCanBeDeletedAndCreatedAgain() {
    Account account = created(Synthesis.DEMO);
    stacks(Synthesis.DEMO).keySet().forEach(account::delete);

    assertThat(account.kept())
        .as("the buckets of access logs, which destroy.sh deletes")
        .extracting(TemplateResource::id)
        .containsOnly("Logs6819BB44");
    assertThatCode(() -> createAll(account, Synthesis.DEMO)).doesNotThrowAnyException();
  }

  @Test
  void productionKeepsItsDataWhenItIsDeleted() {
    Account account = created(Synthesis.PRODUCTION);
    stacks(Synthesis.PRODUCTION).keySet().forEach(account::delete);

    assertThat(account.kept())
        .extracting(TemplateResource::type)
        .contains("AWS::DocDB::DBCluster", "AWS::KMS::Key", "AWS::SecretsManager::Secret");
    assertThat(account.kept().stream().map(Account::name).flatMap(Optional::stream))
        .containsExactlyInAnyOrderElementsOf(KEPT_WITH_THEIR_NAMES);
  }

  /** A new database, secret or certificate can be created beside the old one. */
  @Test
  void onlyResourcesThatNoSettingReplacesHaveFixedNames() {
    Account account = created(Synthesis.PRODUCTION);
    Set<String> refused =
        TemplateResource.of(Synthesis.PRODUCTION)
            .filter(resource -> !canBeReplaced(account, resource))
            .map(TemplateResource::type)
            .collect(Collectors.toSet());

    assertThat(refused).isSubsetOf(NEVER_REPLACED.keySet());
    assertThat(refused).doesNotContain("AWS::DocDB::DBCluster", "AWS::SecretsManager::Secret");
  }

  private static boolean canBeReplaced(Account account, TemplateResource resource) {
    try {
      account.replace(resource);
      return true;
    } catch (Account.Refused e) {
      return false;
    }
  }

  private static Account created(String variant) {
    var account = new Account();
    createAll(account, variant);
    return account;
  }

  private static void createAll(Account account, String variant) {
    stacks(variant)
        .forEach((stack, resources) -> account.create(stack, resources, Optional.empty()));
  }

  private static Map<String, List<TemplateResource>> stacks(String variant) {
    return TemplateResource.of(variant).collect(Collectors.groupingBy(TemplateResource::stack));
  }
}
