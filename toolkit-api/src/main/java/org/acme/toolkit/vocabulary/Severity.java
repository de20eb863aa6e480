package org.acme.toolkit.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a finding matters to whoever has to build and verify what is written. */
public enum Severity {

  /** Two readers may build different things: rewrite it. */
  @JsonProperty("high")
  HIGH,

  /** Usually a defect. */
  @JsonProperty("medium")
  MEDIUM,

  /** Worth a look: often right as it stands. */
  @JsonProperty("low")
  LOW
}
