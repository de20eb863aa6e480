package org.acme.toolkit.correction.english;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;

/**
 * The words and punctuation marks of a sentence with their parts of speech, in LanguageTool's
 * variant of the Penn Treebank tags. Index 0 is the start of the sentence, and the first word has
 * index 1. Methods return false for an index outside the sentence.
 */
final class TaggedSentence {

  /** Caches results by expression and tag, because there are few of both and many checks. */
  private static final Map<String, Map<String, Boolean>> MATCHES = new ConcurrentHashMap<>();

  private final AnalyzedTokenReadings[] tokens;
  private final String[] words;

  TaggedSentence(AnalyzedSentence sentence) {
    this.tokens = sentence.getTokensWithoutWhitespace();
    this.words =
        Arrays.stream(tokens)
            .map(token -> token.getToken().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
  }

  int size() {
    return tokens.length;
  }

  int start(int i) {
    return tokens[i].getStartPos();
  }

  int end(int i) {
    return tokens[i].getEndPos();
  }

  String text(int i) {
    return tokens[i].getToken();
  }

  /** Returns a word in lower case; empty for the start and outside the sentence. */
  String word(int i) {
    return i < 1 || i >= words.length ? "" : words[i];
  }

  boolean isAnyOf(int i, Set<String> words) {
    return words.contains(word(i));
  }

  /** Whether one of the word's readings has a tag that matches the expression. */
  boolean hasTag(int i, String tags) {
    if (i < 0 || i >= tokens.length) {
      return false;
    }
    for (AnalyzedToken reading : tokens[i]) {
      if (matches(reading, tags)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word has a reading, and all tags of its readings match the expression. */
  boolean hasOnlyTags(int i, String tags) {
    if (i < 0 || i >= tokens.length || !tokens[i].isTagged()) {
      return false;
    }
    for (AnalyzedToken reading : tokens[i]) {
      String tag = reading.getPOSTag();
      if (tag != null
          && !tag.equals(JLanguageTool.SENTENCE_END_TAGNAME)
          && !matches(reading, tags)) {
        return false;
      }
    }
    return true;
  }

  List<AnalyzedToken> readings(int i, String tags) {
    return tokens[i].getReadings().stream().filter(reading -> matches(reading, tags)).toList();
  }

  private static boolean matches(AnalyzedToken reading, String tags) {
    String tag = reading.getPOSTag();
    return tag != null
        && MATCHES
            .computeIfAbsent(tags, expression -> new ConcurrentHashMap<>())
            .computeIfAbsent(tag, tested -> Pattern.matches(tags, tested));
  }

  /** Whether a word is in lower case. The first word of a sentence may start with a capital. */
  boolean isPlain(int i) {
    return i > 0
        && i < tokens.length
        && text(i).chars().allMatch(Character::isLetter)
        && (i == 1 ? word(i).substring(1).equals(text(i).substring(1)) : word(i).equals(text(i)));
  }

  /** Returns a replacement, with a capital if the word at the index has one. */
  String inCaseOf(int i, String replacement) {
    return Character.isUpperCase(text(i).charAt(0))
        ? Character.toUpperCase(replacement.charAt(0)) + replacement.substring(1)
        : replacement;
  }
}
