package org.acme.toolkit.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.correction.apply.ApplyPolicy;
import org.acme.toolkit.correction.engine.Engine;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.correction.evidence.TextProfile;
import org.acme.toolkit.correction.fluency.Fluency;
import org.acme.toolkit.language.LanguageDetection;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.Span;

/**
 * Checks one text as often as its own corrections bring others to light.
 *
 * @param isDocument whether the text is a part of a document with parts that are no prose
 */
record Passes(
    Engine engine,
    LanguageDetection detection,
    CorrectionRequest request,
    TeamRules team,
    Optional<Context> context,
    boolean isDocument,
    Deadline deadline) {

  /**
   * @param text without invisible characters
   */
  List<Edit> edits(String text) {
    Found found = findings(text);
    List<Edit> edits = found.spelling().isEmpty() ? found.edits() : held(text, found);
    boolean isOnlySpelt = Edit.appliedOf(edits).equals(Edit.appliedOf(found.spelling()));
    return isOnlySpelt || engine.model().isEmpty() ? edits : withSecondPass(text, edits);
  }

  /**
   * Keeps the applied edits of misspelt words, and of the others those that are found again when
   * these words are correct. In "is refered to by" a rule takes "by" for "be", because it does not
   * know the verb.
   */
  private List<Edit> held(String original, Found found) {
    var revision = new Revision(original, found.spelling());
    var all = new ArrayList<>(found.spelling());
    for (Edit edit : findings(revision.text()).edits()) {
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
  private List<Edit> withSecondPass(String original, List<Edit> edits) {
    var revision = new Revision(original, edits);
    var all = new ArrayList<>(edits);
    for (Edit edit : findings(revision.text()).edits()) {
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

  private Found findings(String text) {
    List<String> terms = terms(request, team, engine);
    MaskedText masked = new MaskedText(text, ProtectedTokens.in(text, terms), List.of());
    List<RuleFinding> findings =
        engine.check(masked.shown(), request.level().ofTool(), unwantedRules(), deadline);
    String language = LanguageMatch.primary(engine.tag());
    TextProfile profile =
        context
            .map(Context::profile)
            .orElseGet(() -> new TextProfile(text, text, language, masked.nouns()));
    var policy = new ApplyPolicy(text, language, !isDocument, profile);
    Optional<Fluency> fluency = engine.model().map(model -> new Fluency(model, masked.shown()));
    var foreign = new ForeignLines(masked.shown(), engine.tag(), detection, findings);
    var accepted = new GlossaryForms(terms);
    var selection = new EditSelection(text, masked, policy, fluency, request.apply());
    List<Edit> edits =
        selection.edits(
            findings.stream()
                .filter(finding -> !foreign.contains(finding.start()))
                .filter(
                    finding ->
                        !finding.isSpelling() || !accepted.contain(finding.of(masked.shown())))
                .toList());
    return new Found(edits, selection.correctedSpelling());
  }

  /** Returns the terms that are correct in the language of the engine. */
  static List<String> terms(CorrectionRequest request, TeamRules team, Engine engine) {
    return Stream.concat(
            request.glossary().stream(), team.termbase().correct(engine.tag()).stream())
        .toList();
  }

  private Set<String> unwantedRules() {
    return Stream.concat(request.ignoredRules().stream(), team.ignored().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
