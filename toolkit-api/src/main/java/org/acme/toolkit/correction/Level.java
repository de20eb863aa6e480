package org.acme.toolkit.correction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much is found: mistakes alone, or matters of style as well. */
public enum Level {
  @JsonProperty("standard")
  STANDARD,
  @JsonProperty("picky")
  PICKY
}
