package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesAndTagsTest {
  /**
   * Names that we do not choose: domains, names of AWS, and the policy names that CDK generates.
   */
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

  /** Types without tags in CloudFormation. */
  private static final Set<String> WITHOUT_TAGS =
      Set.of(
          "AWS::Budgets::Budget",
          "AWS::CloudFront::CachePolicy",
          "AWS::CloudFront::Function",
          "AWS::CloudFront::KeyValueStore",
          "AWS::CloudFront::OriginAccessControl",
          "AWS::CloudFront::ResponseHeadersPolicy",
          "AWS::CloudWatch::Dashboard",
          "AWS::Cognito::UserPoolClient",
          "AWS::Cognito::UserPoolDomain",
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
          "AWS::Events::Rule",
          "AWS::KMS::Alias",
          "AWS::Logs::MetricFilter",
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
  void everyTaggableResourceHasTagsForApplicationAndEnvironment(String variant) {
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
  void everyNameThatWeChooseFollowsTheNamingRule(String variant) {
    assertThat(TemplateResource.of(variant).flatMap(NamesAndTagsTest::names))
        .hasSizeGreaterThan(10)
        .allMatch(name -> name.matches("(?<names>\\w+-demo)\\S* (alias/|/)?\\k<names>([-/].+)?"));
  }

  /** Each name, preceded by the name of its stack. */
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

  /** Tags are a list of keys and values, a map, or a list of lists per resource. */
  private static Stream<String> pairs(Object tags) {
    if (tags instanceof Map<?, ?> map) {
      return map.containsKey("Key")
          ? Stream.of(map.get("Key") + "=" + map.get("Value"))
          : Stream.concat(
              map.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()),
              map.values().stream().flatMap(NamesAndTagsTest::pairs));
    }
    return tags instanceof List<?> list
        ? list.stream().flatMap(NamesAndTagsTest::pairs)
        : Stream.of();
  }
}
