package org.acme.infra.construct;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Accepts a cdk-nag finding on a construct and its children, for a stated reason. */
public final class Suppression {
  private Suppression() {}

  public static void of(IConstruct construct, String rule, String reason, String... findings) {
    NagPackSuppression.Builder suppression = NagPackSuppression.builder().id(rule).reason(reason);
    if (findings.length > 0) {
      suppression.appliesTo(List.of(findings));
    }
    NagSuppressions.addResourceSuppressions(construct, List.of(suppression.build()), true);
  }
}
