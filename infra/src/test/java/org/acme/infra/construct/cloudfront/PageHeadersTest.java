package org.acme.infra.construct.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

/** The deployed page has the headers with which the packaged application serves the same page. */
class PageHeadersTest {
  private static final Template DEMO = Synthesis.demo("toolkit-demo");
  private static final Path APPLICATION =
      Path.of("../toolkit-api/src/main/resources/application.properties");
  private static final String CSP = "Content-Security-Policy";

  private final Map<String, String> packaged = packagedHeaders();
  private final Map<String, String> deployed = deployedHeaders();

  @Test
  void everyHeaderButTheContentSecurityPolicyIsTheSame() {
    assertThat(packaged).containsKeys(CSP, "X-Content-Type-Options", "Cross-Origin-Opener-Policy");
    assertThat(without(deployed)).isEqualTo(without(packaged));
  }

  /**
   * The packaged page calls its own origin. The deployed page calls the API on another host, whose
   * address config.json gives it.
   */
  @Test
  void theContentSecurityPolicyDiffersOnlyByTheOriginOfTheApi() {
    assertThat(directives(deployed.get(CSP)))
        .isEqualTo(
            directives(
                packaged
                    .get(CSP)
                    .replace("connect-src 'self'", "connect-src 'self' " + apiOrigin())));
  }

  /** Otherwise one address of the page would lack them, such as that of a colour. */
  @Test
  void everyBehaviourOfTheDistributionSendsTheHeaders() {
    Map<?, ?> distribution = properties("AWS::CloudFront::Distribution");
    Map<?, ?> config = (Map<?, ?>) distribution.get("DistributionConfig");
    String policy =
        DEMO.findResources("AWS::CloudFront::ResponseHeadersPolicy").keySet().iterator().next();
    assertThat(
            Stream.concat(
                Stream.of(config.get("DefaultCacheBehavior")),
                ((List<?>) config.get("CacheBehaviors")).stream()))
        .hasSize(3)
        .allSatisfy(
            behaviour ->
                assertThat(((Map<?, ?>) behaviour).get("ResponseHeadersPolicyId"))
                    .isEqualTo(Map.of("Ref", policy)));
  }

  private static Map<String, String> packagedHeaders() {
    var settings = new Properties();
    try (Reader file = Files.newBufferedReader(APPLICATION)) {
      settings.load(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Pattern header =
        Pattern.compile(
            "(%prod\\.)?quarkus\\.http\\.(filter\\.page\\.)?header\\.\"(.+)\"(\\.value)?");
    var headers = new TreeMap<String, String>();
    for (String name : settings.stringPropertyNames()) {
      Matcher found = header.matcher(name);
      if (found.matches() && !found.group(3).equals("Cache-Control")) { // a file's own, from S3
        headers.put(found.group(3), settings.getProperty(name));
      }
    }
    return headers;
  }

  private static Map<String, String> deployedHeaders() {
    Map<?, ?> config =
        (Map<?, ?>)
            properties("AWS::CloudFront::ResponseHeadersPolicy").get("ResponseHeadersPolicyConfig");
    Map<?, ?> security = (Map<?, ?>) config.get("SecurityHeadersConfig");
    assertThat(security.values()).allMatch(value -> isTrue(value, "Override"));
    var headers = new TreeMap<String, String>();
    headers.put(CSP, value(security, "ContentSecurityPolicy", "ContentSecurityPolicy"));
    headers.put("X-Frame-Options", value(security, "FrameOptions", "FrameOption"));
    headers.put("Referrer-Policy", value(security, "ReferrerPolicy", "ReferrerPolicy"));
    headers.put(
        "Strict-Transport-Security",
        "max-age=" + value(security, "StrictTransportSecurity", "AccessControlMaxAgeSec"));
    if (security.containsKey("ContentTypeOptions")) {
      headers.put("X-Content-Type-Options", "nosniff");
    }
    for (Object item : (List<?>) ((Map<?, ?>) config.get("CustomHeadersConfig")).get("Items")) {
      headers.put(
          (String) ((Map<?, ?>) item).get("Header"), (String) ((Map<?, ?>) item).get("Value"));
    }
    return headers;
  }

  private static Map<?, ?> properties(String type) {
    return (Map<?, ?>) DEMO.findResources(type).values().iterator().next().get("Properties");
  }

  private static boolean isTrue(Object settings, String name) {
    return Boolean.TRUE.equals(((Map<?, ?>) settings).get(name));
  }

  private static String value(Map<?, ?> headers, String header, String setting) {
    Object value = ((Map<?, ?>) headers.get(header)).get(setting);
    return value instanceof Number number ? String.valueOf(number.longValue()) : (String) value;
  }

  private static String apiOrigin() {
    return (String) DEMO.findOutputs("ApiUrl").get("ApiUrl").get("Value");
  }

  private static Map<String, String> without(Map<String, String> headers) {
    var others = new TreeMap<>(headers);
    others.remove(CSP);
    return others;
  }

  private static Map<String, String> directives(String policy) {
    return Stream.of(policy.split(";\\s*"))
        .map(directive -> directive.split("\\s+", 2))
        .collect(Collectors.toMap(words -> words[0], words -> words[1]));
  }
}
