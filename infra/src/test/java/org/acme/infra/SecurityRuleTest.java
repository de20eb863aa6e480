package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityRuleTest {
  /** Without this, a rule that finds nothing would always pass. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = BAD)
  void everyRuleFindsAResourceThatBreaksIt(SecurityRule rule, String type, String properties)
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
}
