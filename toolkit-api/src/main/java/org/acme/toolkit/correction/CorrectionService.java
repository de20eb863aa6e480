package org.acme.toolkit.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acme.toolkit.correction.apply.ApplyPolicy;
import org.acme.toolkit.correction.engine.Engine;
import org.acme.toolkit.correction.engine.Engines;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.correction.fluency.Fluency;
import org.acme.toolkit.language.LanguageDetection;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.Span;
import org.acme.toolkit.text.TextLimit;

/** Corrects texts and never changes their protected tokens. */
@ApplicationScoped
public class CorrectionService {

  private static final String GERMAN = "de";

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
    MaskedText masked = mask(text, request, markup);
    Engine engine = engineFor(request.language(), masked.shown());
    List<Edit> edits = edits(engine, request, text, masked);
    var revision = new Revision(text, edits);
    if (revision.isChanged() && engine.model().isPresent()) {
      edits = withSecondPass(engine, request, edits, revision, markup);
    }
    return Correction.of(engine.tag(), text, edits);
  }

  /**
   * Checks the corrected text once more and adds new edits, because misspelled words hide other
   * mistakes.
   */
  private List<Edit> withSecondPass(
      Engine engine,
      CorrectionRequest request,
      List<Edit> edits,
      Revision revision,
      List<Span> markup) {
    String text = revision.text();
    MaskedText masked = mask(text, request, markup.stream().map(revision::revised).toList());
    var all = new ArrayList<>(edits);
    for (Edit edit : edits(engine, request, text, masked)) {
      Optional<Span> original = revision.original(edit.span());
      if (edit.applied() && original.isPresent()) {
        Span span = original.get();
        all.removeIf(other -> !other.applied() && other.span().overlaps(span.start(), span.end()));
        all.add(edit.at(span.start()));
      }
    }
    all.sort(Comparator.comparingInt(Edit::offset));
    return all;
  }

  private static MaskedText mask(String text, CorrectionRequest request, List<Span> markup) {
    return new MaskedText(text, ProtectedTokens.in(text, request.glossary()), markup);
  }

  private static List<Edit> edits(
      Engine engine, CorrectionRequest request, String text, MaskedText masked) {
    List<RuleFinding> findings =
        engine.check(masked.shown(), request.level().ofTool(), Set.copyOf(request.ignoredRules()));
    var policy = new ApplyPolicy(text, engine.tag().startsWith(GERMAN), masked.nouns());
    Optional<Fluency> fluency = engine.model().map(model -> new Fluency(model, masked.shown()));
    return new EditSelection(text, masked, policy, fluency).edits(findings);
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
}
