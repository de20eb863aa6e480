package org.acme.toolkit.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.correction.engine.Engine;
import org.acme.toolkit.correction.engine.Engines;
import org.acme.toolkit.correction.engine.LanguageData;
import org.acme.toolkit.language.LanguageDetection;
import org.acme.toolkit.language.LanguageDetection.Detected;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.TextLimit;
import org.acme.toolkit.text.VisibleText;

/** Corrects texts and never changes their protected tokens. */
@ApplicationScoped
public class CorrectionService {

  private final Engines engines;
  private final LanguageDetection detection;
  private final ConcurrentMap<String, Map<String, RuleDescription>> rules =
      new ConcurrentHashMap<>();

  CorrectionService(Engines engines, LanguageDetection detection) {
    this.engines = engines;
    this.detection = detection;
  }

  /**
   * Corrects a text that is no part of a document.
   *
   * @throws ProblemException 413 if the text is too long; 422 if its language is not supported or
   *     not recognised, if the team's file is wrong, or if the check takes longer than its
   *     deadline; 503 if the engine of the language is not loaded
   */
  public Correction correct(CorrectionRequest request, Deadline deadline) {
    TextLimit.check(request.text());
    return correct(request, engineFor(request), deadline);
  }

  /**
   * Corrects the text of a request.
   *
   * @throws ProblemException 422 if the team's file is wrong, or if the check takes longer than its
   *     deadline
   */
  Correction correct(CorrectionRequest request, Engine engine, Deadline deadline) {
    TeamRules team = TeamRules.parse(request.rules());
    Optional<Context> context =
        Optional.ofNullable(request.context())
            .map(
                document ->
                    Context.of(
                        document, document, engine.tag(), Passes.terms(request, team, engine)));
    return correct(new Passes(engine, detection, request, team, context, false, deadline));
  }

  /**
   * Corrects a part of a document.
   *
   * @param team in place of the file in the request, which each part would read again
   * @param context of the document
   * @throws ProblemException 413 if the text is too long; 422 if its language is not supported or
   *     not recognised, or if the check takes longer than its deadline; 503 if the engine of the
   *     language is not loaded
   */
  public Correction correct(
      CorrectionRequest request, TeamRules team, Context context, Deadline deadline) {
    TextLimit.check(request.text());
    Engine engine = engineFor(request);
    return correct(
        new Passes(engine, detection, request, team, Optional.of(context), true, deadline));
  }

  private Correction correct(Passes passes) {
    String text = passes.request().text();
    var visible = new VisibleText(text);
    List<Edit> edits =
        passes.edits(visible.text()).stream()
            .filter(edit -> !visible.isInterrupted(edit.span()))
            .map(edit -> edit.at(visible.original(edit.span()), text))
            .toList();
    return Correction.of(passes.engine().tag(), text, edits);
  }

  /**
   * Loads what the engine of a language needs, before the application has started. The engine then
   * waits for what is not loaded yet, and loads and reports what failed.
   *
   * @param language BCP 47 tag
   * @param loader starts a thread for each part
   */
  public static void loadEarly(String language, Executor loader) {
    LanguageData.loadEarly(language, loader);
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
   * @return the BCP 47 tag in which texts of the language are checked
   * @throws ProblemException 422 if the language is not supported; 503 if it is not loaded in time
   */
  public String load(String language) {
    Engine engine = engines.forLanguage(language);
    engine.awaitLoaded();
    return engine.tag();
  }

  /**
   * Detects the language of a text.
   *
   * @return BCP 47 tag
   * @throws ProblemException 422 if the language is not recognised or not supported
   */
  public String languageOf(String text, List<String> glossary) {
    return detect(text, glossary)
        .map(language -> engines.forLanguage(language.tag()).tag())
        .orElseThrow(() -> engines.unsupported("The language of the text could not be detected."));
  }

  /**
   * Detects the language of a text, whether it is supported or not.
   *
   * @return empty if the language is not recognised
   */
  public Optional<Detected> detect(String text, List<String> glossary) {
    String visible = new VisibleText(text).text();
    return detection.detect(
        new MaskedText(visible, List.of(), ProtectedTokens.in(visible, glossary)).shown());
  }

  /** Returns the BCP 47 tags of the supported languages in the order of preference. */
  public List<String> languages() {
    return engines.supported();
  }

  /**
   * Returns what the rule of an edit is about. The id in an edit may have more parts at its end
   * than that of its rule.
   *
   * @param language BCP 47 tag of the edit's {@link Correction}
   */
  public RuleDescription ruleOf(Edit edit, String language) {
    Map<String, RuleDescription> known = rules(engines.forLanguage(language));
    String id = edit.rule();
    while (!known.containsKey(id) && id.lastIndexOf('_') > 0) {
      id = id.substring(0, id.lastIndexOf('_'));
    }
    return known.getOrDefault(id, RuleDescription.unknown(edit));
  }

  /**
   * Returns what the rules of a language are about.
   *
   * @throws ProblemException as {@link #load} does
   */
  public Collection<RuleDescription> rulesOf(String language) {
    return rules(engines.forLanguage(language)).values();
  }

  private Map<String, RuleDescription> rules(Engine engine) {
    engine.awaitLoaded();
    return rules.computeIfAbsent(
        engine.tag(),
        tag ->
            engine.rules().stream()
                .map(RuleDescription::of)
                .collect(
                    Collectors.toUnmodifiableMap(
                        RuleDescription::id, Function.identity(), (one, other) -> one)));
  }
}
