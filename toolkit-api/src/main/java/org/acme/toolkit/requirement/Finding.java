package org.acme.toolkit.requirement;

import java.util.List;
import org.acme.toolkit.requirement.rule.Severity;
import org.acme.toolkit.text.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a text that could be worded better. Offset and length count UTF-16 code units of the
 * text as sent.
 */
@Schema(
    requiredProperties = {
      "offset",
      "length",
      "text",
      "smell",
      "rule",
      "severity",
      "doubtful",
      "message",
      "reference",
      "suggestions"
    })
public record Finding(
    int offset,
    int length,
    @Schema(examples = "user-friendly") String text,
    @Schema(examples = "subjective-language") String smell,
    @Schema(description = "Id of the rule that found it", examples = "EASE_OF_USE") String rule,
    Severity severity,
    @Schema(
            description =
                "Whether it is often correct as it is: outside of a requirement, in a condition, by a"
                    + " rule that many texts break, or beside a more severe finding of the same words."
                    + " It does not affect scores")
        boolean doubtful,
    String message,
    @Schema(description = "Publication that the rule is based on") String reference,
    @Schema(description = "Better wordings or advice, best first; never applied")
        List<String> suggestions) {

  Finding asDoubtful() {
    return new Finding(
        offset, length, text, smell, rule, severity, true, message, reference, suggestions);
  }

  /** Returns the same finding at another offset. */
  public Finding at(int otherOffset) {
    return new Finding(
        otherOffset,
        length,
        text,
        smell,
        rule,
        severity,
        doubtful,
        message,
        reference,
        suggestions);
  }

  Finding at(Span place, String otherText) {
    return new Finding(
        place.start(),
        place.end() - place.start(),
        place.of(otherText),
        smell,
        rule,
        severity,
        doubtful,
        message,
        reference,
        suggestions);
  }

  /** Returns the points that it takes from the score of its requirement: 40, 15, 5 or none. */
  public int penalty() {
    return doubtful ? 0 : ScoredRequirement.PENALTIES.get(severity);
  }

  Span span() {
    return new Span(offset, offset + length);
  }
}
