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
 * LanguageTool that checks a sentence once, in whichever text it stands, and then puts the text
 * together: what rules find across sentences, and which of two overlapping findings stays, is
 * decided for the whole text. Like every LanguageTool it is not thread-safe.
 *
 * <p>LanguageTool's own {@code ResultCache} does not do: what comes out of it has lost its rule's
 * class and page, and a sentence that once ended a text is remembered as ending every text.
 */
final class SentenceTool extends JLanguageTool {

  /** A sentence as a key: rules differ by level, and some look at where a text ends. */
  record Key(String language, Level level, String sentence, boolean isLast) {}

  /** A sentence with its parts of speech, and what rules found in it alone. */
  record Checked(AnalyzedSentence analysis, List<RuleMatch> matches) {}

  /**
   * Unknown words of one sentence for which replacements are looked up, at a few milliseconds each.
   * Who writes more of them writes another language, or nothing at all.
   */
  private static final int MAX_UNKNOWN_WORDS = 20;

  /**
   * UTF-16 units. Some rules take time in proportion to the square of a sentence's length, and
   * nothing stops them within one.
   */
  private static final int MAX_SENTENCE = 2_000;

  private final String tag;
  private final Cache<Key, Checked> cache;
  private final Map<Level, RuleSet> rules = new EnumMap<>(Level.class);
  private final Map<Level, RuleSet> textRules = new EnumMap<>(Level.class);

  /** What {@link #performCheck} puts together; set for the time of one check. */
  private final List<Checked> sentences = new ArrayList<>();

  private final Set<String> ignoredRules = new HashSet<>();

  /**
   * @param rules beside LanguageTool's own
   */
  SentenceTool(Language language, Cache<Key, Checked> cache, List<Rule> rules) {
    super(language);
    rules.forEach(this::addRule);
    this.tag = language.getShortCodeWithCountryAndVariant();
    this.cache = cache;
  }

  /** The keys of a text's sentences, in their order. */
  List<Key> sentences(String text, Level level) {
    List<String> texts =
        sentenceTokenize(text).stream().flatMap(sentence -> pieces(sentence).stream()).toList();
    var keys = new ArrayList<Key>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      keys.add(new Key(tag, level, texts.get(i), i == texts.size() - 1));
    }
    return keys;
  }

  /** Cuts what no person wrote as one sentence, at a space if there is one. */
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

  /** Looks a sentence up, and checks it first where it is new. */
  Checked checked(Key key) {
    Checked known = cache.getIfPresent(key);
    if (known == null) {
      known = checkAlone(key);
      cache.put(key, known);
    }
    return known;
  }

  /**
   * @return what all rules find in a text, in its order
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
            // Looking for what is near takes longer than the rest of a sentence.
            match.setSuggestedReplacements(SoftwareWords.nameOf(word).stream().toList());
          } else if (++unknown > MAX_UNKNOWN_WORDS) {
            match.setSuggestedReplacements(List.of());
          }
        }
        // Looks them up now: this instance will be another thread's.
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
