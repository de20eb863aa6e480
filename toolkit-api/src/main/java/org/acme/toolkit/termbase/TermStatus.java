package org.acme.toolkit.termbase;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a team uses a term. */
public enum TermStatus {

  /** The one to write, and to translate to. */
  @JsonProperty("preferred")
  PREFERRED,

  /** Correct too. */
  @JsonProperty("admitted")
  ADMITTED,

  /** Always a finding. */
  @JsonProperty("forbidden")
  FORBIDDEN
}
