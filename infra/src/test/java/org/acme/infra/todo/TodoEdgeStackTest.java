package org.acme.infra.todo;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class TodoEdgeStackTest {
  private static final Template TEMPLATE = Synthesis.demo("todo-demo-edge");

  @Test
  void theCertificateCoversTheDomainAndItsSubdomainsAndIsValidatedByDns() {
    TEMPLATE.hasResourceProperties(
        "AWS::CertificateManager::Certificate",
        Map.of(
            "DomainName",
            "tododemo.example.com",
            "SubjectAlternativeNames",
            List.of("*.tododemo.example.com"),
            "ValidationMethod",
            "DNS",
            "DomainValidationOptions",
            Match.arrayWith(
                List.of(Match.objectLike(Map.of("HostedZoneId", "Z0123456789EXAMPLE"))))));
  }
}
