package org.acme.toolkit.requirement.unit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a heading announces, or a label at the start of a paragraph. The first of two wins. */
enum Topic {
  @JsonProperty("rationale")
  RATIONALE,

  @JsonProperty("note")
  NOTE,

  @JsonProperty("definition")
  DEFINITION,

  @JsonProperty("precondition")
  PRECONDITION,

  /** Introduction, purpose, plans and all that is about the document instead of the system. */
  @JsonProperty("context")
  CONTEXT,

  @JsonProperty("constraint")
  CONSTRAINT,

  @JsonProperty("quality")
  QUALITY,

  @JsonProperty("functional")
  FUNCTIONAL;

  /** Returns whether it may stand beside or above the one paragraph that it describes. */
  boolean isLabel() {
    return this == RATIONALE || this == NOTE || this == PRECONDITION;
  }

  /** Returns whether a row of a table that opens with it tells more about a requirement. */
  boolean explains() {
    return isLabel() || this == CONTEXT;
  }

  boolean hasRequirements() {
    return this == CONSTRAINT || this == QUALITY || this == FUNCTIONAL;
  }
}
