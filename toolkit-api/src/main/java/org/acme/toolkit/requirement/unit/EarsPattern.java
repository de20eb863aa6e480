package org.acme.toolkit.requirement.unit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The patterns of EARS, in the order in which a requirement has its clauses.
 *
 * @see <a href="https://doi.org/10.1109/RE.2009.9">Mavin, Wilkinson, Harwood, Novak, Easy approach
 *     to requirements syntax (EARS), 2009</a>
 */
public enum EarsPattern {

  /** Where a feature is included, … */
  @JsonProperty("optional")
  OPTIONAL,

  /** While a state lasts, … */
  @JsonProperty("state")
  STATE,

  /** When something happens, … */
  @JsonProperty("event")
  EVENT,

  /** If something unwanted happens, then … */
  @JsonProperty("unwanted")
  UNWANTED,

  /** It always holds. */
  @JsonProperty("ubiquitous")
  UBIQUITOUS,

  /** It has several kinds of clauses. */
  @JsonProperty("complex")
  COMPLEX
}
