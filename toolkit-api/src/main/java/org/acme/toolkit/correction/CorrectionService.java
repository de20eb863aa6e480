package org.acme.toolkit.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
   *     not recognised, or if the check takes longer than its deadline; 503 if the engine of the
   *     language is not loaded
   */
  public Correction correct(CorrectionRequest request, Deadline deadline) {
    TextLimit.check(request.text());
    return correct(request, engineFor(request), deadline);
  }

  /**
   * Corrects the text of a request.
   *
   * @throws ProblemException 422 if the check takes longer than its deadline
   */
  Correction correct(CorrectionRequest request, Engine engine, Deadline deadline) {
    return correct(request, engine, Optional.empty(), deadline);
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
    return correct(request, engine, Optional.of(context), deadline);
  }

  private Correction correct(
      CorrectionRequest request, Engine engine, Optional<Context> context, Deadline deadline) {
    var visible = new VisibleText(request.text());
    var check = new Check(engine, request, context, deadline);
    List<Edit> edits =
        edits(check, visible.text()).stream()
            .map(edit -> edit.at(visible.original(edit.span()), request.text()))
            .toList();
    return Correction.of(engine.tag(), request.text(), edits);
  }

  /** What stays the same when a corrected text is checked again. */
  private record Check(
      Engine engine, CorrectionRequest request, Optional<Context> context, Deadline deadline) {}

  private List<Edit> edits(Check check, String text) {
    Found found = findings(check, text);
    List<Edit> edits = found.spelling().isEmpty() ? found.edits() : held(check, text, found);
    boolean isOnlySpelt = Edit.appliedOf(edits).size() == found.spelling().size();
    return isOnlySpelt || check.engine().model().isEmpty()
        ? edits
        : withSecondPass(check, text, edits);
  }

  /**
   * Keeps the applied edits of misspelt words, and of the others those that are found again when
   * these words are correct. In "is refered to by" a rule takes "by" for "be", because it does not
   * know the verb.
   */
  private List<Edit> held(Check check, String original, Found found) {
    var revision = new Revision(original, found.spelling());
    var all = new ArrayList<>(found.spelling());
    for (Edit edit : findings(check, revision.text()).edits()) {
      Optional<Span> place = revision.original(edit.span());
      if (place.isPresent()) {
        all.add(edit.at(place.get(), original));
      } else if (edit.applied()) {
        // "At atleast" becomes "at at least", and then "at least": one edit makes both changes.
        Span whole = revision.widened(edit.span());
        Span source = revision.originalOfWidened(whole);
        all.removeIf(other -> other.span().overlaps(source.start(), source.end()));
        all.add(edit.widened(whole, revision.text()).at(source, original));
      }
    }
    all.sort(Comparator.comparingInt(Edit::offset));
    return all;
  }

  /**
   * Checks the corrected text once more and adds new edits, because misspelled words hide other
   * mistakes.
   */
  private List<Edit> withSecondPass(Check check, String original, List<Edit> edits) {
    var revision = new Revision(original, edits);
    var all = new ArrayList<>(edits);
    for (Edit edit : findings(check, revision.text()).edits()) {
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

  /** All edits of a text, and of these the applied ones of misspelt words. */
  private record Found(List<Edit> edits, List<Edit> spelling) {}

  private Found findings(Check check, String text) {
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
    var policy = new ApplyPolicy(text, language, check.context().isEmpty(), profile);
    Optional<Fluency> fluency = engine.model().map(model -> new Fluency(model, masked.shown()));
    var foreign = new ForeignLines(masked.shown(), engine.tag(), detection, findings);
    var selection = new EditSelection(text, masked, policy, fluency, request.apply());
    List<Edit> edits =
        selection.edits(
            findings.stream().filter(finding -> !foreign.contains(finding.start())).toList());
    return new Found(edits, selection.correctedSpelling());
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
                ? languageOf(request.text(), request.glossary())
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
        .map(tag -> engines.forLanguage(tag).tag())
        .orElseThrow(() -> engines.unsupported("The language of the text could not be detected."));
  }

  /**
   * Detects the language of a text, whether it is supported or not.
   *
   * @return BCP 47 tag; empty if the language is not recognised
   */
  public Optional<String> detect(String text, List<String> glossary) {
    String visible = new VisibleText(text).text();
    return detection.languageOf(
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
