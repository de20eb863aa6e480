package org.acme.toolkit.requirement.unit;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum RequirementKind {

  /** What the system does. */
  @JsonProperty("functional")
  FUNCTIONAL,

  /** How well the system does it. */
  @JsonProperty("quality")
  QUALITY,

  /** What limits the ways to build the system. */
  @JsonProperty("constraint")
  CONSTRAINT,

  /** "As a …, I want …, so that …" */
  @JsonProperty("user-story")
  USER_STORY,

  /** Given, when, then. */
  @JsonProperty("scenario")
  SCENARIO
}
