package org.acme.toolkit.requirement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.language.ChunkSearch;
import org.acme.toolkit.requirement.analysis.Analyzer;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.rule.Rule;
import org.acme.toolkit.requirement.rule.Rule.Hit;
import org.acme.toolkit.requirement.rule.RuleBook;
import org.acme.toolkit.requirement.rule.Synonyms;
import org.acme.toolkit.requirement.set.Faults;
import org.acme.toolkit.requirement.set.Names;
import org.acme.toolkit.requirement.unit.Meaning;
import org.acme.toolkit.requirement.unit.Requirement;
import org.acme.toolkit.requirement.unit.RequirementFinder;
import org.acme.toolkit.requirement.unit.Wording;
import org.acme.toolkit.text.Span;
import org.languagetool.Languages;
import org.languagetool.synthesis.Synthesizer;

/** Checks texts of one language against its rules. */
final class Examiner {

  static final String ENGLISH = "en-US";
  static final String GERMAN = "de-DE";
  static final String FRENCH = "fr";
  static final String SPANISH = "es";

  /** BCP 47 tags of the languages that have rules, in order of preference. */
  static final List<String> LANGUAGES = List.of(ENGLISH, GERMAN, FRENCH, SPANISH);

  /** Nobody reads more. */
  private static final int MOST_FAULTS = 200;

  /** A rule that finds every word would make the answer large. */
  private static final long MOST_OF_A_TEAM_RULE = 100;

  private final String tag;
  private final List<Rule> rules;
  private final Set<String> ids;
  private final Wording wording;
  private final Analyzer analyzer;
  private final Optional<Synonyms> synonyms;
  private final ReadabilityFormulas formulas;

  private Examiner(String tag, Optional<Synonyms> synonyms, ReadabilityFormulas formulas) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    this.tag = tag;
    this.rules = RuleBook.load(language).rules();
    this.ids = rules.stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
    this.wording = Wording.load(language);
    this.analyzer = new Analyzer(Languages.getLanguageForShortCode(tag));
    this.synonyms = synonyms;
    this.formulas = formulas;
  }

  /**
   * @param tag one of {@link #LANGUAGES}
   */
  static Examiner of(String tag) {
    return switch (tag) {
      case ENGLISH -> english();
      case GERMAN -> new Examiner(tag, Optional.empty(), ReadabilityFormulas.GERMAN);
      case FRENCH -> new Examiner(tag, Optional.empty(), ReadabilityFormulas.FRENCH);
      case SPANISH -> new Examiner(tag, Optional.empty(), ReadabilityFormulas.SPANISH);
      default -> throw new IllegalArgumentException("There are no rules for " + tag);
    };
  }

  private static Examiner english() {
    ChunkSearch.install();
    Synthesizer synthesizer = Languages.getLanguageForShortCode(ENGLISH).getSynthesizer();
    return new Examiner(
        ENGLISH, Optional.of(new Synonyms(synthesizer)), ReadabilityFormulas.ENGLISH);
  }

  String tag() {
    return tag;
  }

  /** Returns what the rules are about, by their ids. */
  Map<String, RequirementRule> descriptions() {
    return rules.stream().collect(Collectors.toUnmodifiableMap(Rule::id, RequirementRule::of));
  }

  /** Checks a text against our rules only. */
  Examined examine(String text, List<Span> tokens, Deadline deadline) {
    return examine(text, tokens, VocabularyOptions.NONE, deadline);
  }

  /**
   * @param tokens parts of the text that are never findings, ordered, without overlaps
   * @param options whose glossary is in the tokens
   */
  Examined examine(String text, List<Span> tokens, VocabularyOptions options, Deadline deadline) {
    return examine(analyze(text, tokens, deadline), tokens, options, deadline);
  }

  /**
   * @param tokens parts of the text that are never findings, ordered, without overlaps
   */
  Specification analyze(String text, List<Span> tokens, Deadline deadline) {
    return analyzer.analyze(text, tokens, deadline);
  }

  Examined examine(
      Specification specification,
      List<Span> tokens,
      VocabularyOptions options,
      Deadline deadline) {
    RequirementFinder.Found found = RequirementFinder.read(wording, specification);
    List<Requirement> requirements = found.requirements();
    Places places = Places.of(specification, found, wording);
    List<Finding> findings = findings(specification, places, tokens, options, deadline);
    List<ScoredRequirement> scored =
        requirements.stream()
            .map(each -> ScoredRequirement.of(each, wording, specification.text(), findings))
            .toList();
    List<Meaning> meanings =
        requirements.stream().map(each -> Meaning.of(wording, specification.text(), each)).toList();
    List<SetFault> faults =
        Stream.concat(
                Faults.in(specification, requirements, meanings).stream(),
                Names.faults(wording, specification, found).stream())
            .sorted(Comparator.comparingInt(fault -> fault.places().get(0).start()))
            .limit(MOST_FAULTS)
            .map(fault -> SetFault.of(fault, specification.text()))
            .toList();
    return new Examined(
        new VocabularyReport(
            tag,
            findings,
            scored,
            faults,
            formulas.of(specification),
            Summary.of(findings, scored)),
        meanings);
  }

  private List<Finding> findings(
      Specification specification,
      Places places,
      List<Span> tokens,
      VocabularyOptions options,
      Deadline deadline) {
    var sentences = new TreeMap<Integer, Sentence>();
    specification.sentences().forEach(sentence -> sentences.put(sentence.start(), sentence));
    List<Finding> findings =
        longest(candidates(specification, options, deadline), tokens).stream()
            .map(candidate -> finding(candidate, specification.text(), sentences, places))
            .toList();
    return oneAPlace(findings).stream().sorted(Comparator.comparingInt(Finding::offset)).toList();
  }

  /** Doubts our findings of words that a more severe one of ours has. */
  private List<Finding> oneAPlace(List<Finding> findings) {
    var taken = new BitSet();
    var result = new ArrayList<Finding>();
    for (Finding finding :
        findings.stream().sorted(Comparator.comparing(Finding::severity)).toList()) {
      boolean counts = !finding.doubtful() && ids.contains(finding.rule());
      result.add(counts && finding.span().overlaps(taken) ? finding.asDoubtful() : finding);
      if (counts) {
        taken.set(finding.offset(), finding.offset() + finding.length());
      }
    }
    return result;
  }

  private List<Candidate> candidates(
      Specification specification, VocabularyOptions options, Deadline deadline) {
    TeamRules team = options.team();
    return team.forText(tag, rules).stream()
        .filter(rule -> !options.ignoredRules().contains(rule.id()))
        .flatMap(
            rule ->
                rule.hits(specification, deadline).stream()
                    .limit(team.hasRule(rule.id()) ? MOST_OF_A_TEAM_RULE : Long.MAX_VALUE)
                    .map(hit -> new Candidate(rule, hit)))
        .toList();
  }

  private record Candidate(Rule rule, Hit hit) {

    int length() {
      return hit.span().end() - hit.span().start();
    }
  }

  /**
   * Keeps the longest of overlapping findings of one smell and drops findings in protected tokens.
   */
  private static List<Candidate> longest(List<Candidate> candidates, List<Span> tokens) {
    var inTokens = new BitSet();
    tokens.forEach(token -> inTokens.set(token.start(), token.end()));
    var taken = new HashMap<String, BitSet>();
    var longest = new ArrayList<Candidate>();
    candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::length).reversed())
        .forEach(
            candidate -> {
              Span span = candidate.hit().span();
              BitSet covered =
                  taken.computeIfAbsent(candidate.rule().smell(), smell -> new BitSet());
              if (!span.overlaps(covered) && !span.overlaps(inTokens)) {
                covered.set(span.start(), span.end());
                longest.add(candidate);
              }
            });
    return longest;
  }

  private Finding finding(
      Candidate candidate, String text, NavigableMap<Integer, Sentence> sentences, Places places) {
    Rule rule = candidate.rule();
    Span span = candidate.hit().span();
    var suggestions = new LinkedHashSet<>(candidate.hit().suggestions());
    if (rule.synonyms()) {
      Sentence sentence = sentences.floorEntry(span.start()).getValue();
      synonyms.ifPresent(thesaurus -> suggestions.addAll(thesaurus.of(span, sentence)));
    }
    suggestions.addAll(rule.suggestions());
    return new Finding(
        span.start(),
        span.end() - span.start(),
        span.of(text),
        rule.smell(),
        rule.id(),
        rule.severity(),
        candidate.hit().doubtful() || !places.counts(rule, span),
        rule.message().replace("%s", span.of(text)),
        rule.reference(),
        List.copyOf(suggestions));
  }
}
