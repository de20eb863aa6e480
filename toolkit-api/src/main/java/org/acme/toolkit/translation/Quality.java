package org.acme.toolkit.translation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a translation is good for. */
public enum Quality {
  /** Good enough to be read over and used. */
  @JsonProperty("standard")
  STANDARD,

  /** Gives the gist; to be rewritten by somebody who knows both languages. */
  @JsonProperty("draft")
  DRAFT
}
