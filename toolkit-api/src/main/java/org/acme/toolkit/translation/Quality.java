package org.acme.toolkit.translation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How good the translations of a provider are. */
public enum Quality {
  /** Good enough to use after a review. */
  @JsonProperty("standard")
  STANDARD,

  /** Shows only the meaning. Somebody who knows both languages must rewrite it. */
  @JsonProperty("draft")
  DRAFT
}
