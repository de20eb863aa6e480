package org.acme.infra.toolkit;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ToolkitEdgeStackTest {
  private static final Template TEMPLATE = Synthesis.demo("toolkit-demo-edge");

  @Test
  void theCertificateCoversThePageAndIsValidatedByDns() {
    TEMPLATE.hasResourceProperties(
        "AWS::CertificateManager::Certificate",
        Map.of(
            "DomainName", "toolkit.example.com",
            "ValidationMethod", "DNS",
            "DomainValidationOptions",
                Match.arrayWith(
                    List.of(Match.objectLike(Map.of("HostedZoneId", "Z0123456789EXAMPLE"))))));
  }
}
