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
 * A sentence's words and punctuation marks with their parts of speech, after the Penn tags as
 * LanguageTool has them; the first is its start. Whatever is asked of an index outside is no.
 */
final class TaggedSentence {

  /** Which tags match an expression: few of either, and each word of each sentence is asked. */
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

  /** In lower case; empty outside and at the start. */
  String word(int i) {
    return i < 1 || i >= words.length ? "" : words[i];
  }

  boolean isAnyOf(int i, Set<String> words) {
    return words.contains(word(i));
  }

  /** Whether one of a word's readings has a tag that matches. */
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

  /** Whether all of a word's readings have tags that match, or none. */
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

  /** Whether a word is written as others inside sentences are: in small letters. */
  boolean isPlain(int i) {
    return i > 0
        && i < tokens.length
        && text(i).chars().allMatch(Character::isLetter)
        && (i == 1 ? word(i).substring(1).equals(text(i).substring(1)) : word(i).equals(text(i)));
  }

  /** A replacement with the capital of what it replaces. */
  String inCaseOf(int i, String replacement) {
    return Character.isUpperCase(text(i).charAt(0))
        ? Character.toUpperCase(replacement.charAt(0)) + replacement.substring(1)
        : replacement;
  }
}
