package org.acme.infra;

import static org.acme.infra.SecurityRule.NO_WILDCARD_RESOURCE;
import static org.acme.infra.TemplateResource.list;
import static org.acme.infra.TemplateResource.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolePermissionsTest {
  /**
   * Wildcards where the resources cannot be listed one by one. The suppression in the code gives
   * the reason.
   */
  private static final Set<String> ACCEPTED_WILDCARDS =
      Set.of(
          "arn:<AWS::Partition>:autoscaling:eu-west-3:111122223333:autoScalingGroup:*:autoScalingGroupName/toolkit-demo",
          "arn:<AWS::Partition>:cloudformation:eu-west-3:111122223333:stack/awseb-*",
          "arn:<AWS::Partition>:cloudformation:eu-west-3:111122223333:stack/todo-demo/*",
          "arn:<AWS::Partition>:cloudformation:eu-west-3:111122223333:stack/toolkit-demo/*",
          "arn:<AWS::Partition>:elasticbeanstalk:eu-west-3:111122223333:applicationversion/todo-demo/*",
          "arn:<AWS::Partition>:logs:eu-west-3:111122223333:log-group:/aws/elasticbeanstalk/todo-demo/*",
          "arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/resources/environments/*",
          "arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/resources/environments/logs/*",
          "arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/todo-demo/*",
          "arn:<AWS::Partition>:s3:::todo-demo-static-111122223333/*",
          "arn:<AWS::Partition>:s3:::toolkit-demo-artifacts-111122223333/*",
          "arn:<AWS::Partition>:s3:::toolkit-demo-blue-111122223333/*",
          "arn:<AWS::Partition>:s3:::toolkit-demo-green-111122223333/*",
          "arn:<AWS::Partition>:ssm:eu-west-3:111122223333:parameter/toolkit/demo/*",
          "autoscaling:DescribeAutoScalingGroups on *",
          "cloudwatch:PutMetricData on *",
          "ssm:DescribeAssociation on *",
          "ssm:DescribeDocument on *",
          "ssm:GetDocument on *",
          "ssm:GetManifest on *",
          "ssm:ListAssociations on *",
          "ssm:ListInstanceAssociations on *",
          "ssm:PutComplianceItems on *",
          "ssm:PutConfigurePackageResult on *",
          "ssm:PutInventory on *",
          "ssm:UpdateAssociationStatus on *",
          "ssm:UpdateInstanceAssociationStatus on *",
          "ssm:UpdateInstanceInformation on *",
          "ssmmessages:CreateControlChannel on *",
          "ssmmessages:CreateDataChannel on *",
          "ssmmessages:OpenControlChannel on *",
          "ssmmessages:OpenDataChannel on *");

  /** Wildcards that optional settings add. */
  private static final Set<String> ACCEPTED_WILDCARDS_OF_OPTIONS =
      Set.of(
          "comprehend:DetectDominantLanguage on *",
          "route53domains:EnableDomainAutoRenew on *",
          "route53domains:EnableDomainTransferLock on *",
          "translate:DeleteTerminology on *",
          "translate:ImportTerminology on *",
          "translate:TranslateText on *",
          "xray:PutTelemetryRecords on *",
          "xray:PutTraceSegments on *");

  @Test
  void onlyAcceptedPermissionsHaveAWildcardResource() {
    for (String flavour : Set.of(Synthesis.DEMO, Synthesis.PRODUCTION)) {
      assertThat(wildcards(flavour)).as(flavour).isEqualTo(ACCEPTED_WILDCARDS);
    }
    assertThat(wildcards(Synthesis.OPTIONS))
        .containsAll(ACCEPTED_WILDCARDS_OF_OPTIONS)
        .isSubsetOf(
            Stream.of(ACCEPTED_WILDCARDS, ACCEPTED_WILDCARDS_OF_OPTIONS)
                .flatMap(Set::stream)
                .toList());
  }

  /** The full list of permissions on named resources; the wildcards are listed above. */
  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void instancesHaveExactlyThePermissionsTheyNeed(String flavour) {
    assertThat(permissions(flavour, "todo-demo-instance"))
        .containsExactlyInAnyOrder(
            "elasticbeanstalk:PutInstanceStatistics on arn:<AWS::Partition>:elasticbeanstalk:eu-west-3:111122223333:application/todo-demo",
            "elasticbeanstalk:PutInstanceStatistics on arn:<AWS::Partition>:elasticbeanstalk:eu-west-3:111122223333:environment/todo-demo/todo-demo",
            "kms:Decrypt on <SecretsKey317DCF94.Arn>",
            "logs:CreateLogStream on arn:<AWS::Partition>:logs:eu-west-3:111122223333:log-group:/aws/elasticbeanstalk/todo-demo/*",
            "logs:DescribeLogStreams on arn:<AWS::Partition>:logs:eu-west-3:111122223333:log-group:/aws/elasticbeanstalk/todo-demo/*",
            "logs:PutLogEvents on arn:<AWS::Partition>:logs:eu-west-3:111122223333:log-group:/aws/elasticbeanstalk/todo-demo/*",
            "s3:GetObject on arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/resources/environments/*",
            "s3:GetObject on arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/todo-demo/*",
            "s3:GetObjectVersion on arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/resources/environments/*",
            "s3:ListBucket on arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333",
            "s3:ListBucketVersions on arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333",
            "s3:PutObject on arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/resources/environments/logs/*");
    assertThat(permissions(flavour, "toolkit-demo-instance"))
        .filteredOn(permission -> !ACCEPTED_WILDCARDS.contains(permission))
        .containsExactlyInAnyOrder(
            "kms:Decrypt on <SecretsKey317DCF94.Arn>",
            "logs:CreateLogStream on <InstanceLogscodedeployagent81E7014C.Arn>",
            "logs:CreateLogStream on <InstanceLogssystem810575A5.Arn>",
            "logs:DescribeLogStreams on <InstanceLogscodedeployagent81E7014C.Arn>",
            "logs:DescribeLogStreams on <InstanceLogssystem810575A5.Arn>",
            "logs:PutLogEvents on <InstanceLogscodedeployagent81E7014C.Arn>",
            "logs:PutLogEvents on <InstanceLogssystem810575A5.Arn>",
            "s3:GetObject on arn:<AWS::Partition>:s3:::toolkit-demo-artifacts-111122223333/*",
            "s3:GetObjectVersion on arn:<AWS::Partition>:s3:::toolkit-demo-artifacts-111122223333/*",
            "ssm:GetParametersByPath on arn:<AWS::Partition>:ssm:eu-west-3:111122223333:parameter/toolkit/demo",
            "ssm:GetParametersByPath on arn:<AWS::Partition>:ssm:eu-west-3:111122223333:parameter/toolkit/demo/*");
  }

  /** The managed policy AWSElasticBeanstalkWebTier, and what is left out of each statement. */
  private static final Map<String, Map<String, String>> WEB_TIER =
      Map.of(
          "BucketAccess",
          Map.of(
              "s3:GetObject", "",
              "s3:GetObjectVersion", "",
              "s3:Get*", "no other reading is known to be needed",
              "s3:ListBucket", "",
              "s3:ListBucketVersions", "",
              "s3:List*", "no other listing is known to be needed",
              "s3:PutObject", ""),
          "XRayAccess",
          Map.of(
              "xray:PutTraceSegments", "the application does not trace to X-Ray",
              "xray:PutTelemetryRecords", "the application does not trace to X-Ray",
              "xray:GetSamplingRules", "the application does not trace to X-Ray",
              "xray:GetSamplingTargets", "the application does not trace to X-Ray",
              "xray:GetSamplingStatisticSummaries", "the application does not trace to X-Ray"),
          "CloudWatchLogsAccess",
          Map.of(
              "logs:PutLogEvents", "",
              "logs:CreateLogStream", "",
              "logs:DescribeLogStreams", "",
              "logs:DescribeLogGroups", "the agent gets the names from its configuration"),
          "ElasticBeanstalkHealthAccess",
          Map.of("elasticbeanstalk:PutInstanceStatistics", ""));

  @Test
  void instancesOfElasticBeanstalkHaveTheStatementsOfTheManagedPolicyThatTheyNeed() {
    Set<String> granted =
        permissions(Synthesis.DEMO, "todo-demo-instance").stream()
            .map(permission -> permission.substring(0, permission.indexOf(' ')))
            .filter(action -> !action.startsWith("kms:")) // of the application's secrets
            .collect(Collectors.toSet());
    Map<Boolean, Set<String>> managed =
        WEB_TIER.values().stream()
            .flatMap(statement -> statement.entrySet().stream())
            .collect(
                Collectors.partitioningBy(
                    action -> action.getValue().isEmpty(),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));

    assertThat(granted)
        .isEqualTo(managed.get(true))
        .doesNotContainAnyElementsOf(managed.get(false));
  }

  private static Set<String> permissions(String variant, String name) {
    TemplateResource role =
        TemplateResource.of(variant, "AWS::IAM::Role")
            .filter(found -> name.equals(found.properties().get("RoleName")))
            .findFirst()
            .orElseThrow();
    assertThat(role.properties()).doesNotContainKeys("ManagedPolicyArns", "Policies");
    return TemplateResource.of(variant, "AWS::IAM::Policy")
        .filter(policy -> policy.stack().equals(role.stack()))
        .filter(
            policy -> policy.properties().get("Roles").equals(List.of(Map.of("Ref", role.id()))))
        .flatMap(TemplateResource::statements)
        .flatMap(
            statement ->
                list(statement.get("Action")).stream()
                    .flatMap(
                        action ->
                            list(statement.get("Resource")).stream()
                                .map(resource -> action + " on " + text(resource))))
        .collect(Collectors.toSet());
  }

  private static Set<String> wildcards(String variant) {
    return TemplateResource.of(variant)
        .flatMap(NO_WILDCARD_RESOURCE::findings)
        .collect(Collectors.toSet());
  }
}
