package org.acme.toolkit.correction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which edits are applied without asking. The others are suggested. */
public enum Application {
  /** Those that are nearly always right. */
  @JsonProperty("safe")
  SAFE(0.95),

  /** Also those that are right more often than not. */
  @JsonProperty("more")
  MORE(0.6),

  @JsonProperty("none")
  NONE(2);

  private final double leastConfidence;

  Application(double leastConfidence) {
    this.leastConfidence = leastConfidence;
  }

  /**
   * @param name {@code safe}, {@code more} or {@code none}, or null for the default
   */
  public static Application of(String name) {
    return name == null ? SAFE : valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether edits of this probability are applied. */
  public boolean includes(double confidence) {
    return confidence >= leastConfidence;
  }
}
