package org.acme.toolkit.requirement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.acme.toolkit.requirement.rule.Severity;
import org.acme.toolkit.requirement.unit.Ears;
import org.acme.toolkit.requirement.unit.EarsPattern;
import org.acme.toolkit.requirement.unit.Requirement;
import org.acme.toolkit.requirement.unit.RequirementKind;
import org.acme.toolkit.requirement.unit.UserStory;
import org.acme.toolkit.requirement.unit.Wording;
import org.acme.toolkit.text.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A requirement with its score. Offset and length count UTF-16 code units of the text as sent.
 *
 * @param reasons why the score is below 100, the most expensive first
 */
@Schema(requiredProperties = {"offset", "length", "text", "kind", "score", "reasons"})
public record ScoredRequirement(
    int offset,
    int length,
    @Schema(examples = "The service shall store the order.") String text,
    @Schema(description = "As written, null without one", nullable = true, examples = "FR-12")
        String id,
    RequirementKind kind,
    @Schema(
            description =
                "From 0 to 100. Each place with findings that are not doubtful takes 40 for high"
                    + " severity, 15 for medium or 5 for low. Several findings at one place count once",
            examples = "85")
        int score,
    List<Reason> reasons,
    @Schema(description = "Null for user stories and scenarios", nullable = true) EarsAdvice ears,
    @Schema(description = "Null for other kinds", nullable = true) Story story) {

  static final int BEST = 100;

  static final Map<Severity, Integer> PENALTIES =
      Map.of(Severity.HIGH, 40, Severity.MEDIUM, 15, Severity.LOW, 5);

  /** Nobody reads more about one requirement. */
  private static final int MOST_REASONS = 10;

  /**
   * @param penalty what it takes from the score
   */
  @Schema(requiredProperties = {"rule", "penalty", "message"})
  public record Reason(
      @Schema(examples = "EASE_OF_USE") String rule, int penalty, String message) {}

  /**
   * @param pattern as the requirement is written
   */
  @Schema(requiredProperties = {"pattern", "skeleton", "complete"})
  public record EarsAdvice(
      EarsPattern pattern,
      @Schema(
              description = "The requirement in the form of EARS, with its own words",
              examples = "When [TBD: trigger], the service shall store the order.")
          String skeleton,
      @Schema(description = "Whether the skeleton has no part to be determined")
          boolean complete) {}

  /**
   * @param benefit null if the story does not say what it is for
   */
  @Schema(requiredProperties = {"role", "goal"})
  public record Story(
      @Schema(examples = "clerk") String role,
      @Schema(examples = "to print the list") String goal,
      @Schema(nullable = true, examples = "I can sign it") String benefit) {}

  /**
   * @param findings of the whole text
   */
  static ScoredRequirement of(
      Requirement requirement, Wording wording, String text, List<Finding> findings) {
    Span span = requirement.span();
    List<Reason> reasons = reasons(span, findings);
    int lost = reasons.stream().mapToInt(Reason::penalty).sum();
    return new ScoredRequirement(
        span.start(),
        span.end() - span.start(),
        span.of(text),
        requirement.id().orElse(null),
        requirement.kind(),
        Math.max(0, BEST - lost),
        reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)),
        Ears.read(wording, text, requirement).map(ScoredRequirement::advice).orElse(null),
        UserStory.of(wording, text, requirement).map(ScoredRequirement::story).orElse(null));
  }

  private static EarsAdvice advice(Ears.Reading reading) {
    return new EarsAdvice(reading.pattern(), reading.skeleton(), reading.complete());
  }

  private static Story story(UserStory story) {
    return new Story(story.role(), story.goal(), story.benefit().orElse(null));
  }

  private static List<Reason> reasons(Span span, List<Finding> findings) {
    var places = new TreeMap<Integer, Reason>();
    for (Finding finding : within(span, findings)) {
      if (!finding.doubtful()) {
        places.merge(
            finding.offset(),
            new Reason(finding.rule(), finding.penalty(), finding.message()),
            (one, other) -> one.penalty() >= other.penalty() ? one : other);
      }
    }
    var reasons = new ArrayList<>(places.values());
    reasons.sort(Comparator.comparingInt(Reason::penalty).reversed());
    return reasons;
  }

  private static List<Finding> within(Span span, List<Finding> findings) {
    int from = Span.firstEndingAfter(span.start(), findings, Finding::offset);
    int to = from;
    while (to < findings.size() && findings.get(to).offset() < span.end()) {
      to++;
    }
    return findings.subList(from, to);
  }

  /** Returns the same requirement at another offset. */
  public ScoredRequirement at(int otherOffset) {
    return new ScoredRequirement(otherOffset, length, text, id, kind, score, reasons, ears, story);
  }

  ScoredRequirement at(Span place, String otherText) {
    return new ScoredRequirement(
        place.start(),
        place.end() - place.start(),
        place.of(otherText),
        id,
        kind,
        score,
        reasons,
        ears,
        story);
  }

  Span span() {
    return new Span(offset, offset + length);
  }
}
