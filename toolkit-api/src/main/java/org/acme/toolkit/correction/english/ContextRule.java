package org.acme.toolkit.correction.english;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.acme.toolkit.correction.fluency.Fluency;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.Categories;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.synthesis.Synthesizer;

/**
 * A rule of English that looks for words whose part of speech does not fit their place, and asks
 * the trigram model whether another form fits better (ADR 22).
 */
abstract class ContextRule extends Rule {

  /** Higher than that of LanguageTool's rules, so that this finding wins if two overlap. */
  private static final int PRIORITY = 1;

  private final String id;
  private final String message;
  private final Synthesizer synthesizer;
  final TrigramModel model;

  /**
   * @param message what is wrong, shown to the author of the text
   */
  ContextRule(String id, String message, Synthesizer synthesizer, TrigramModel model) {
    super(JLanguageTool.getMessageBundle());
    this.id = id;
    this.message = message;
    this.synthesizer = synthesizer;
    this.model = model;
    setCategory(Categories.GRAMMAR.getCategory(messages));
    setLocQualityIssueType(ITSIssueType.Grammar);
    setPriority(PRIORITY);
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String getDescription() {
    return message;
  }

  /** Returns replacements to try for the word at an index; none if the word looks correct. */
  abstract List<Candidate> candidates(TaggedSentence words, int i);

  /** Whether the word may be right, or another one wrong, so that the finding is a suggestion. */
  boolean isDoubtful(TaggedSentence words, int i) {
    return false;
  }

  /**
   * @param replacement of the word
   * @param leastGain natural logarithm of the minimum factor by which the replacement makes the
   *     sentence more probable
   */
  record Candidate(String replacement, float leastGain) {}

  @Override
  public final RuleMatch[] match(AnalyzedSentence sentence) {
    var words = new TaggedSentence(sentence);
    var matches = new ArrayList<RuleMatch>();
    Supplier<Fluency> fluency = once(() -> new Fluency(model, sentence.getText()));
    for (int i = 1; i < words.size(); i++) {
      List<Candidate> candidates = candidates(words, i);
      if (!candidates.isEmpty()) {
        Optional<Found> best = best(words, i, candidates, fluency.get());
        if (best.isPresent()) {
          RuleMatch match = found(sentence, best.get());
          if (isDoubtful(words, i)) {
            match.setType(RuleMatch.Type.Hint);
          }
          matches.add(match);
        }
      }
    }
    return matches.toArray(RuleMatch[]::new);
  }

  private record Found(int start, int end, String replacement) {}

  private static Optional<Found> best(
      TaggedSentence words, int i, List<Candidate> candidates, Fluency fluency) {
    int start = words.start(i);
    int end = words.end(i);
    float asWritten = fluency.of(start, end, words.text(i));
    Found best = null;
    float bestMargin = 0;
    for (Candidate candidate : candidates) {
      float margin =
          fluency.of(start, end, candidate.replacement()) - asWritten - candidate.leastGain();
      if (margin >= bestMargin) {
        bestMargin = margin;
        best = new Found(start, end, words.inCaseOf(i, candidate.replacement()));
      }
    }
    return Optional.ofNullable(best);
  }

  private RuleMatch found(AnalyzedSentence sentence, Found found) {
    var match = new RuleMatch(this, sentence, found.start(), found.end(), message);
    match.setSuggestedReplacement(found.replacement());
    return match;
  }

  /**
   * Returns the forms of a word with another tag.
   *
   * @param from regular expression for the tags of the readings to use
   * @param to tag of the wanted form
   * @return the forms that differ from the word
   */
  final List<String> forms(TaggedSentence words, int i, String from, String to) {
    var forms = new ArrayList<String>();
    try {
      for (AnalyzedToken reading : words.readings(i, from)) {
        for (String form : synthesizer.synthesize(reading, to)) {
          if (!forms.contains(form) && !form.equals(words.word(i))) {
            forms.add(form);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }

  private static <T> Supplier<T> once(Supplier<T> supplier) {
    var known = new ArrayList<T>(1);
    return () -> {
      if (known.isEmpty()) {
        known.add(supplier.get());
      }
      return known.get(0);
    };
  }
}
