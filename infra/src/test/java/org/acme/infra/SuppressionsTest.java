package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {
  /** Raise a number only in a commit that says why. */
  private static final Map<String, Integer> SUPPRESSIONS =
      Map.of(Synthesis.DEMO, 55, Synthesis.PRODUCTION, 60);

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void suppressionsDoNotExceedTheAgreedNumber(String flavour) {
    List<String> suppressions =
        TemplateResource.of(flavour).flatMap(SuppressionsTest::suppressions).toList();
    System.out.println("cdk-nag suppressions in " + flavour + ": " + suppressions.size());
    assertThat(suppressions)
        .hasSizeLessThanOrEqualTo(SUPPRESSIONS.get(flavour))
        .allMatch(reason -> reason.length() > 30, "says why");
  }

  @SuppressWarnings("unchecked")
  private static Stream<String> suppressions(TemplateResource resource) {
    Map<String, Object> metadata =
        (Map<String, Object>) resource.content().getOrDefault("Metadata", Map.of());
    Map<String, Object> nag = (Map<String, Object>) metadata.getOrDefault("cdk_nag", Map.of());
    return TemplateResource.list(nag.get("rules_to_suppress")).stream()
        .map(rule -> (String) ((Map<String, Object>) rule).get("reason"));
  }
}
