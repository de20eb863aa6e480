package org.acme.toolkit.correction.engine;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.problem.ProblemException;
import org.languagetool.AnalyzedSentence;
import org.languagetool.CheckResults;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.RuleMatchListener;
import org.languagetool.Tag;
import org.languagetool.ToneTag;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.RuleSet;

/**
 * LanguageTool with a cache of checked sentences. A cached result is valid in any text. Rules that
 * look across sentences, and the choice between overlapping findings, run for the whole text. Not
 * thread-safe, like LanguageTool itself.
 *
 * <p>LanguageTool's own {@code ResultCache} does not work here: its results lose the class of their
 * rule and the page about it, and a sentence that once ended a text counts as the end of every
 * text.
 */
final class SentenceTool extends JLanguageTool {

  /** Key of the cache. The level selects the rules. Some rules check the end of the text. */
  record Key(String language, Level level, String sentence, boolean isLast) {}

  /** A sentence with its parts of speech, and the findings of the rules that need no context. */
  record Checked(AnalyzedSentence analysis, List<RuleMatch> matches) {}

  /**
   * In UTF-16 code units. The time of some rules grows with the square of the length of a sentence,
   * and they cannot be stopped before the end of the sentence.
   */
  private static final int MAX_SENTENCE_LENGTH = 2_000;

  /**
   * In UTF-16 code units. The time to find the sentences of a text grows with the square of its
   * length.
   */
  private static final int MAX_PART_LENGTH = 10_000;

  private final String tag;
  private final Cache<Key, Checked> cache;
  private final Map<Level, RuleSet> rules = new EnumMap<>(Level.class);
  private final Map<Level, TextRules> textRules = new EnumMap<>(Level.class);

  /**
   * @param ownRules rules to add to LanguageTool's
   */
  SentenceTool(Language language, Cache<Key, Checked> cache, List<Rule> ownRules) {
    super(language);
    ownRules.forEach(this::addRule);
    this.tag = language.getShortCodeWithCountryAndVariant();
    this.cache = cache;
  }

  /**
   * Returns the keys of the sentences in the order of the text.
   *
   * @throws ProblemException 422 if the deadline passes
   */
  List<Key> sentences(String text, Level level, Deadline deadline) {
    List<String> texts =
        Pieces.of(text, MAX_PART_LENGTH).stream()
            .peek(part -> deadline.check())
            .flatMap(part -> sentenceTokenize(part).stream())
            .flatMap(sentence -> Pieces.of(sentence, MAX_SENTENCE_LENGTH).stream())
            .toList();
    var keys = new ArrayList<Key>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      keys.add(new Key(tag, level, texts.get(i), i == texts.size() - 1));
    }
    return keys;
  }

  /** Returns the cached result for a sentence, or checks the sentence and caches the result. */
  Checked checked(Key key) {
    Checked known = cache.getIfPresent(key);
    if (known == null) {
      known = checkAlone(key);
      cache.put(key, known);
    }
    return known;
  }

  /**
   * Checks a whole text.
   *
   * @param keys the sentences in the order of the text
   * @param sentences their results, in the same order
   * @return the findings of all rules except the ignored ones, in the order of the text
   */
  List<RuleFinding> check(List<Key> keys, List<Checked> sentences, Set<String> ignoredRules) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<String> texts = keys.stream().map(Key::sentence).toList();
    Level level = keys.get(0).level();
    try {
      return checkInternalWithCustomRules(
              new TextCheck(textRules(level), sentences, ignoredRules),
              new AnnotatedTextBuilder().addText(String.join("", texts)).build(),
              ParagraphHandling.NORMAL,
              null,
              Mode.TEXTLEVEL_ONLY,
              level,
              Set.of(),
              null,
              texts,
              sentences.stream().map(Checked::analysis).toList())
          .getRuleMatches()
          .stream()
          .map(RuleFinding::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds the findings in the single sentences to the findings of the rules for whole texts.
   *
   * @param ruleSet the {@link TextCheck} of the text
   */
  @Override
  protected CheckResults performCheck(
      List<AnalyzedSentence> analyses,
      List<String> texts,
      RuleSet ruleSet,
      ParagraphHandling paragraphs,
      AnnotatedText text,
      RuleMatchListener listener,
      Mode mode,
      Level level,
      boolean checkRemoteRules,
      Set<ToneTag> toneTags)
      throws IOException {
    TextCheck check = (TextCheck) ruleSet;
    var matches =
        new ArrayList<>(
            super.performCheck(
                    analyses,
                    texts,
                    ruleSet,
                    paragraphs,
                    text,
                    listener,
                    mode,
                    level,
                    checkRemoteRules,
                    toneTags)
                .getRuleMatches());
    int start = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (RuleMatch match : check.sentences().get(i).matches()) {
        matches.add(adjustRuleMatchPos(match, start, 0, 0, texts.get(i), text));
      }
      start += texts.get(i).length();
    }
    matches.removeIf(match -> !Collections.disjoint(RuleFinding.ids(match), check.ignoredRules()));
    return new CheckResults(matches, List.of());
  }

  private Checked checkAlone(Key key) {
    try {
      AnalyzedSentence analysis =
          key.isLast()
              ? analyzeSentences(List.of(key.sentence())).get(0)
              : getAnalyzedSentence(key.sentence());
      List<RuleMatch> matches =
          checkAnalyzedSentence(
              ParagraphHandling.NORMAL,
              rules(key.level()).rulesForSentence(analysis),
              analysis,
              true);
      Replacements.lookUp(matches, key.sentence());
      return new Checked(analysis, List.copyOf(matches));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RuleSet rules(Level level) {
    return rules.computeIfAbsent(
        level,
        wanted ->
            RuleSet.textLemmaHinted(
                getAllActiveRules().stream().filter(rule -> isFor(wanted, rule)).toList()));
  }

  private TextRules textRules(Level level) {
    return textRules.computeIfAbsent(level, wanted -> new TextRules(rules(wanted)));
  }

  private static boolean isFor(Level level, Rule rule) {
    return level == Level.PICKY || !rule.hasTag(Tag.picky);
  }
}
