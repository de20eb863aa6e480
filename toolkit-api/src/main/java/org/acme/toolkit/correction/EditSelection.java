package org.acme.toolkit.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acme.toolkit.correction.apply.ApplyPolicy;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.correction.evidence.Judgement;
import org.acme.toolkit.correction.fluency.Fluency;
import org.acme.toolkit.correction.spelling.RankedReplacements;
import org.acme.toolkit.language.SoftwareWords;
import org.acme.toolkit.text.Span;

/** Turns the findings in a text into edits and decides which of them are applied. */
final class EditSelection {

  private static final int MAX_REPLACEMENTS = 5;

  private static final String ARTICLE_RULE = "EN_A_VS_AN";

  /** Bounds the answer. No author reads so many findings in 100,000 characters. */
  static final int MAX_EDITS = 5_000;

  private final String text;
  private final MaskedText masked;
  private final ApplyPolicy policy;
  private final Optional<Fluency> fluency;
  private final Application application;

  private final List<Edit> corrected = new ArrayList<>();

  /** End of the last applied edit. */
  private int appliedUntil;

  /** End of the last applied edit of a grammar rule, with the character after it. */
  private int grammarUntil = -1;

  EditSelection(
      String text,
      MaskedText masked,
      ApplyPolicy policy,
      Optional<Fluency> fluency,
      Application application) {
    this.text = text;
    this.masked = masked;
    this.policy = policy;
    this.fluency = fluency;
    this.application = application;
  }

  /**
   * @param findings in the order of the text
   */
  List<Edit> edits(List<RuleFinding> findings) {
    Set<Integer> misspelt =
        findings.stream()
            .filter(RuleFinding::isSpelling)
            .map(RuleFinding::start)
            .collect(Collectors.toUnmodifiableSet());
    var edits = new ArrayList<Edit>();
    for (RuleFinding finding : findings) {
      if (edits.size() == MAX_EDITS) {
        break;
      }
      Optional<Span> span = masked.original(finding.start(), finding.end());
      if (span.isPresent()
          && !isSoftwareWord(finding)
          && !dependsOnUnknownWord(finding, misspelt)) {
        edits.add(edit(finding, span.get()));
      }
    }
    return edits;
  }

  /** The applied edits of misspelt words, after {@link #edits}. */
  List<Edit> correctedSpelling() {
    return List.copyOf(corrected);
  }

  private Edit edit(RuleFinding finding, Span span) {
    RankedReplacements ranked =
        fluency
            .map(known -> RankedReplacements.ranked(finding, span.of(text), known))
            .orElseGet(() -> RankedReplacements.unranked(finding, span.of(text)));
    Judgement judgement = policy.judge(finding, span, ranked);
    boolean applied = application.includes(judgement.confidence()) && isFree(finding, span);
    if (applied) {
      appliedUntil = span.end();
      if (!finding.isSpelling() && fluency.isPresent()) {
        grammarUntil = span.end() + 1;
      }
    }
    Edit edit =
        new Edit(
            span.start(),
            span.end() - span.start(),
            span.of(text),
            ranked.replacements().stream().limit(MAX_REPLACEMENTS).toList(),
            finding.rule(),
            finding.category(),
            finding.message(),
            finding.url(),
            judgement.confidence(),
            judgement.reason(),
            applied);
    if (applied && finding.isSpelling()) {
      corrected.add(edit);
    }
    return edit;
  }

  /**
   * Two rules may correct the same disagreement, each in a different word, which would make it
   * wrong again. So a grammar edit directly after another one waits for the second pass.
   */
  private boolean isFree(RuleFinding finding, Span span) {
    return span.start() >= appliedUntil && (finding.isSpelling() || span.start() > grammarUntil);
  }

  /** A word of software for which no other capitalisation is suggested is correct. */
  private boolean isSoftwareWord(RuleFinding finding) {
    return finding.isSpelling()
        && finding.replacements().isEmpty()
        && SoftwareWords.contains(finding.of(masked.shown()));
  }

  /**
   * "a" or "an" depends on the pronunciation of the next word, which is unknown if the word is
   * masked or misspelt.
   */
  private boolean dependsOnUnknownWord(RuleFinding finding, Set<Integer> misspelt) {
    return finding.rule().equals(ARTICLE_RULE)
        && (masked.isBeforeNoun(finding.end()) || misspelt.contains(finding.end() + 1));
  }
}
