package org.acme.infra.construct.service;

import static org.acme.infra.PolicyStatements.statement;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class InPlaceDeploymentTest {
  private static final Template DEMO = Synthesis.demo("toolkit-demo");

  /** Whoever may tag an instance could otherwise get the application installed on it. */
  @Test
  void deploysToOneInstanceAtATimeAndOnlyToThoseOfTheGroup() {
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
            Match.absent(),
            "Ec2TagFilters",
            Match.absent()));
  }

  @Test
  void takesAnInstanceOutOfTheLoadBalancerDuringItsDeployment() {
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

  /** Not on the load balancer's count of 5xx, which callers raise by sending too much. */
  @Test
  void rollsBackWhenTheDeploymentFailsOrRequestsFailByOurFault() {
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
                        Map.of(
                            "Name",
                            Map.of("Ref", Match.stringLikeRegexp("^MonitoringFailures")))))));
  }

  @Test
  void codeDeployHasItsOwnRole() {
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
                                    "Principal", Map.of("Service", "codedeploy.amazonaws.com")))))),
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
  void instancesReadTheArtifactBucket() {
    DEMO.hasResourceProperties(
        "AWS::S3::Bucket", Map.of("BucketName", "toolkit-demo-artifacts-111122223333"));
    DEMO.hasResourceProperties(
        "AWS::IAM::Policy",
        statement(
            Map.of(
                "Action",
                List.of("s3:GetObject", "s3:GetObjectVersion"),
                "Resource",
                arn(":s3:::toolkit-demo-artifacts-111122223333/*"))));
  }

  @Test
  void stateManagerInstallsTheAgentAndKeepsItUpToDate() {
    DEMO.hasResourceProperties(
        "AWS::SSM::Association",
        Map.of(
            "Name",
            "AWS-ConfigureAWSPackage",
            "Parameters",
            Map.of("action", List.of("Install"), "name", List.of("AWSCodeDeployAgent")),
            "ScheduleExpression",
            "rate(1 day)",
            // Otherwise a new instance would wait up to a day for the agent.
            "ApplyOnlyAtCronInterval",
            Match.absent(),
            "Targets",
            // A name with this beginning can only be set by AWS.
            List.of(
                Map.of(
                    "Key",
                    "tag:aws:autoscaling:groupName",
                    "Values",
                    List.of(Map.of("Ref", Match.stringLikeRegexp("ApiGroup")))))));
  }

  @Test
  void processorAndPackageOfTheAgentFitTogether() {
    for (Map.Entry<Template, List<String>> expected :
        Map.of(
                DEMO,
                List.of("t3.small", "AWSCodeDeployAgent", "x86_64"),
                Synthesis.options("toolkit-demo"),
                List.of("t4g.small", "AWSCodeDeployAgentV2", "arm64"))
            .entrySet()) {
      List<String> values = expected.getValue();
      expected
          .getKey()
          .hasResourceProperties(
              "AWS::EC2::LaunchTemplate",
              Map.of(
                  "LaunchTemplateData",
                  Match.objectLike(
                      Map.of(
                          "InstanceType",
                          values.get(0),
                          "ImageId",
                          Map.of("Ref", Match.stringLikeRegexp(values.get(2).replace("_", "")))))));
      expected
          .getKey()
          .hasResourceProperties(
              "AWS::SSM::Association",
              Map.of("Parameters", Match.objectLike(Map.of("name", List.of(values.get(1))))));
    }
  }

  private static Map<String, Object> arn(String rest) {
    return Map.of("Fn::Join", List.of("", List.of("arn:", Map.of("Ref", "AWS::Partition"), rest)));
  }
}
