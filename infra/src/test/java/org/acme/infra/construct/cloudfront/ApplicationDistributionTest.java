package org.acme.infra.construct.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

class ApplicationDistributionTest {
  private static final String DISTRIBUTION = "AWS::CloudFront::Distribution";
  private static final String DOMAIN = "tododemo.example.com";
  private static final Template TEMPLATE = Synthesis.options("todo-demo");

  /** Errors whose caching can be switched off; CloudFront caches others only if it is told so. */
  private static final List<Integer> ERRORS =
      List.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);

  @Test
  void servesTheDomainOfTheApplicationOverModernTlsOnly() {
    has(
        Map.of(
            "HttpVersion",
            "http2and3",
            "IPV6Enabled",
            true,
            "Logging",
            Map.of(
                "Bucket",
                Map.of("Fn::GetAtt", List.of("Logs6819BB44", "RegionalDomainName")),
                "Prefix",
                "cloudfront/"),
            "ViewerCertificate",
            Match.objectLike(
                Map.of(
                    "AcmCertificateArn",
                    fromStack("todo-demo-edge"),
                    "MinimumProtocolVersion",
                    "TLSv1.2_2021"))));
  }

  /** Host has to arrive: the same-origin check needs it, and so does the origin's certificate. */
  @Test
  void passesOnWholeRequestsOfAllMethods() {
    hasBehavior(
        Map.of(
            "AllowedMethods",
            List.of("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"),
            // AllViewer
            "OriginRequestPolicyId",
            "216adef6-5c7f-47e4-b989-5492eafa07d3",
            "ViewerProtocolPolicy",
            "redirect-to-https"));
  }

  @Test
  void cachesNothing() {
    hasBehavior(
        Map.of(
            // CachingDisabled
            "CachePolicyId", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"));
    has(Map.of("CacheBehaviors", Match.absent()));
  }

  /** For ten seconds by default, and for everybody, even if an answer says no-store. */
  @Test
  void cachesNoErrors() throws IOException {
    has(
        Map.of(
            "CustomErrorResponses",
            ERRORS.stream()
                .map(status -> Map.of("ErrorCode", status, "ErrorCachingMinTTL", 0))
                .toList()));
    Path problems = Path.of("../todo-app/src/main/java/org/acme/todo/problem/ProblemType.java");
    assertThat(
            Pattern.compile("\\((\\d{3})\\)")
                .matcher(Files.readString(problems))
                .results()
                .map(status -> Integer.valueOf(status.group(1))))
        .as("of the errors of the application, only those that CloudFront does not cache are left")
        .filteredOn(status -> !ERRORS.contains(status))
        .isNotEmpty()
        .isSubsetOf(401, 406, 408, 409, 412, 413, 415, 422, 429);
  }

  @Test
  void reachesTheEnvironmentOverHttpsOnlyAndSaysThatItIsCloudFront() {
    has(
        Map.of(
            "Origins",
            List.of(
                Match.objectLike(
                    Map.of(
                        "DomainName",
                        "todo-demo-app-111122223333.eu-west-3.elasticbeanstalk.com",
                        "CustomOriginConfig",
                        Map.of(
                            "OriginProtocolPolicy",
                            "https-only",
                            "OriginReadTimeout",
                            60,
                            "OriginSSLProtocols",
                            List.of("TLSv1.2")),
                        "OriginCustomHeaders",
                        List.of(Match.objectLike(Map.of("HeaderName", "X-Origin-Verify"))))))));
  }

  @Test
  void noTemplateContainsTheKey() {
    TEMPLATE.hasResourceProperties(
        "AWS::SecretsManager::Secret",
        Map.of("GenerateSecretString", Map.of("ExcludePunctuation", true, "PasswordLength", 64)));
    var value = new Capture();
    has(
        Map.of(
            "Origins",
            List.of(
                Match.objectLike(
                    Map.of(
                        "OriginCustomHeaders",
                        List.of(Match.objectLike(Map.of("HeaderValue", value))))))));
    assertThat(value.asObject())
        .isEqualTo(
            Map.of(
                "Fn::Join",
                List.of(
                    "",
                    List.of(
                        "{{resolve:secretsmanager:",
                        Map.of("Ref", "CloudFrontKey08E4035B"),
                        ":SecretString:::}}"))));
  }

  @Test
  void hasAFirewallThatSeesTheAddressesOfVisitors() {
    has(Map.of("WebACLId", fromStack("todo-demo-firewall")));
    Synthesis.options("todo-demo-firewall")
        .hasResourceProperties("AWS::WAFv2::WebACL", Map.of("Scope", "CLOUDFRONT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AAAA"})
  void theDomainPointsToCloudFront(String type) {
    TEMPLATE.hasResourceProperties(
        "AWS::Route53::RecordSet",
        Map.of(
            "Name",
            DOMAIN + ".",
            "Type",
            type,
            "AliasTarget",
            Match.objectLike(
                Map.of(
                    "DNSName",
                    Map.of(
                        "Fn::GetAtt",
                        List.of(
                            Match.stringLikeRegexp("^CloudFrontDistribution"), "DomainName"))))));
  }

  @Test
  void existsOnlyIfItIsWanted() {
    assertThat(
            Synthesis.production("todo-demo")
                .findResources(
                    DISTRIBUTION,
                    Map.of(
                        "Properties",
                        Map.of("DistributionConfig", Map.of("Aliases", List.of(DOMAIN))))))
        .isEmpty();
  }

  private static void hasBehavior(Map<String, Object> behavior) {
    has(Map.of("DefaultCacheBehavior", Match.objectLike(behavior)));
  }

  private static void has(Map<String, Object> config) {
    var expected = new HashMap<String, Object>(config);
    expected.put("Aliases", List.of(DOMAIN));
    TEMPLATE.hasResourceProperties(
        DISTRIBUTION, Map.of("DistributionConfig", Match.objectLike(expected)));
  }

  private static Map<String, Object> fromStack(String stack) {
    return Map.of(
        "Fn::GetStackOutput", Match.objectLike(Map.of("StackName", stack, "Region", "us-east-1")));
  }
}
