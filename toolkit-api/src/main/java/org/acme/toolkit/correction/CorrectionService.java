package org.acme.toolkit.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acme.toolkit.correction.apply.ApplyPolicy;
import org.acme.toolkit.correction.apply.RankedReplacements;
import org.acme.toolkit.correction.engine.Engine;
import org.acme.toolkit.correction.engine.Engines;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.correction.fluency.Fluency;
import org.acme.toolkit.language.LanguageDetection;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.language.SoftwareWords;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.Span;
import org.acme.toolkit.text.TextLimit;

/** Corrects texts and never changes their protected tokens. */
@ApplicationScoped
public class CorrectionService {

  private static final String GERMAN = "de";
  private static final int MAX_REPLACEMENTS = 5;

  private final Engines engines;
  private final LanguageDetection detection;

  CorrectionService(Engines engines, LanguageDetection detection) {
    this.engines = engines;
    this.detection = detection;
  }

  public Correction correct(CorrectionRequest request) {
    return correct(request, List.of());
  }

  /**
   * @param markup parts of the text that are not language, for example the inline codes of a
   *     document. Rules do not see them and no edit touches them. Ordered, without overlaps.
   * @throws ProblemException 413 if the text is too long; 422 if its language is not supported or
   *     not recognised, or if the check takes too long
   */
  public Correction correct(CorrectionRequest request, List<Span> markup) {
    String text = request.text();
    TextLimit.check(text);
    var masked = new MaskedText(text, ProtectedTokens.in(text, request.glossary()), markup);
    Engine engine = engineFor(request.language(), masked.shown());
    List<Edit> edits = edits(engine, request, text, masked);
    var revision = new Revision(text, edits);
    if (revision.isChanged() && engine.model().isPresent()) {
      edits = withSecondLook(engine, request, edits, revision, markup);
    }
    return Correction.of(engine.tag(), text, edits);
  }

  /**
   * Checks the corrected text once more and adds new edits, because misspelled words hide other
   * mistakes.
   */
  private List<Edit> withSecondLook(
      Engine engine,
      CorrectionRequest request,
      List<Edit> edits,
      Revision revision,
      List<Span> markup) {
    String text = revision.text();
    var masked =
        new MaskedText(
            text,
            ProtectedTokens.in(text, request.glossary()),
            markup.stream().map(revision::revised).toList());
    var all = new ArrayList<>(edits);
    for (Edit edit : edits(engine, request, text, masked)) {
      if (edit.applied()) {
        revision
            .original(edit.span())
            .ifPresent(
                span -> {
                  all.removeIf(
                      other -> !other.applied() && other.span().overlaps(span.start(), span.end()));
                  all.add(edit.at(span.start()));
                });
      }
    }
    all.sort(Comparator.comparingInt(Edit::offset));
    return all;
  }

  private List<Edit> edits(
      Engine engine, CorrectionRequest request, String text, MaskedText masked) {
    List<RuleFinding> findings =
        engine
            .check(masked.shown(), request.level().ofTool(), Set.copyOf(request.ignoredRules()))
            .stream()
            .filter(finding -> !isRight(finding, masked.shown()))
            .toList();
    var policy = new ApplyPolicy(text, engine.tag().startsWith(GERMAN), masked.nouns());
    Optional<Fluency> fluency = engine.model().map(model -> new Fluency(model, masked.shown()));
    var edits = new ArrayList<Edit>();
    int appliedUntil = 0;
    int grammarUntil = -1;
    for (RuleFinding finding : findings) {
      Optional<Span> original = masked.original(finding.start(), finding.end());
      if (original.isEmpty() || restsOnMaskedNoun(finding, masked)) {
        continue;
      }
      Span span = original.get();
      RankedReplacements ranked =
          fluency
              .map(known -> RankedReplacements.ranked(finding, span.of(text), known))
              .orElseGet(() -> RankedReplacements.unranked(finding));
      // Two rules that mend one disagreement, each in its own word, would make it another.
      boolean isFree =
          span.start() >= appliedUntil && (finding.isSpelling() || span.start() > grammarUntil);
      boolean applied = isFree && policy.isSafe(finding, span, ranked);
      edits.add(edit(finding, span, text, ranked, applied));
      appliedUntil = applied ? span.end() : appliedUntil;
      if (applied && !finding.isSpelling() && fluency.isPresent()) {
        // What is still wrong then, the second look finds.
        grammarUntil = span.end() + 1;
      }
    }
    return edits;
  }

  /** A word of software, for which nothing is suggested. */
  private static boolean isRight(RuleFinding finding, String shown) {
    return finding.isSpelling()
        && finding.replacements().isEmpty()
        && SoftwareWords.contains(finding.of(shown));
  }

  private Engine engineFor(String language, String text) {
    if (!language.equalsIgnoreCase(LanguageTag.AUTO)) {
      return engines.forLanguage(language);
    }
    return engines.forLanguage(
        detection
            .languageOf(text)
            .orElseThrow(
                () -> engines.unsupported("The language of the text could not be detected.")));
  }

  /** "a" or "an" goes by how a word is pronounced, which nobody knows of a hidden one. */
  private static boolean restsOnMaskedNoun(RuleFinding finding, MaskedText masked) {
    return finding.rule().equals("EN_A_VS_AN") && masked.isBeforeNoun(finding.end());
  }

  private static Edit edit(
      RuleFinding finding, Span span, String text, RankedReplacements ranked, boolean applied) {
    return new Edit(
        span.start(),
        span.end() - span.start(),
        span.of(text),
        ranked.replacements().stream().limit(MAX_REPLACEMENTS).toList(),
        finding.rule(),
        finding.category(),
        finding.message(),
        finding.url(),
        applied);
  }
}
