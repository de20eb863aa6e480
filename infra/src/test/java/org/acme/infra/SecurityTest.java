package org.acme.infra;

import static org.acme.infra.TemplateResource.list;
import static org.acme.infra.TemplateResource.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be in any template of either flavour. */
@SuppressWarnings("unchecked")
class SecurityTest {

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void noBucketIsPublic(String flavour) {
    assertThat(publicBuckets(flavour)).isEmpty();
  }

  @Test
  void theStaticBucketIsPublicWhereTheContextAsksForIt() {
    assertThat(publicBuckets(Synthesis.OPTIONS))
        .containsExactlyInAnyOrder("StaticBucket92253581", "StaticBucketPolicy4D0F6D8E");
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void theWorldReachesTheLoadBalancerOnly(String flavour) {
    assertThat(ingress(flavour).filter(SecurityTest::fromAnywhere))
        .extracting(rule -> ((Number) rule.get("FromPort")).intValue())
        .containsExactlyInAnyOrder(80, 443);
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void noPort22IsOpenAndNoKeyOpensAnInstance(String flavour) {
    assertThat(ingress(flavour))
        .isNotEmpty()
        .noneMatch(
            rule ->
                "-1".equals(rule.get("IpProtocol"))
                    || ((Number) rule.get("FromPort")).intValue() <= 22
                        && ((Number) rule.get("ToPort")).intValue() >= 22);
    assertThat(TemplateResource.of(flavour).map(resource -> resource.properties().toString()))
        .noneMatch(properties -> properties.matches("(?s).*\\b(EC2KeyName|KeyName|KeyPair)\\b.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void noStoreIsUnencrypted(String flavour) {
    assertThat(TemplateResource.of(flavour, "AWS::S3::Bucket"))
        .isNotEmpty()
        .allMatch(bucket -> bucket.properties().containsKey("BucketEncryption"));
    assertThat(TemplateResource.of(flavour, "AWS::DocDB::DBCluster"))
        .allMatch(cluster -> Boolean.TRUE.equals(cluster.properties().get("StorageEncrypted")));
    assertThat(launchTemplates(flavour))
        .isNotEmpty()
        .allSatisfy(
            template ->
                assertThat(list(template.get("BlockDeviceMappings")))
                    .isNotEmpty()
                    .allMatch(device -> device.toString().contains("Encrypted=true")));
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void noInstanceHasTheOldMetadataService(String flavour) {
    assertThat(launchTemplates(flavour))
        .isNotEmpty()
        .allMatch(
            template ->
                ((Map<String, Object>) template.get("MetadataOptions"))
                    .get("HttpTokens")
                    .equals("required"));
    assertThat(TemplateResource.of(flavour, "AWS::ElasticBeanstalk::Environment"))
        .isNotEmpty()
        .allMatch(
            environment ->
                list(environment.properties().get("OptionSettings"))
                    .contains(
                        Map.of(
                            "Namespace", "aws:autoscaling:launchconfiguration",
                            "OptionName", "DisableIMDSv1",
                            "Value", "true")));
  }

  /**
   * Where the resources cannot be named one by one. The reason is with the suppression in the code;
   * a bucket's own policy is about its own objects.
   */
  private static final Set<String> WILDCARDS =
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
          "arn:<AWS::Partition>:ssm:eu-west-3:111122223333:parameter/toolkit/demo/*");

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void noPolicyAllowsMoreResourcesThanItHasTo(String flavour) {
    assertThat(
            allowed(flavour)
                .flatMap(statement -> list(statement.get("Resource")).stream())
                .map(TemplateResource::text)
                .filter(resource -> resource.contains("*") && !resource.equals("*")))
        .isSubsetOf(WILDCARDS);
    assertThat(
            allowed(flavour)
                .filter(statement -> list(statement.get("Resource")).contains("*"))
                .flatMap(statement -> list(statement.get("Action")).stream())
                .map(String::valueOf))
        .isNotEmpty()
        .allMatch(
            action ->
                action.startsWith("ssmmessages:")
                    || action.matches("ssm:(Describe|Get|List|Put|Update)\\w+")
                    || action.equals("cloudwatch:PutMetricData"))
        .noneMatch(action -> action.startsWith("ssm:GetParameter"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void noPolicyAllowsAnActionByPattern(String flavour) {
    assertThat(
            allowed(flavour)
                .flatMap(statement -> list(statement.get("Action")).stream())
                .map(String::valueOf))
        .isNotEmpty()
        .noneMatch(action -> action.contains("*"));
  }

  private static Stream<String> publicBuckets(String variant) {
    Map<String, Object> blocked =
        Map.of(
            "BlockPublicAcls", true,
            "BlockPublicPolicy", true,
            "IgnorePublicAcls", true,
            "RestrictPublicBuckets", true);
    return Stream.concat(
            TemplateResource.of(variant, "AWS::S3::Bucket")
                .filter(
                    bucket ->
                        !blocked.equals(bucket.properties().get("PublicAccessBlockConfiguration"))),
            TemplateResource.of(variant, "AWS::S3::BucketPolicy")
                .filter(
                    policy ->
                        policy
                            .statements()
                            .anyMatch(
                                statement ->
                                    statement.get("Effect").equals("Allow")
                                        && text(statement.get("Principal")).contains("*"))))
        .map(TemplateResource::id);
  }

  private static Stream<Map<String, Object>> ingress(String variant) {
    return Stream.concat(
        TemplateResource.of(variant, "AWS::EC2::SecurityGroupIngress")
            .map(TemplateResource::properties),
        TemplateResource.of(variant, "AWS::EC2::SecurityGroup")
            .flatMap(group -> list(group.properties().get("SecurityGroupIngress")).stream())
            .map(rule -> (Map<String, Object>) rule));
  }

  private static boolean fromAnywhere(Map<String, Object> rule) {
    return "0.0.0.0/0".equals(rule.get("CidrIp")) || rule.containsKey("CidrIpv6");
  }

  private static Stream<Map<String, Object>> launchTemplates(String variant) {
    return TemplateResource.of(variant, "AWS::EC2::LaunchTemplate")
        .map(template -> (Map<String, Object>) template.properties().get("LaunchTemplateData"));
  }

  /** What our own roles may do; policies of buckets, keys and topics say who may use these. */
  private static Stream<Map<String, Object>> allowed(String variant) {
    return Stream.concat(
            TemplateResource.of(variant, "AWS::IAM::Policy"),
            TemplateResource.of(variant, "AWS::IAM::Role"))
        .flatMap(TemplateResource::statements)
        .filter(statement -> statement.get("Effect").equals("Allow"));
  }
}
