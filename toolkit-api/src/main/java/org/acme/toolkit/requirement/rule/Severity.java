package org.acme.toolkit.requirement.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a finding affects the people who build and verify the requirement. */
public enum Severity {

  /** Two readers may build different things. Rewrite the text. */
  @JsonProperty("high")
  HIGH,

  /** Usually a defect. */
  @JsonProperty("medium")
  MEDIUM,

  /** Often correct as it is. A person should check it. */
  @JsonProperty("low")
  LOW
}
