package org.acme.toolkit.requirement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed between two versions of a specification.
 *
 * @param language BCP 47 tag of the language of the rules
 * @param unchanged number of requirements with the same words in both versions
 * @param changes those of the new version in its order, and then the removed ones
 */
@Schema(requiredProperties = {"language", "unchanged", "changes"})
public record Comparison(String language, int unchanged, List<Change> changes) {

  public enum Kind {
    @JsonProperty("added")
    ADDED,

    @JsonProperty("removed")
    REMOVED,

    /** The same words or synonyms in another order or form, or with fewer mistakes. */
    @JsonProperty("reworded")
    REWORDED,

    @JsonProperty("meaning-moved")
    MEANING_MOVED
  }

  public enum Aspect {
    @JsonProperty("obligation")
    OBLIGATION,

    @JsonProperty("actor")
    ACTOR,

    @JsonProperty("condition")
    CONDITION,

    @JsonProperty("quantity")
    QUANTITY,

    @JsonProperty("negation")
    NEGATION,

    /** Nothing of this, but other words that are no synonyms. */
    @JsonProperty("content")
    CONTENT,

    /** The score is lower than before. */
    @JsonProperty("vaguer")
    VAGUER
  }

  /**
   * @param before null if it was added
   * @param after null if it was removed
   * @param differences empty unless the meaning moved
   */
  @Schema(requiredProperties = {"kind", "differences"})
  public record Change(
      Kind kind,
      @Schema(nullable = true) Version before,
      @Schema(nullable = true) Version after,
      List<Difference> differences) {}

  @Schema(requiredProperties = {"offset", "length", "text", "score"})
  public record Version(
      int offset,
      int length,
      String text,
      @Schema(nullable = true, examples = "FR-12") String id,
      int score) {

    static Version of(ScoredRequirement requirement) {
      return new Version(
          requirement.offset(),
          requirement.length(),
          requirement.text(),
          requirement.id(),
          requirement.score());
    }
  }

  @Schema(requiredProperties = {"aspect", "before", "after"})
  public record Difference(
      Aspect aspect,
      @Schema(examples = "shall") String before,
      @Schema(examples = "should") String after) {}
}
