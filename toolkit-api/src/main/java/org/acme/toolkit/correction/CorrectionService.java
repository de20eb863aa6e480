package org.acme.toolkit.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acme.toolkit.admission.Deadline;
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
import org.acme.toolkit.text.VisibleText;

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

  /**
   * Corrects the text of a request.
   *
   * @throws ProblemException 422 if the check takes longer than its deadline
   */
  Correction correct(CorrectionRequest request, Engine engine, Deadline deadline) {
    return correct(request, engine, List.of(), deadline);
  }

  /**
   * Corrects a part of a document.
   *
   * @param markup parts of the text that are not language, for example the inline codes of a
   *     document. Rules do not see them and no edit touches them. Ordered, without overlaps.
   * @throws ProblemException 413 if the text is too long; 422 if its language is not supported or
   *     not recognised, or if the check takes longer than its deadline; 503 if the engine of the
   *     language is not loaded
   */
  public Correction correct(CorrectionRequest request, List<Span> markup, Deadline deadline) {
    TextLimit.check(request.text());
    return correct(request, engineFor(request, markup), markup, deadline);
  }

  private static Correction correct(
      CorrectionRequest request, Engine engine, List<Span> markup, Deadline deadline) {
    var visible = VisibleText.of(request.text());
    List<Edit> edits =
        edits(engine, request, visible.text(), visible.visible(markup), deadline).stream()
            .map(edit -> edit.at(visible.original(edit.span()), request.text()))
            .toList();
    return Correction.of(engine.tag(), request.text(), edits);
  }

  private static List<Edit> edits(
      Engine engine, CorrectionRequest request, String text, List<Span> markup, Deadline deadline) {
    MaskedText masked = mask(text, request, markup);
    List<Edit> edits = edits(engine, request, text, masked, deadline);
    return edits.stream().anyMatch(Edit::applied) && engine.model().isPresent()
        ? withSecondPass(engine, request, text, edits, markup, deadline)
        : edits;
  }

  /**
   * Checks the corrected text once more and adds new edits, because misspelled words hide other
   * mistakes.
   */
  private static List<Edit> withSecondPass(
      Engine engine,
      CorrectionRequest request,
      String original,
      List<Edit> edits,
      List<Span> markup,
      Deadline deadline) {
    var revision = new Revision(original, edits);
    String text = revision.text();
    MaskedText masked = mask(text, request, markup.stream().map(revision::revised).toList());
    var all = new ArrayList<>(edits);
    for (Edit edit : edits(engine, request, text, masked, deadline)) {
      Optional<Span> place = revision.original(edit.span());
      if (edit.applied() && place.isPresent()) {
        Span span = place.get();
        all.removeIf(other -> !other.applied() && other.span().overlaps(span.start(), span.end()));
        all.add(edit.at(span, original));
      }
    }
    all.sort(Comparator.comparingInt(Edit::offset));
    return all;
  }

  private static MaskedText mask(String text, CorrectionRequest request, List<Span> markup) {
    return new MaskedText(text, ProtectedTokens.in(text, request.glossary()), markup);
  }

  private static List<Edit> edits(
      Engine engine, CorrectionRequest request, String text, MaskedText masked, Deadline deadline) {
    List<RuleFinding> findings =
        engine.check(
            masked.shown(), request.level().ofTool(), Set.copyOf(request.ignoredRules()), deadline);
    var policy = new ApplyPolicy(text, engine.tag().startsWith(GERMAN), masked.nouns());
    Optional<Fluency> fluency = engine.model().map(model -> new Fluency(model, masked.shown()));
    return new EditSelection(text, masked, policy, fluency).edits(findings);
  }

  /**
   * Returns the engine for a request, loaded.
   *
   * @throws ProblemException 422 if the language is not supported or not recognised; 503 if the
   *     engine is not loaded in time
   */
  Engine engineFor(CorrectionRequest request) {
    return engineFor(request, List.of());
  }

  private Engine engineFor(CorrectionRequest request, List<Span> markup) {
    Engine engine =
        request.language().equalsIgnoreCase(LanguageTag.AUTO)
            ? detected(mask(request.text(), request, markup).shown())
            : engines.forLanguage(request.language());
    engine.awaitLoaded();
    return engine;
  }

  private Engine detected(String text) {
    return detection
        .languageOf(text)
        .map(engines::forLanguage)
        .orElseThrow(() -> engines.unsupported("The language of the text could not be detected."));
  }
}
