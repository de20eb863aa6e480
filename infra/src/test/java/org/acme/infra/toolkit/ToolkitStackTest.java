package org.acme.infra.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ToolkitStackTest {
  private static final Template DEMO = Synthesis.demo("toolkit-demo");
  private static final Template PRODUCTION = Synthesis.production("toolkit-demo");

  @Nested
  class Page {
    @Test
    void hasAPrivateBucketForEachColour() {
      for (String colour : List.of("blue", "green")) {
        DEMO.hasResourceProperties(
            "AWS::S3::Bucket",
            Map.of(
                "BucketName",
                "toolkit-demo-" + colour + "-111122223333",
                "PublicAccessBlockConfiguration",
                Map.of(
                    "BlockPublicAcls", true,
                    "BlockPublicPolicy", true,
                    "IgnorePublicAcls", true,
                    "RestrictPublicBuckets", true)));
      }
    }

    @Test
    void bothColoursAreOriginsReadThroughOriginAccessControl() {
      for (String colour : List.of("blue", "green")) {
        distribution(
            "Origins",
            Match.arrayWith(
                List.of(
                    Match.objectLike(
                        Map.of("Id", colour, "OriginAccessControlId", Match.anyValue())))));
        distribution(
            "CacheBehaviors",
            Match.arrayWith(
                List.of(
                    Match.objectLike(
                        Map.of("PathPattern", "/" + colour + "/*", "TargetOriginId", colour)))));
      }
    }

    @Test
    void theRouteFunctionReadsTheLiveColourFromItsStore() {
      DEMO.hasResourceProperties(
          "AWS::CloudFront::Function",
          Map.of(
              "FunctionConfig",
              Match.objectLike(
                  Map.of(
                      "Runtime",
                      "cloudfront-js-2.0",
                      "KeyValueStoreAssociations",
                      List.of(Match.anyValue())))));
      distribution(
          "DefaultCacheBehavior",
          Match.objectLike(
              Map.of(
                  "ViewerProtocolPolicy",
                  "redirect-to-https",
                  "FunctionAssociations",
                  List.of(Match.objectLike(Map.of("EventType", "viewer-request"))))));
    }

    @Test
    void cloudFrontServesItUnderItsNameOverModernTlsOnly() {
      distribution("Aliases", List.of("toolkit.example.com"));
      distribution(
          "ViewerCertificate", Match.objectLike(Map.of("MinimumProtocolVersion", "TLSv1.2_2021")));
      for (String type : List.of("A", "AAAA")) {
        DEMO.hasResourceProperties(
            "AWS::Route53::RecordSet", Map.of("Name", "toolkit.example.com.", "Type", type));
      }
    }

    private static void distribution(String property, Object value) {
      DEMO.hasResourceProperties(
          "AWS::CloudFront::Distribution",
          Map.of("DistributionConfig", Match.objectLike(Map.of(property, value))));
    }
  }

  @Nested
  class Api {
    @Test
    void isReachedByHttpsAndPort80RedirectsToIt() {
      DEMO.hasResourceProperties(
          "AWS::ElasticLoadBalancingV2::Listener",
          Map.of(
              "Port",
              443,
              "Protocol",
              "HTTPS",
              "SslPolicy",
              Match.stringLikeRegexp("^ELBSecurityPolicy-TLS13-1-2-"),
              "Certificates",
              List.of(Match.anyValue())));
      DEMO.hasResourceProperties(
          "AWS::ElasticLoadBalancingV2::Listener",
          Map.of(
              "Port",
              80,
              "DefaultActions",
              List.of(
                  Match.objectLike(
                      Map.of(
                          "Type",
                          "redirect",
                          "RedirectConfig",
                          Match.objectLike(Map.of("Port", "443", "Protocol", "HTTPS")))))));
      DEMO.hasResourceProperties(
          "AWS::CertificateManager::Certificate",
          Map.of("DomainName", "api.toolkit.example.com", "ValidationMethod", "DNS"));
    }

    @Test
    void onlyTheLoadBalancerIsOpenToTheWorld() {
      assertThat(openToTheWorld()).containsExactly(List.of(80, 443));
      DEMO.resourceCountIs("AWS::EC2::SecurityGroupIngress", 1);
      DEMO.hasResourceProperties(
          "AWS::EC2::SecurityGroupIngress",
          Map.of("FromPort", 8081, "ToPort", 8081, "SourceSecurityGroupId", Match.anyValue()));
    }

    @Test
    void anInstanceIsInServiceWhenTheApplicationIsReady() {
      DEMO.hasResourceProperties(
          "AWS::ElasticLoadBalancingV2::TargetGroup",
          Map.of("HealthCheckPath", "/q/health/ready", "Port", 8081, "Protocol", "HTTP"));
    }

    @Test
    void instancesHaveEncryptedDisksNoKeyPairAndTheNewMetadataServiceOnly() {
      DEMO.hasResourceProperties(
          "AWS::EC2::LaunchTemplate",
          Map.of(
              "LaunchTemplateData",
              Match.objectLike(
                  Map.of(
                      "KeyName", Match.absent(),
                      "MetadataOptions", Match.objectLike(Map.of("HttpTokens", "required")),
                      "BlockDeviceMappings",
                          List.of(
                              Match.objectLike(
                                  Map.of("Ebs", Match.objectLike(Map.of("Encrypted", true)))))))));
    }

    @Test
    void theDemoRunsOneInstanceAndProductionTwoBothOverTwoZones() {
      group(DEMO, "1");
      group(PRODUCTION, "2");
      DEMO.resourceCountIs("AWS::EC2::Subnet", 2);
      PRODUCTION.resourceCountIs("AWS::EC2::Subnet", 4);
      PRODUCTION.resourceCountIs("AWS::EC2::NatGateway", 2);
    }

    @Test
    void instancesCarryTheTagsThatReleasesFindThemBy() {
      for (Map<String, String> tag :
          List.of(
              Map.of("Key", "APP", "Value", "toolkit"), Map.of("Key", "ENV", "Value", "demo"))) {
        DEMO.hasResourceProperties(
            "AWS::AutoScaling::AutoScalingGroup",
            Map.of(
                "Tags",
                Match.arrayWith(
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "Key",
                                tag.get("Key"),
                                "Value",
                                tag.get("Value"),
                                "PropagateAtLaunch",
                                true))))));
      }
    }

    private static void group(Template template, String minimum) {
      template.hasResourceProperties(
          "AWS::AutoScaling::AutoScalingGroup",
          Map.of(
              "MinSize",
              minimum,
              "VPCZoneIdentifier",
              List.of(Match.anyValue(), Match.anyValue())));
    }

    /** For each security group that lets the world in, the ports it opens. */
    @SuppressWarnings("unchecked")
    private static List<List<Object>> openToTheWorld() {
      return DEMO.findResources("AWS::EC2::SecurityGroup").values().stream()
          .map(group -> (Map<String, Object>) group.get("Properties"))
          .filter(group -> group.containsKey("SecurityGroupIngress"))
          .map(group -> (List<Map<String, Object>>) group.get("SecurityGroupIngress"))
          .map(
              rules ->
                  rules.stream()
                      .map(rule -> (Object) ((Number) rule.get("FromPort")).intValue())
                      .toList())
          .toList();
    }
  }

  @Nested
  class InstanceRole {
    @Test
    void readsTheParametersOfItsOwnPathOnly() {
      assertThat(
              DEMO.findResources(
                  "AWS::IAM::Policy", statement(Map.of("Action", "ssm:GetParametersByPath"))))
          .hasSize(1);
      DEMO.hasResource(
          "AWS::IAM::Policy",
          statement(
              Map.of(
                  "Action",
                  "ssm:GetParametersByPath",
                  "Resource",
                  List.of(
                      arn(":ssm:eu-west-3:111122223333:parameter/toolkit/demo"),
                      arn(":ssm:eu-west-3:111122223333:parameter/toolkit/demo/*")))));
    }

    @Test
    void hasNoPolicyOfAws() {
      DEMO.hasResourceProperties(
          "AWS::IAM::Role",
          Map.of("RoleName", "toolkit-demo-instance", "ManagedPolicyArns", Match.absent()));
    }

    @Test
    void letsSessionManagerIn() {
      DEMO.hasResource(
          "AWS::IAM::Policy",
          statement(
              Map.of(
                  "Action",
                  Match.arrayWith(List.of("ssmmessages:OpenDataChannel")),
                  "Resource",
                  "*")));
    }

    private static Map<String, Object> arn(String rest) {
      return Map.of(
          "Fn::Join", List.of("", List.of("arn:", Map.of("Ref", "AWS::Partition"), rest)));
    }

    private static Map<String, Object> statement(Map<String, Object> statement) {
      return Map.of(
          "Properties",
          Match.objectLike(
              Map.of(
                  "PolicyDocument",
                  Match.objectLike(
                      Map.of(
                          "Statement", Match.arrayWith(List.of(Match.objectLike(statement))))))));
    }
  }
}
