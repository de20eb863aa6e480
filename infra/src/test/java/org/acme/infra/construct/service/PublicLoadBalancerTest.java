package org.acme.infra.construct.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Capture;
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
                    "fixed-response",
                    "FixedResponseConfig",
                    Map.of("StatusCode", "404")))));
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
  void forwardsAllAddressesOfTheApi() throws IOException {
    List<String> paths =
        Pattern.compile("(?m)^  (/\\S+):$")
            .matcher(Files.readString(Path.of("../docs/api/toolkit-api.openapi.yaml")))
            .results()
            .map(path -> path.group(1))
            .toList();
    assertThat(paths).contains("/api/v1/translations/pairs");
    assertThat(paths).allMatch(PublicLoadBalancerTest::isPublic);
    assertThat(List.of("/api/v1/openapi", "/api/v1/docs/", "/api/v1/docs/swagger-ui-bundle.js"))
        .allMatch(PublicLoadBalancerTest::isPublic);
  }

  /** The application resolves dots, escapes and empty segments, and cuts parameters off. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/q/metrics",
        "/q/metrics/",
        "/q/health",
        "/q/health/ready",
        "//q/metrics",
        "/q//metrics",
        "/%71/metrics",
        "/q/;x/metrics",
        "/q;x/metrics",
        "/q/metrics;x",
        "/api/../q/metrics",
        "/api/v1/../../q/metrics",
        "/api/v1/./../../q/metrics",
        "/api/v1/%2e%2e/%2e%2e/q/metrics",
        "/api/v1/.%2E/../q/metrics",
        "/api/v1/..;/..;/q/metrics",
        "/api/v1/..%2f..%2fq/metrics",
        "/api/v1/..\\\\..\\\\q/metrics",
        "/api/v1/docs/../../../q/metrics",
        "/api/v1//../../../q/metrics",
        "/api/v1/corrections\n",
        "/API/v1/corrections",
        "/api/v2/corrections",
        "/v2/../q/metrics",
        "/v2/check/../../q/metrics",
        "/v2x/check",
        "/index.html"
      })
  void forwardsNothingElse(String path) {
    assertThat(isPublic(path)).isFalse();
    DEMO.resourceCountIs("AWS::ElasticLoadBalancingV2::ListenerRule", 1);
    DEMO.hasResourceProperties(
        "AWS::ElasticLoadBalancingV2::ListenerRule",
        Map.of(
            "Actions",
            List.of(
                Map.of(
                    "Type",
                    "forward",
                    "TargetGroupArn",
                    Map.of("Ref", Match.stringLikeRegexp("ApplicationGroup"))))));
  }

  /** The load balancer has no lookarounds and no possessive quantifiers, and 128 characters. */
  private static boolean isPublic(String path) {
    var regex = new Capture();
    DEMO.hasResourceProperties(
        "AWS::ElasticLoadBalancingV2::ListenerRule",
        Map.of(
            "Conditions",
            List.of(
                Map.of(
                    "Field",
                    "path-pattern",
                    "PathPatternConfig",
                    Map.of("RegexValues", List.of(regex))))));
    assertThat(regex.asString())
        .hasSizeLessThan(129)
        .startsWith("^")
        .endsWith("$")
        .doesNotContain("(?", "++", "*+", "?+");
    return Pattern.matches(regex.asString(), path);
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
