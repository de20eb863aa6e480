package org.acme.infra.construct.service;

import static org.acme.infra.PolicyStatements.statement;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class LoadBalancedServiceTest {
  private static final Template DEMO = Synthesis.demo("toolkit-demo");
  private static final Template PRODUCTION = Synthesis.production("toolkit-demo");

  @Test
  void instancesHaveEncryptedDisksNoKeyPairAndOnlyImdsv2() {
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
  void theDemoRunsOneInstanceAndProductionTwoAndBothSpanTwoZones() {
    group(DEMO, "1", "PublicSubnet");
    group(PRODUCTION, "2", "PrivateSubnet");
    DEMO.resourceCountIs("AWS::EC2::Subnet", 2);
    PRODUCTION.resourceCountIs("AWS::EC2::Subnet", 4);
    PRODUCTION.resourceCountIs("AWS::EC2::NatGateway", 2);
  }

  @Test
  void instancesHaveTheTagsOfTheirApplicationAndEnvironment() {
    for (Map<String, String> tag :
        List.of(Map.of("Key", "APP", "Value", "toolkit"), Map.of("Key", "ENV", "Value", "demo"))) {
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

  @Test
  void replacesInstancesThatCannotServe() {
    DEMO.hasResourceProperties(
        "AWS::AutoScaling::AutoScalingGroup",
        Map.of("HealthCheckType", "ELB", "HealthCheckGracePeriod", 600)); // seconds
  }

  @Test
  void replacesEveryInstanceOnceAMonthAfterANewOneAnswers() {
    DEMO.hasResourceProperties(
        "AWS::AutoScaling::AutoScalingGroup",
        Map.of(
            "MaxInstanceLifetime",
            30 * 24 * 60 * 60, // seconds
            "InstanceMaintenancePolicy",
            Map.of("MinHealthyPercentage", 100, "MaxHealthyPercentage", 200)));
  }

  @Test
  void addsInstancesWhenTheCpuIsBusy() {
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

  @Test
  void theInstanceRoleHasNoManagedPolicy() {
    DEMO.hasResourceProperties(
        "AWS::IAM::Role",
        Map.of("RoleName", "toolkit-demo-instance", "ManagedPolicyArns", Match.absent()));
  }

  @Test
  void theInstanceRoleAllowsSessionManager() {
    DEMO.hasResourceProperties(
        "AWS::IAM::Policy",
        statement(
            Map.of(
                "Action",
                Match.arrayWith(List.of("ssmmessages:OpenDataChannel")),
                "Resource",
                "*")));
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
}
