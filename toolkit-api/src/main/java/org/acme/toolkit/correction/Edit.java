package org.acme.toolkit.correction;

import java.net.URI;
import java.util.List;
import org.acme.toolkit.correction.evidence.Judgement;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding in a text. Offset and length count UTF-16 code units of the text as sent. */
@Schema(
    requiredProperties = {
      "offset",
      "length",
      "original",
      "replacements",
      "rule",
      "category",
      "message",
      "confidence",
      "reason",
      "applied"
    })
public record Edit(
    @Schema(examples = "0") int offset,
    @Schema(examples = "1") int length,
    @Schema(examples = "A") String original,
    @Schema(description = "Best first; an applied edit uses the first one", examples = "[\"An\"]")
        List<String> replacements,
    @Schema(
            description = "Rule that found it; `ignoredRules` may contain it",
            examples = "EN_A_VS_AN")
        String rule,
    @Schema(examples = "MISC") String category,
    @Schema(
            examples =
                "Use \"An\" instead of \"A\" if the following word starts with a vowel sound, e.g."
                    + " \"an article\", \"an hour\".")
        String message,
    @Schema(
            description = "Page that explains the rule",
            nullable = true,
            examples = "https://languagetool.org/insights/post/indefinite-articles/")
        URI url,
    @Schema(description = "Probability that the author wants the edit, 0 to 1", examples = "0.97")
        double confidence,
    @Schema(
            description = "Why it is that probable, in one sentence",
            examples = "The mistake is clear, and so is its correction.")
        String reason,
    boolean applied) {

  Span span() {
    return new Span(offset, offset + length);
  }

  private Patch patch() {
    return new Patch(offset, offset + length, replacements.get(0));
  }

  static List<Patch> appliedOf(List<Edit> edits) {
    return edits.stream().filter(Edit::applied).map(Edit::patch).toList();
  }

  /** Returns the edit as a suggestion, because its word is formatted inside. */
  public Edit formatted() {
    return suggested(Judgement.FORMATTED);
  }

  /** Returns the edit as a suggestion, because no change can be marked at its place. */
  public Edit unmarked() {
    return suggested(Judgement.UNMARKED);
  }

  /** Returns the edit as an applied one, because the author wants it. */
  public Edit accepted() {
    return judged(confidence, reason, true);
  }

  /** Returns the edit as a suggestion, because the author does not want it. */
  public Edit rejected() {
    return judged(confidence, reason, false);
  }

  private Edit suggested(Judgement judgement) {
    return judged(judgement.confidence(), judgement.reason(), false);
  }

  private Edit judged(double otherConfidence, String otherReason, boolean isApplied) {
    return new Edit(
        offset,
        length,
        original,
        replacements,
        rule,
        category,
        message,
        url,
        otherConfidence,
        otherReason,
        isApplied);
  }

  /** Returns the edit of a part around it, with the same effect. */
  Edit widened(Span part, String text) {
    String replacement =
        text.substring(part.start(), offset)
            + replacements.get(0)
            + text.substring(offset + length, part.end());
    return new Edit(
        part.start(),
        part.end() - part.start(),
        part.of(text),
        List.of(replacement),
        rule,
        category,
        message,
        url,
        confidence,
        reason,
        applied);
  }

  /** Returns the same edit at another place, possibly in another form of its text. */
  Edit at(Span place, String text) {
    return new Edit(
        place.start(),
        place.end() - place.start(),
        place.of(text),
        replacements,
        rule,
        category,
        message,
        url,
        confidence,
        reason,
        applied);
  }
}
