package org.acme.infra.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ToolkitStackTest {
  private static final Template DEMO = Synthesis.demo("toolkit-demo");
  private static final Template PRODUCTION = Synthesis.production("toolkit-demo");

  @Nested
  class Page {
    private static final Map<String, Object> ROUTE =
        Map.of(
            "EventType",
            "viewer-request",
            "FunctionARN",
            Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("^PageRoute"), "FunctionARN")));

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
                        Map.of(
                            "PathPattern",
                            "/" + colour + "/*",
                            "TargetOriginId",
                            colour,
                            "FunctionAssociations",
                            List.of(ROUTE))))));
        DEMO.hasResourceProperties(
            "AWS::S3::BucketPolicy",
            Map.of(
                "Bucket",
                Map.of("Ref", Match.stringLikeRegexp("^." + colour.substring(1) + "Bucket")),
                "PolicyDocument",
                Match.objectLike(
                    Map.of(
                        "Statement",
                        List.of(
                            Match.objectLike(Map.of("Effect", "Deny")),
                            Match.objectLike(
                                Map.of(
                                    "Action",
                                    "s3:GetObject",
                                    "Principal",
                                    Map.of("Service", "cloudfront.amazonaws.com"),
                                    "Condition",
                                    Map.of(
                                        "StringEquals",
                                        Map.of("AWS:SourceArn", Match.anyValue())))))))));
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
                      List.of(
                          Map.of(
                              "KeyValueStoreARN",
                              Map.of(
                                  "Fn::GetAtt",
                                  List.of(Match.stringLikeRegexp("^PageLive"), "Arn"))))))));
      distribution(
          "DefaultCacheBehavior",
          Match.objectLike(
              Map.of(
                  "ViewerProtocolPolicy",
                  "redirect-to-https",
                  "FunctionAssociations",
                  List.of(ROUTE))));
    }

    @Test
    void cloudFrontServesItUnderItsNameOverModernTlsOnly() {
      distribution("Aliases", List.of("toolkit.example.com"));
      distribution(
          "ViewerCertificate", Match.objectLike(Map.of("MinimumProtocolVersion", "TLSv1.2_2021")));
      for (String type : List.of("A", "AAAA")) {
        DEMO.hasResourceProperties(
            "AWS::Route53::RecordSet",
            Map.of(
                "Name",
                "toolkit.example.com.",
                "Type",
                type,
                "AliasTarget",
                Match.objectLike(
                    Map.of(
                        "DNSName",
                        Map.of(
                            "Fn::GetAtt",
                            List.of(Match.stringLikeRegexp("^PageDistribution"), "DomainName"))))));
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
              List.of(
                  Map.of(
                      "CertificateArn",
                      Map.of("Ref", Match.stringLikeRegexp("^ApiBalancerCertificate")))),
              "DefaultActions",
              List.of(
                  Map.of(
                      "Type",
                      "forward",
                      "TargetGroupArn",
                      Map.of("Ref", Match.stringLikeRegexp("ApplicationGroup"))))));
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
    void itsLoadBalancerSpansTwoZonesAndLogsWhoCame() {
      DEMO.hasResourceProperties(
          "AWS::ElasticLoadBalancingV2::LoadBalancer",
          Map.of(
              "Subnets",
              List.of(
                  Map.of("Ref", Match.stringLikeRegexp("PublicSubnet1")),
                  Map.of("Ref", Match.stringLikeRegexp("PublicSubnet2"))),
              "LoadBalancerAttributes",
              Match.arrayWith(List.of(Map.of("Key", "access_logs.s3.enabled", "Value", "true")))));
      DEMO.hasResourceProperties(
          "AWS::Route53::RecordSet",
          Map.of(
              "Name",
              "api.toolkit.example.com.",
              "Type",
              "A",
              "AliasTarget",
              Match.objectLike(
                  Map.of(
                      "DNSName",
                      Map.of(
                          "Fn::Join",
                          List.of(
                              "",
                              List.of(
                                  "dualstack.",
                                  Map.of(
                                      "Fn::GetAtt",
                                      List.of(
                                          Match.stringLikeRegexp("^ApiBalancer"),
                                          "DNSName")))))))));
    }

    @Test
    void keepsItsMetricsToItself() {
      DEMO.hasResourceProperties(
          "AWS::ElasticLoadBalancingV2::ListenerRule",
          Map.of(
              "Conditions",
              List.of(
                  Map.of(
                      "Field",
                      "path-pattern",
                      "PathPatternConfig",
                      Map.of("Values", List.of("/q/metrics*")))),
              "Actions",
              List.of(
                  Map.of(
                      "Type",
                      "fixed-response",
                      "FixedResponseConfig",
                      Map.of("StatusCode", "404")))));
    }

    @Test
    void onlyTheLoadBalancerIsOpenToTheWorld() {
      assertThat(openToTheWorld()).containsExactly(List.of(80, 443));
      DEMO.resourceCountIs("AWS::EC2::SecurityGroupIngress", 1);
      DEMO.hasResourceProperties(
          "AWS::EC2::SecurityGroupIngress",
          Map.of(
              "FromPort",
              8081,
              "ToPort",
              8081,
              "GroupId",
              securityGroup("^ApiInstances"),
              "SourceSecurityGroupId",
              securityGroup("^ApiBalancerAnyone")));
      DEMO.hasResourceProperties(
          "AWS::EC2::LaunchTemplate",
          Map.of(
              "LaunchTemplateData",
              Match.objectLike(
                  Map.of(
                      "NetworkInterfaces",
                      List.of(
                          Match.objectLike(
                              Map.of("Groups", List.of(securityGroup("^ApiInstances")))))))));
      DEMO.hasResourceProperties(
          "AWS::ElasticLoadBalancingV2::LoadBalancer",
          Map.of("SecurityGroups", List.of(securityGroup("^ApiBalancerAnyone"))));
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
      group(DEMO, "1", "PublicSubnet");
      group(PRODUCTION, "2", "PrivateSubnet");
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

    private static Map<String, Object> securityGroup(String id) {
      return Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp(id), "GroupId"));
    }

    private static void group(Template template, String minimum, String subnets) {
      template.hasResourceProperties(
          "AWS::AutoScaling::AutoScalingGroup",
          Map.of(
              "MinSize",
              minimum,
              "VPCZoneIdentifier",
              List.of(
                  Map.of("Ref", Match.stringLikeRegexp(subnets + "1")),
                  Map.of("Ref", Match.stringLikeRegexp(subnets + "2"))),
              "TargetGroupARNs",
              List.of(Map.of("Ref", Match.stringLikeRegexp("ApplicationGroup")))));
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
  class Releases {
    @Test
    void reachTheGroupAndTheTagsOneInstanceAfterTheOther() {
      DEMO.hasResourceProperties(
          "AWS::CodeDeploy::DeploymentGroup",
          Map.of(
              "DeploymentGroupName",
              "toolkit-demo",
              "DeploymentConfigName",
              "CodeDeployDefault.OneAtATime",
              "AutoScalingGroups",
              List.of(Map.of("Ref", Match.stringLikeRegexp("ApiGroup"))),
              "Ec2TagSet",
              Map.of(
                  "Ec2TagSetList", List.of(tagGroup("APP", "toolkit"), tagGroup("ENV", "demo")))));
    }

    @Test
    void takeAnInstanceOutOfTheLoadBalancerMeanwhile() {
      DEMO.hasResourceProperties(
          "AWS::CodeDeploy::DeploymentGroup",
          Map.of(
              "DeploymentStyle", Map.of("DeploymentOption", "WITH_TRAFFIC_CONTROL"),
              "LoadBalancerInfo",
                  Map.of(
                      "TargetGroupInfoList",
                      List.of(
                          Map.of(
                              "Name",
                              Map.of(
                                  "Fn::GetAtt",
                                  List.of(
                                      Match.stringLikeRegexp("ApplicationGroup"),
                                      "TargetGroupName")))))));
    }

    @Test
    void areRolledBackWhenTheyFailOrTheApplicationDoes() {
      DEMO.hasResourceProperties(
          "AWS::CodeDeploy::DeploymentGroup",
          Map.of(
              "AutoRollbackConfiguration",
                  Map.of(
                      "Enabled",
                      true,
                      "Events",
                      List.of("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM")),
              "AlarmConfiguration",
                  Map.of(
                      "Enabled",
                      true,
                      "Alarms",
                      List.of(
                          Map.of("Name", Map.of("Ref", Match.stringLikeRegexp("ServerErrors")))))));
    }

    @Test
    void areCodeDeploysToMake() {
      DEMO.hasResourceProperties(
          "AWS::CodeDeploy::Application",
          Map.of("ApplicationName", "toolkit-demo", "ComputePlatform", "Server"));
      DEMO.hasResourceProperties(
          "AWS::CodeDeploy::DeploymentGroup",
          Map.of(
              "ApplicationName",
              Map.of("Ref", Match.stringLikeRegexp("^ReleasesApplication")),
              "ServiceRoleArn",
              Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("^ReleasesRole"), "Arn"))));
      DEMO.hasResourceProperties(
          "AWS::IAM::Role",
          Map.of(
              "AssumeRolePolicyDocument",
                  Match.objectLike(
                      Map.of(
                          "Statement",
                          List.of(
                              Match.objectLike(
                                  Map.of(
                                      "Principal",
                                      Map.of("Service", "codedeploy.amazonaws.com")))))),
              "ManagedPolicyArns",
                  List.of(
                      Map.of(
                          "Fn::Join",
                          List.of(
                              "",
                              Match.arrayWith(
                                  List.of(":iam::aws:policy/service-role/AWSCodeDeployRole")))))));
    }

    @Test
    void comeFromABucketThatTheInstancesRead() {
      DEMO.hasResourceProperties(
          "AWS::S3::Bucket", Map.of("BucketName", "toolkit-demo-artifacts-111122223333"));
      DEMO.hasResource(
          "AWS::IAM::Policy",
          InstanceRole.statement(
              Map.of(
                  "Action",
                  List.of("s3:GetObject", "s3:GetObjectVersion"),
                  "Resource",
                  InstanceRole.arn(":s3:::toolkit-demo-artifacts-111122223333/*"))));
    }

    @Test
    void findTheAgentThatStateManagerKeeps() {
      DEMO.hasResourceProperties(
          "AWS::SSM::Association",
          Map.of(
              "Name",
              "AWS-ConfigureAWSPackage",
              "Parameters",
              Map.of("action", List.of("Install"), "name", List.of("AWSCodeDeployAgent")),
              "ScheduleExpression",
              "rate(1 day)",
              // Otherwise a new instance would wait a day for it.
              "ApplyOnlyAtCronInterval",
              Match.absent(),
              "Targets",
              List.of(
                  Map.of("Key", "tag:APP", "Values", List.of("toolkit")),
                  Map.of("Key", "tag:ENV", "Values", List.of("demo")))));
      assertThat(userData())
          .doesNotContainIgnoringCase("codedeploy-agent/bin", "codedeploy/latest");
    }

    private static Map<String, Object> tagGroup(String key, String value) {
      return Map.of(
          "Ec2TagGroup", List.of(Map.of("Key", key, "Value", value, "Type", "KEY_AND_VALUE")));
    }
  }

  @Nested
  class Instances {
    @Test
    void bringJavaTheCloudWatchAgentAndAUserWithoutALogin() {
      assertThat(userData())
          .startsWith("#!/bin/bash\nDEPLOYMENT=toolkit-demo\n")
          .contains("java-25-amazon-corretto-headless")
          .contains("amazon-cloudwatch-agent")
          .contains("useradd --system --shell /sbin/nologin toolkit-api");
    }

    @Test
    void writeTheirLogsWhereTheyMay() {
      for (String name : List.of("/toolkit-demo/system", "/toolkit-demo/codedeploy-agent")) {
        DEMO.hasResourceProperties(
            "AWS::Logs::LogGroup", Map.of("LogGroupName", name, "RetentionInDays", 30));
      }
      DEMO.hasResource(
          "AWS::IAM::Policy",
          InstanceRole.statement(
              Map.of(
                  "Action",
                  "cloudwatch:PutMetricData",
                  "Condition",
                  Map.of("StringEquals", Map.of("cloudwatch:namespace", "toolkit-demo")))));
    }

    @Test
    void areAddedWhenTheProcessorsAreBusy() {
      DEMO.hasResourceProperties(
          "AWS::AutoScaling::ScalingPolicy",
          Map.of(
              "PolicyType",
              "TargetTrackingScaling",
              "TargetTrackingConfiguration",
              Map.of(
                  "PredefinedMetricSpecification",
                  Map.of("PredefinedMetricType", "ASGAverageCPUUtilization"),
                  "TargetValue",
                  60)));
    }
  }

  static String userData() {
    var data = new Capture();
    DEMO.hasResourceProperties(
        "AWS::EC2::LaunchTemplate",
        Map.of(
            "LaunchTemplateData",
            Match.objectLike(Map.of("UserData", Map.of("Fn::Base64", data)))));
    return data.asString();
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
    void translatesOnlyWhereItIsToldTo() {
      for (String action :
          List.of("translate:TranslateText", "comprehend:DetectDominantLanguage")) {
        Map<String, Object> allowed =
            statement(Map.of("Action", Match.arrayWith(List.of(action)), "Resource", "*"));

        Synthesis.options("toolkit-demo").hasResource("AWS::IAM::Policy", allowed);
        assertThat(DEMO.findResources("AWS::IAM::Policy", allowed)).isEmpty();
      }
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
