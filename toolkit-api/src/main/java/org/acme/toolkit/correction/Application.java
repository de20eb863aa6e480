package org.acme.toolkit.correction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which edits are applied without asking. The others are suggested. */
public enum Application {
  /** Those that are nearly always right. */
  @JsonProperty("safe")
  SAFE(0.9),

  /** Also those that are right more often than not. */
  @JsonProperty("more")
  MORE(0.5),

  @JsonProperty("none")
  NONE(2);

  private final double leastConfidence;

  Application(double leastConfidence) {
    this.leastConfidence = leastConfidence;
  }

  boolean includes(double confidence) {
    return confidence >= leastConfidence;
  }
}
