package org.acme.toolkit.requirement.set;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.acme.toolkit.text.Span;

/**
 * A fault that no requirement shows by itself.
 *
 * @param places where it shows, in the order of the text
 */
public record Fault(Kind kind, List<Span> places) {

  public enum Kind {

    /** Two requirements say the same. */
    @JsonProperty("near-duplicate")
    NEAR_DUPLICATE("Both requirements say the same. Keep one of them."),

    /** At least half of the requirements of one of two sections stand in other ones too. */
    @JsonProperty("repeated-section")
    REPEATED_SECTION(
        "Most requirements of one of these sections stand in another one too. Keep them in one"
            + " place, or refer to them by their ids."),

    /** Two requirements differ in their quantities only. */
    @JsonProperty("conflicting-quantities")
    CONFLICTING_QUANTITIES("Both requirements give different values for the same thing."),

    @JsonProperty("duplicate-id")
    DUPLICATE_ID("Both requirements have the same id."),

    /** Most other requirements have an id. */
    @JsonProperty("missing-id")
    MISSING_ID("This requirement has no id, but the others have one."),

    /** An id, section or chapter that does not exist. */
    @JsonProperty("dangling-reference")
    DANGLING_REFERENCE("This text refers to something that it does not contain."),

    @JsonProperty("unused-term")
    UNUSED_TERM("This term is defined and occurs nowhere else."),

    /** Other terms are defined, and this one is written like them. */
    @JsonProperty("undefined-term")
    UNDEFINED_TERM("This term is used like the defined ones, and has no definition."),

    @JsonProperty("two-names")
    TWO_NAMES("These names may mean the same thing. Use one of them, or define both."),

    @JsonProperty("single-state")
    SINGLE_STATE("This state occurs nowhere else, so nothing leads to it or away from it."),

    @JsonProperty("single-role")
    SINGLE_ROLE("This role occurs nowhere else. Is it another name of one that does?");

    private final String message;

    Kind(String message) {
      this.message = message;
    }

    public String message() {
      return message;
    }
  }
}
