package org.acme.toolkit.correction.engine;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acme.toolkit.language.SoftwareWords;
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
 * A LanguageTool that caches the result of each sentence. Findings across sentences and overlaps
 * are resolved for the whole text. Not thread-safe, like every LanguageTool.
 *
 * <p>LanguageTool's own {@code ResultCache} is not used for two reasons. Its findings lose the
 * class and page of their rule. It also stores a sentence that once ended a text as ending every
 * text.
 */
final class SentenceTool extends JLanguageTool {

  /**
   * The key of a sentence in the cache. It includes the level, which selects the rules, and whether
   * the sentence ends the text, because some rules depend on it.
   */
  record Key(String language, Level level, String sentence, boolean isLast) {}

  /** A sentence with its parts of speech and the findings of rules that look at one sentence. */
  record Checked(AnalyzedSentence analysis, List<RuleMatch> matches) {}

  /**
   * Maximum unknown words per sentence that get suggestions, which take a few milliseconds each.
   * More means another language or gibberish.
   */
  private static final int MAX_UNKNOWN_WORDS = 20;

  /**
   * In UTF-16 code units. Some rules need time proportional to the square of the length of a
   * sentence, and they cannot be interrupted.
   */
  private static final int MAX_SENTENCE = 2_000;

  private final String tag;
  private final Cache<Key, Checked> cache;
  private final Map<Level, RuleSet> rules = new EnumMap<>(Level.class);
  private final Map<Level, RuleSet> textRules = new EnumMap<>(Level.class);

  /**
   * The sentences of the current check, which {@link #performCheck} combines. Set only during a
   * check.
   */
  private final List<Checked> sentences = new ArrayList<>();

  private final Set<String> ignoredRules = new HashSet<>();

  /**
   * @param rules additional rules beside those of LanguageTool
   */
  SentenceTool(Language language, Cache<Key, Checked> cache, List<Rule> rules) {
    super(language);
    rules.forEach(this::addRule);
    this.tag = language.getShortCodeWithCountryAndVariant();
    this.cache = cache;
  }

  /** Returns the keys of the sentences in the order of the text. */
  List<Key> sentences(String text, Level level) {
    List<String> texts =
        sentenceTokenize(text).stream().flatMap(sentence -> pieces(sentence).stream()).toList();
    var keys = new ArrayList<Key>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      keys.add(new Key(tag, level, texts.get(i), i == texts.size() - 1));
    }
    return keys;
  }

  /** Splits a sentence that is too long to be one, at a space if possible. */
  private static List<String> pieces(String sentence) {
    var pieces = new ArrayList<String>();
    int start = 0;
    while (sentence.length() - start > MAX_SENTENCE) {
      int space = sentence.lastIndexOf(' ', start + MAX_SENTENCE);
      int end = space > start ? space + 1 : start + MAX_SENTENCE;
      end = Character.isLowSurrogate(sentence.charAt(end)) ? end - 1 : end;
      pieces.add(sentence.substring(start, end));
      start = end;
    }
    pieces.add(sentence.substring(start));
    return pieces;
  }

  /** Returns the result of a sentence from the cache, or checks it. */
  Checked checked(Key key) {
    Checked known = cache.getIfPresent(key);
    if (known == null) {
      known = checkAlone(key);
      cache.put(key, known);
    }
    return known;
  }

  /**
   * @return the findings of all rules, in the order of the text
   */
  List<RuleFinding> check(List<Key> keys, Set<String> ignored) {
    if (keys.isEmpty()) {
      return List.of();
    }
    keys.stream().map(this::checked).forEach(sentences::add);
    ignoredRules.addAll(ignored);
    List<String> texts = keys.stream().map(Key::sentence).toList();
    try {
      Level level = keys.get(0).level();
      return checkInternalWithCustomRules(
              textRules(level),
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
    } finally {
      sentences.clear();
      ignoredRules.clear();
    }
  }

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
      for (RuleMatch match : sentences.get(i).matches()) {
        matches.add(adjustRuleMatchPos(match, start, 0, 0, texts.get(i), text));
      }
      start += texts.get(i).length();
    }
    matches.removeIf(match -> !Collections.disjoint(RuleFinding.ids(match), ignoredRules));
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
      int unknown = 0;
      for (RuleMatch match : matches) {
        if (match.getRule().isDictionaryBasedSpellingRule()) {
          String word = key.sentence().substring(match.getFromPos(), match.getToPos());
          if (SoftwareWords.contains(word)) {
            // Replaces the lookup of suggestions, which takes longer than the rest of the sentence.
            match.setSuggestedReplacements(SoftwareWords.nameOf(word).stream().toList());
          } else if (++unknown > MAX_UNKNOWN_WORDS) {
            match.setSuggestedReplacements(List.of());
          }
        }
        // Computes the suggestions now, because another thread may use this instance later.
        match.getSuggestedReplacements();
      }
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

  private RuleSet textRules(Level level) {
    return textRules.computeIfAbsent(level, wanted -> new TextRules(rules(wanted)));
  }

  private static boolean isFor(Level level, Rule rule) {
    return level == Level.PICKY || !rule.hasTag(Tag.picky);
  }
}
