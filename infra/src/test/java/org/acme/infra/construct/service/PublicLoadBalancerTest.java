package org.acme.infra.construct.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class PublicLoadBalancerTest {
  private static final Template DEMO = Synthesis.demo("toolkit-demo");

  @Test
  void listensWithHttpsAndRedirectsPort80() {
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
  void spansTwoZonesAndWritesAccessLogs() {
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
                                        Match.stringLikeRegexp("^ApiBalancer"), "DNSName")))))))));
  }

  @Test
  void doesNotPublishTheMetricsOfTheApplication() {
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
  void onlyTheLoadBalancerIsOpenToTheInternet() {
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
  void healthCheckAsksWhetherTheApplicationIsReady() {
    DEMO.hasResourceProperties(
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        Map.of("HealthCheckPath", "/q/health/ready", "Port", 8081, "Protocol", "HTTP"));
  }

  private static Map<String, Object> securityGroup(String id) {
    return Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp(id), "GroupId"));
  }

  /** The open ports of each security group that has ingress rules of its own. */
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
