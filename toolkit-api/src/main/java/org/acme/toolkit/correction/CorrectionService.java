package org.acme.toolkit.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.correction.apply.ApplyPolicy;
import org.acme.toolkit.correction.apply.TextProfile;
import org.acme.toolkit.correction.engine.Engine;
import org.acme.toolkit.correction.engine.Engines;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.correction.fluency.Fluency;
import org.acme.toolkit.language.LanguageDetection;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.Span;
import org.acme.toolkit.text.TextLimit;
import org.acme.toolkit.text.VisibleText;

/** Corrects texts and never changes their protected tokens. */
@ApplicationScoped
public class CorrectionService {

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
    Optional<Context> context =
        Optional.ofNullable(request.context())
            .map(document -> Context.of(document, engine.tag(), request.glossary()));
    return correct(new Check(engine, request, context, false, deadline));
  }

  /**
   * Corrects a part of a document.
   *
   * @param context of the document
   * @throws ProblemException 413 if the text is too long; 422 if its language is not supported or
   *     not recognised, or if the check takes longer than its deadline; 503 if the engine of the
   *     language is not loaded
   */
  public Correction correct(CorrectionRequest request, Context context, Deadline deadline) {
    TextLimit.check(request.text());
    Engine engine = engineFor(request);
    return correct(new Check(engine, request, Optional.of(context), true, deadline));
  }

  private Correction correct(Check check) {
    String text = check.request().text();
    var visible = new VisibleText(text);
    List<Edit> edits =
        edits(check, visible.text()).stream()
            .map(edit -> edit.at(visible.original(edit.span()), text))
            .toList();
    return Correction.of(check.engine().tag(), text, edits);
  }

  /**
   * What stays the same when a corrected text is checked again.
   *
   * @param isDocument whether the text is a part of a document with parts that are no prose
   */
  private record Check(
      Engine engine,
      CorrectionRequest request,
      Optional<Context> context,
      boolean isDocument,
      Deadline deadline) {}

  private List<Edit> edits(Check check, String text) {
    List<Edit> edits = findings(check, text);
    return edits.stream().anyMatch(Edit::applied) && check.engine().model().isPresent()
        ? withSecondPass(check, text, edits)
        : edits;
  }

  /**
   * Checks the corrected text once more and adds new edits, because misspelled words hide other
   * mistakes.
   */
  private List<Edit> withSecondPass(Check check, String original, List<Edit> edits) {
    var revision = new Revision(original, edits);
    var all = new ArrayList<>(edits);
    for (Edit edit : findings(check, revision.text())) {
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

  private List<Edit> findings(Check check, String text) {
    CorrectionRequest request = check.request();
    Engine engine = check.engine();
    MaskedText masked =
        new MaskedText(text, ProtectedTokens.in(text, request.glossary()), List.of());
    List<RuleFinding> findings =
        engine.check(
            masked.shown(),
            request.level().ofTool(),
            Set.copyOf(request.ignoredRules()),
            check.deadline());
    String language = LanguageMatch.primary(engine.tag());
    TextProfile profile =
        check
            .context()
            .map(Context::profile)
            .orElseGet(() -> new TextProfile(text, language, masked.nouns()));
    var policy = new ApplyPolicy(text, language, !check.isDocument(), profile);
    Optional<Fluency> fluency = engine.model().map(model -> new Fluency(model, masked.shown()));
    var foreign = new ForeignLines(masked.shown(), engine.tag(), detection, findings);
    var accepted = new GlossaryForms(request.glossary());
    return new EditSelection(text, masked, policy, fluency, request.apply())
        .edits(
            findings.stream()
                .filter(finding -> !foreign.contains(finding.start()))
                .filter(
                    finding ->
                        !finding.isSpelling() || !accepted.contain(finding.of(masked.shown())))
                .toList());
  }

  /**
   * Returns the engine for a request, loaded.
   *
   * @throws ProblemException 422 if the language is not supported or not recognised; 503 if the
   *     engine is not loaded in time
   */
  Engine engineFor(CorrectionRequest request) {
    Engine engine =
        engines.forLanguage(
            request.language().equalsIgnoreCase(LanguageTag.AUTO)
                ? languageOf(
                    Objects.requireNonNullElse(request.context(), request.text()),
                    request.glossary())
                : request.language());
    engine.awaitLoaded();
    return engine;
  }

  /**
   * Loads a language, if it is not loaded yet.
   *
   * @throws ProblemException 422 if the language is not supported; 503 if it is not loaded in time
   */
  public void load(String language) {
    engines.forLanguage(language).awaitLoaded();
  }

  /**
   * Detects the language of a text.
   *
   * @return BCP 47 tag
   * @throws ProblemException 422 if the language is not recognised or not supported
   */
  public String languageOf(String text, List<String> glossary) {
    String visible = new VisibleText(text).text();
    String prose =
        new MaskedText(visible, List.of(), ProtectedTokens.in(visible, glossary)).shown();
    return detection
        .languageOf(prose)
        .map(tag -> engines.forLanguage(tag).tag())
        .orElseThrow(() -> engines.unsupported("The language of the text could not be detected."));
  }
}
