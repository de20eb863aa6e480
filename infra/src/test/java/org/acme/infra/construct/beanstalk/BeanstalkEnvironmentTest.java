package org.acme.infra.construct.beanstalk;

import static org.acme.infra.PolicyStatements.statement;
import static org.acme.infra.construct.beanstalk.OptionSettings.hasOption;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class BeanstalkEnvironmentTest {
  private static final Template DEMO = Synthesis.demo("todo-demo");
  private static final Template PRODUCTION = Synthesis.production("todo-demo");

  @Test
  void theDemoIsASingleInstanceWithAPublicAddress() {
    hasOption(DEMO, "aws:elasticbeanstalk:environment", "EnvironmentType", "SingleInstance");
    hasOption(DEMO, "aws:ec2:vpc", "AssociatePublicIpAddress", "true");
    DEMO.resourceCountIs("AWS::EC2::NatGateway", 0);
  }

  @Test
  void productionIsLoadBalancedOverTwoZonesWithHttpsOnly() {
    hasOption(PRODUCTION, "aws:elasticbeanstalk:environment", "EnvironmentType", "LoadBalanced");
    hasOption(PRODUCTION, "aws:autoscaling:asg", "MinSize", "2");
    hasOption(PRODUCTION, "aws:elbv2:listener:443", "Protocol", "HTTPS");
    hasOption(PRODUCTION, "aws:elbv2:listener:default", "ListenerEnabled", "false");
    hasOption(
        PRODUCTION,
        "aws:elasticbeanstalk:command",
        "DeploymentPolicy",
        "RollingWithAdditionalBatch");
    hasOption(PRODUCTION, "aws:elasticbeanstalk:command", "BatchSize", "1");
    hasOption(PRODUCTION, "aws:autoscaling:trigger", "MeasureName", "CPUUtilization");
    hasOption(PRODUCTION, "aws:elbv2:loadbalancer", "AccessLogsS3Enabled", "true");
    hasOption(
        PRODUCTION,
        "aws:elbv2:listener:443",
        "SSLPolicy",
        Match.stringLikeRegexp("^ELBSecurityPolicy-TLS13-1-2-"));
    hasOption(PRODUCTION, "aws:elasticbeanstalk:environment", "LoadBalancerType", "application");
    hasOption(
        PRODUCTION,
        "aws:elbv2:listener:443",
        "SSLCertificateArns",
        Map.of("Ref", Match.stringLikeRegexp("^ApplicationCertificate")));
    hasOption(
        PRODUCTION,
        "aws:elasticbeanstalk:environment:process:default",
        "HealthCheckPath",
        "/q/health/ready");
    hasOption(PRODUCTION, "aws:ec2:vpc", "ELBSubnets", subnets("Public"));
    hasOption(PRODUCTION, "aws:ec2:vpc", "Subnets", subnets("Private"));
    hasOption(PRODUCTION, "aws:ec2:vpc", "AssociatePublicIpAddress", "false");
    PRODUCTION.resourceCountIs("AWS::EC2::Subnet", 4);
    PRODUCTION.resourceCountIs("AWS::EC2::NatGateway", 2);
    PRODUCTION.hasResourceProperties(
        "AWS::CertificateManager::Certificate", Map.of("DomainName", "tododemo.example.com"));
  }

  @Test
  void runsTheConfiguredPlatform() {
    DEMO.hasResourceProperties(
        "AWS::ElasticBeanstalk::Environment",
        Map.of(
            "EnvironmentName", "todo-demo",
            "SolutionStackName", "64bit Amazon Linux 2023 v4.12.7 running Corretto 25"));
  }

  @Test
  void disablesImdsv1AndEnablesUpdatesHealthReportsAndLogs() {
    for (Template template : List.of(DEMO, PRODUCTION)) {
      hasOption(template, "aws:autoscaling:launchconfiguration", "DisableIMDSv1", "true");
      hasOption(template, "aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled", "true");
      hasOption(template, "aws:elasticbeanstalk:healthreporting:system", "SystemType", "enhanced");
      hasOption(template, "aws:elasticbeanstalk:cloudwatch:logs", "StreamLogs", "true");
      hasOption(
          template,
          "aws:elasticbeanstalk:application",
          "Application Healthcheck URL",
          "/q/health/ready");
    }
  }

  /** Elastic Beanstalk's own notifications leave out what Auto Scaling does. */
  @Test
  void peopleAreToldWhenTheNumberOfInstancesChanges() {
    for (Template template : List.of(DEMO, PRODUCTION)) {
      template.hasResourceProperties(
          "AWS::Events::Rule",
          Map.of(
              "EventPattern",
              Map.of(
                  "source",
                  List.of("aws.autoscaling"),
                  "detail-type",
                  Match.arrayWith(
                      List.of(
                          "EC2 Instance Launch Successful", "EC2 Instance Terminate Successful")),
                  "detail",
                  Map.of(
                      "AutoScalingGroupName",
                      List.of(
                          Map.of(
                              "Fn::GetAtt",
                              List.of(
                                  Match.stringLikeRegexp("^ApplicationResources"),
                                  "EnvironmentResources.AutoScalingGroups.0.Name"))))),
              "Targets",
              List.of(
                  Match.objectLike(
                      Map.of("Arn", Map.of("Ref", Match.stringLikeRegexp("^Monitoring")))))));
      template.hasResourceProperties(
          "AWS::SNS::TopicPolicy",
          statement(
              Map.of(
                  "Action",
                  "sns:Publish",
                  "Principal",
                  Map.of("Service", "events.amazonaws.com"))));
    }
  }

  /**
   * Anybody can ask for addresses that do not exist, and a release goes back if the health is bad.
   */
  @Test
  void answersWith4xxDoNotCountForTheHealth() {
    for (Template template : List.of(DEMO, PRODUCTION)) {
      hasOption(
          template,
          "aws:elasticbeanstalk:healthreporting:system",
          "ConfigDocument",
          Match.serializedJson(
              Match.objectLike(
                  Map.of(
                      "Rules",
                      Map.of(
                          "Environment",
                          Map.of(
                              "Application",
                              Map.of("ApplicationRequests4xx", Map.of("Enabled", false)),
                              "ELB",
                              Map.of("ELBRequests4xx", Map.of("Enabled", false))))))));
    }
  }

  @Test
  void hasItsOwnVpcAndInstanceRole() {
    for (Template template : List.of(DEMO, PRODUCTION)) {
      hasOption(template, "aws:ec2:vpc", "VPCId", Map.of("Ref", Match.stringLikeRegexp("^Vpc")));
      hasOption(
          template,
          "aws:autoscaling:launchconfiguration",
          "IamInstanceProfile",
          Map.of("Ref", Match.stringLikeRegexp("^ApplicationInstanceProfile")));
      template.hasResourceProperties(
          "AWS::IAM::InstanceProfile",
          Map.of(
              "Roles", List.of(Map.of("Ref", Match.stringLikeRegexp("^ApplicationInstanceRole")))));
    }
  }

  @Test
  void deletesOldVersionsWithTheirBundles() {
    DEMO.hasResourceProperties(
        "AWS::ElasticBeanstalk::Application",
        Map.of(
            "ResourceLifecycleConfig",
            Match.objectLike(
                Map.of(
                    "VersionLifecycleConfig",
                    Map.of(
                        "MaxCountRule",
                        Map.of("Enabled", true, "MaxCount", 20, "DeleteSourceFromS3", true))))));
  }

  /** Without it, Elastic Beanstalk would act with the permissions of whoever releases. */
  @Test
  void usesAnOperationsRole() {
    DEMO.hasResourceProperties(
        "AWS::ElasticBeanstalk::Environment",
        Map.of(
            "OperationsRole",
            Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("OperationsRole"), "Arn"))));
  }

  @Test
  void theDomainNamePointsToTheHostName() {
    DEMO.hasResourceProperties(
        "AWS::ElasticBeanstalk::Environment", Map.of("CNAMEPrefix", "todo-demo-app-111122223333"));
    DEMO.hasResourceProperties(
        "AWS::Route53::RecordSet",
        Map.of(
            "Name", "tododemo.example.com.",
            "Type", "A",
            "AliasTarget",
                Match.objectLike(
                    Map.of(
                        "DNSName", "todo-demo-app-111122223333.eu-west-3.elasticbeanstalk.com"))));
  }

  @Test
  void noPolicyHasAWildcardResource() {
    assertThat(
            DEMO.findResources(
                "AWS::IAM::Policy", Map.of("Properties", statement(Map.of("Resource", "*")))))
        .isEmpty();
  }

  private static Map<String, Object> subnets(String kind) {
    return Map.of(
        "Fn::Join",
        List.of(
            "",
            List.of(
                Map.of("Ref", Match.stringLikeRegexp(kind + "Subnet1")),
                ",",
                Map.of("Ref", Match.stringLikeRegexp(kind + "Subnet2")))));
  }
}
