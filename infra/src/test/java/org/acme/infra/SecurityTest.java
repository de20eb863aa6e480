package org.acme.infra;

import static org.acme.infra.SecurityRule.NOT_OPEN_TO_THE_WORLD;
import static org.acme.infra.SecurityRule.NO_PUBLIC_BUCKET;
import static org.acme.infra.SecurityRule.NO_WILDCARD_ACTION;
import static org.acme.infra.SecurityRule.NO_WILDCARD_RESOURCE;
import static org.acme.infra.TemplateResource.list;
import static org.acme.infra.TemplateResource.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be in any template. */
class SecurityTest {

  /** Where a rule cannot be kept, and why. */
  private static final Map<SecurityRule, Set<String>> ACCEPTED =
      Map.of(
          // The load balancer, which is the public entrance; 80 redirects.
          NOT_OPEN_TO_THE_WORLD,
          Set.of(
              "toolkit-demo ApiBalancerAnyone447665A8: port 80 to 80",
              "toolkit-demo ApiBalancerAnyone447665A8: port 443 to 443"),
          // A key whose administrators are not the account's can be lost for ever.
          NO_WILDCARD_ACTION,
          Set.of("todo-demo SecretsKey317DCF94: kms:*", "toolkit-demo SecretsKey317DCF94: kms:*"));

  /**
   * Where the resources of a role's permission cannot be named one by one; the reason is with the
   * suppression in the code.
   */
  private static final Set<String> ACCEPTED_WILDCARDS =
      Set.of(
          "arn:<AWS::Partition>:cloudformation:eu-west-3:111122223333:stack/todo-demo/*",
          "arn:<AWS::Partition>:cloudformation:eu-west-3:111122223333:stack/toolkit-demo/*",
          "arn:<AWS::Partition>:elasticbeanstalk:eu-west-3:111122223333:applicationversion/todo-demo/*",
          "arn:<AWS::Partition>:logs:eu-west-3:111122223333:log-group:/aws/elasticbeanstalk/todo-demo/*",
          "arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/resources/environments/logs/*",
          "arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/todo-demo/*",
          "arn:<AWS::Partition>:s3:::todo-demo-static-111122223333/*",
          "arn:<AWS::Partition>:s3:::toolkit-demo-artifacts-111122223333/*",
          "arn:<AWS::Partition>:s3:::toolkit-demo-blue-111122223333/*",
          "arn:<AWS::Partition>:s3:::toolkit-demo-green-111122223333/*",
          "arn:<AWS::Partition>:ssm:eu-west-3:111122223333:parameter/toolkit/demo/*",
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

  /** What the settings that are off by default add. */
  private static final Set<String> ACCEPTED_WILDCARDS_OF_OPTIONS =
      Set.of(
          "comprehend:DetectDominantLanguage on *",
          "route53domains:EnableDomainAutoRenew on *",
          "route53domains:EnableDomainTransferLock on *",
          "translate:TranslateText on *");

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_WILDCARD_RESOURCE")
  void everyRuleIsKeptInBothFlavours(SecurityRule rule) {
    for (String flavour : Set.of(Synthesis.DEMO, Synthesis.PRODUCTION)) {
      assertThat(findings(rule, flavour))
          .as(flavour)
          .isEqualTo(ACCEPTED.getOrDefault(rule, Set.of()));
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NO_PUBLIC_BUCKET", "NO_WILDCARD_RESOURCE"})
  void everyRuleIsKeptWithEveryOptionalSettingToo(SecurityRule rule) {
    assertThat(findings(rule, Synthesis.OPTIONS)).isEqualTo(ACCEPTED.getOrDefault(rule, Set.of()));
  }

  @Test
  void noRoleReachesMoreThanItHasTo() {
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

  /** To resources that are named; what is on all of them is above. */
  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void instancesMayDoWhatTheyHaveToAndNothingElse(String flavour) {
    assertThat(permissions(flavour, "todo-demo-instance"))
        .containsExactlyInAnyOrder(
            "elasticbeanstalk:PutInstanceStatistics on"
                + " arn:<AWS::Partition>:elasticbeanstalk:eu-west-3:111122223333:environment/todo-demo/todo-demo",
            "kms:Decrypt on <SecretsKey317DCF94.Arn>",
            "logs:CreateLogStream on"
                + " arn:<AWS::Partition>:logs:eu-west-3:111122223333:log-group:/aws/elasticbeanstalk/todo-demo/*",
            "logs:DescribeLogStreams on"
                + " arn:<AWS::Partition>:logs:eu-west-3:111122223333:log-group:/aws/elasticbeanstalk/todo-demo/*",
            "logs:PutLogEvents on"
                + " arn:<AWS::Partition>:logs:eu-west-3:111122223333:log-group:/aws/elasticbeanstalk/todo-demo/*",
            "s3:GetObject on"
                + " arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/todo-demo/*",
            "s3:PutObject on"
                + " arn:<AWS::Partition>:s3:::elasticbeanstalk-eu-west-3-111122223333/resources/environments/logs/*");
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
            "s3:GetObjectVersion on"
                + " arn:<AWS::Partition>:s3:::toolkit-demo-artifacts-111122223333/*",
            "ssm:GetParametersByPath on"
                + " arn:<AWS::Partition>:ssm:eu-west-3:111122223333:parameter/toolkit/demo",
            "ssm:GetParametersByPath on"
                + " arn:<AWS::Partition>:ssm:eu-west-3:111122223333:parameter/toolkit/demo/*");
  }

  @Test
  void theStaticBucketIsPublicWhereTheContextAsksForItAndNoOther() {
    assertThat(findings(NO_PUBLIC_BUCKET, Synthesis.OPTIONS))
        .containsExactlyInAnyOrder(
            "todo-demo StaticBucket92253581: lets public access in",
            "todo-demo StaticBucketPolicy4D0F6D8E: lets everybody in");
  }

  /** A rule that finds nothing anywhere would let everything pass. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = BAD)
  void everyRuleFindsWhatBreaksIt(SecurityRule rule, String type, String properties)
      throws JsonProcessingException {
    assertThat(rule.findings(resource(type, properties))).isNotEmpty();
  }

  private static final String BAD =
      """
      NO_PUBLIC_BUCKET        | S3::Bucket                 | {}
      NO_PUBLIC_BUCKET        | S3::Bucket                 | {"PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "IgnorePublicAcls": true}}
      NO_PUBLIC_BUCKET        | S3::BucketPolicy           | {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject"}]}}
      NO_PUBLIC_BUCKET        | S3::BucketPolicy           | {"PolicyDocument": {"Statement": {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "s3:GetObject"}}}
      NOT_OPEN_TO_THE_WORLD   | EC2::SecurityGroup         | {"SecurityGroupIngress": [{"CidrIp": "0.0.0.0/0", "FromPort": 8081, "ToPort": 8081}]}
      NOT_OPEN_TO_THE_WORLD   | EC2::SecurityGroup         | {"SecurityGroupIngress": [{"CidrIp": "0.0.0.0/1", "FromPort": 8081, "ToPort": 8081}]}
      NOT_OPEN_TO_THE_WORLD   | EC2::SecurityGroupIngress  | {"CidrIpv6": "::/0", "FromPort": 27017, "ToPort": 27017}
      NO_SSH                  | EC2::SecurityGroupIngress  | {"SourceSecurityGroupId": "sg-1", "FromPort": 22, "ToPort": 22}
      NO_SSH                  | EC2::SecurityGroup         | {"SecurityGroupIngress": [{"SourceSecurityGroupId": "sg-1", "FromPort": 0, "ToPort": 65535}]}
      NO_SSH                  | EC2::SecurityGroup         | {"SecurityGroupIngress": [{"SourceSecurityGroupId": "sg-1", "IpProtocol": "-1"}]}
      NO_SSH                  | EC2::LaunchTemplate        | {"LaunchTemplateData": {"KeyName": "mine"}}
      NO_SSH                  | ElasticBeanstalk::Environment | {"OptionSettings": [{"OptionName": "EC2KeyName", "Value": "mine"}]}
      NO_UNENCRYPTED_STORE    | S3::Bucket                 | {}
      NO_UNENCRYPTED_STORE    | DocDB::DBCluster           | {}
      NO_UNENCRYPTED_STORE    | DocDB::DBCluster           | {"StorageEncrypted": false}
      NO_UNENCRYPTED_STORE    | EC2::Volume                | {"Size": 1}
      NO_UNENCRYPTED_STORE    | EC2::LaunchTemplate        | {"LaunchTemplateData": {}}
      NO_UNENCRYPTED_STORE    | EC2::LaunchTemplate        | {"LaunchTemplateData": {"BlockDeviceMappings": [{"Ebs": {"Encrypted": true}}, {"Ebs": {"VolumeSize": 20}}]}}
      NO_OLD_METADATA_SERVICE | EC2::LaunchTemplate        | {"LaunchTemplateData": {}}
      NO_OLD_METADATA_SERVICE | EC2::LaunchTemplate        | {"LaunchTemplateData": {"MetadataOptions": {"HttpTokens": "optional"}}}
      NO_OLD_METADATA_SERVICE | EC2::Instance              | {}
      NO_OLD_METADATA_SERVICE | ElasticBeanstalk::Environment | {"OptionSettings": [{"Namespace": "aws:autoscaling:launchconfiguration", "OptionName": "DisableIMDSv1", "Value": "false"}]}
      NO_WILDCARD_ACTION      | IAM::Policy                | {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": ["s3:GetObject", "s3:Put*"], "Resource": "arn"}]}}
      NO_WILDCARD_ACTION      | IAM::Role                  | {"Policies": [{"PolicyDocument": {"Statement": [{"Effect": "Allow", "NotAction": "iam:PassRole", "Resource": "arn"}]}}]}
      NO_WILDCARD_ACTION      | SNS::TopicPolicy           | {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "sns:*", "Resource": "arn"}]}}
      NO_WILDCARD_ACTION      | KMS::Key                   | {"KeyPolicy": {"Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "*"}]}}
      NO_WILDCARD_RESOURCE    | IAM::Policy                | {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}}
      NO_WILDCARD_RESOURCE    | IAM::ManagedPolicy         | {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn", {"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":s3:::*"]]}]}]}}
      NO_WILDCARD_RESOURCE    | IAM::Policy                | {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": {"Fn::Sub": "arn:${AWS::Partition}:s3:::*"}}]}}
      NO_WILDCARD_RESOURCE    | IAM::Policy                | {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn"}]}}
      """;

  private static TemplateResource resource(String type, String properties)
      throws JsonProcessingException {
    Map<String, Object> values =
        new ObjectMapper().readValue(properties, new TypeReference<Map<String, Object>>() {});
    return new TemplateResource(
        "bad", "Resource", Map.of("Type", "AWS::" + type, "Properties", values));
  }

  private static Set<String> findings(SecurityRule rule, String variant) {
    return TemplateResource.of(variant)
        .flatMap(
            resource ->
                rule.findings(resource)
                    .map(found -> resource.stack() + " " + resource.id() + ": " + found))
        .collect(Collectors.toSet());
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
