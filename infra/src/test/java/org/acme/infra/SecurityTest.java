package org.acme.infra;

import static org.acme.infra.SecurityRule.NOT_OPEN_TO_THE_WORLD;
import static org.acme.infra.SecurityRule.NO_PUBLIC_BUCKET;
import static org.acme.infra.SecurityRule.NO_WILDCARD_ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Security rules for all resources of all templates. */
class SecurityTest {
  /** Accepted findings, and why. */
  private static final Map<SecurityRule, Set<String>> ACCEPTED =
      Map.of(
          // The load balancer is the public entrance; port 80 redirects.
          NOT_OPEN_TO_THE_WORLD,
          Set.of(
              "toolkit-demo ApiBalancerAnyone447665A8: port 80 to 80",
              "toolkit-demo ApiBalancerAnyone447665A8: port 443 to 443"),
          // Without this permission for the account, a key can become unusable for ever.
          NO_WILDCARD_ACTION,
          Set.of("todo-demo SecretsKey317DCF94: kms:*", "toolkit-demo SecretsKey317DCF94: kms:*"));

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_WILDCARD_RESOURCE")
  void demoAndProductionFollowEveryRule(SecurityRule rule) {
    for (String flavour : Set.of(Synthesis.DEMO, Synthesis.PRODUCTION)) {
      assertThat(findings(rule, flavour))
          .as(flavour)
          .isEqualTo(ACCEPTED.getOrDefault(rule, Set.of()));
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NO_PUBLIC_BUCKET", "NO_WILDCARD_RESOURCE"})
  void productionWithAllOptionsFollowsEveryRule(SecurityRule rule) {
    assertThat(findings(rule, Synthesis.OPTIONS)).isEqualTo(ACCEPTED.getOrDefault(rule, Set.of()));
  }

  @Test
  void onlyTheStaticBucketIsPublicIfTheContextAllowsIt() {
    assertThat(findings(NO_PUBLIC_BUCKET, Synthesis.OPTIONS))
        .containsExactlyInAnyOrder(
            "todo-demo StaticBucket92253581: lets public access in",
            "todo-demo StaticBucketPolicy4D0F6D8E: lets everybody in");
  }

  private static Set<String> findings(SecurityRule rule, String variant) {
    return TemplateResource.of(variant)
        .flatMap(
            resource ->
                rule.findings(resource)
                    .map(found -> resource.stack() + " " + resource.id() + ": " + found))
        .collect(Collectors.toSet());
  }
}
