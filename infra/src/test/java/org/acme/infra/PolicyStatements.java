package org.acme.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.assertions.Match;

/** Matchers for policies, for tests of single stacks. */
public final class PolicyStatements {
  private PolicyStatements() {}

  /** Matches the properties of a policy that allows an instance to send traces. */
  public static Map<String, Object> traces() {
    return statement(
        Map.of(
            "Action",
            Match.arrayWith(List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"))));
  }

  /** Matches the properties of a policy that has such a statement among others. */
  public static Map<String, Object> statement(Map<String, Object> statement) {
    return Map.of(
        "PolicyDocument",
        Match.objectLike(
            Map.of("Statement", Match.arrayWith(List.of(Match.objectLike(statement))))));
  }
}
