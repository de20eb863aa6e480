package org.acme.toolkit.correction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;

/**
 * A sentence's words and punctuation marks with their parts of speech, after the Penn tags as
 * LanguageTool has them; the first is its start. Whatever is asked of an index outside is no.
 */
final class Words {

  private final AnalyzedTokenReadings[] tokens;

  Words(AnalyzedSentence sentence) {
    this.tokens = sentence.getTokensWithoutWhitespace();
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
    return i < 1 || i >= tokens.length ? "" : text(i).toLowerCase(Locale.ROOT);
  }

  boolean isAnyOf(int i, Set<String> words) {
    return words.contains(word(i));
  }

  /** Whether one of a word's readings has a tag that matches. */
  boolean may(int i, String tags) {
    return i >= 0 && i < tokens.length && !readings(i, tags).isEmpty();
  }

  /** Whether all of a word's readings have tags that match. */
  boolean must(int i, String tags) {
    return i >= 0
        && i < tokens.length
        && tokens[i].isTagged()
        && StreamSupport.stream(tokens[i].spliterator(), false)
            .map(AnalyzedToken::getPOSTag)
            .allMatch(tag -> tag == null || tag.equals("SENT_END") || tag.matches(tags));
  }

  List<AnalyzedToken> readings(int i, String tags) {
    return StreamSupport.stream(tokens[i].spliterator(), false)
        .filter(reading -> reading.getPOSTag() != null && reading.getPOSTag().matches(tags))
        .toList();
  }

  /** Whether a word is written as others inside sentences are: in small letters. */
  boolean isPlain(int i) {
    return i > 0
        && i < tokens.length
        && text(i).chars().allMatch(Character::isLetter)
        && (i == 1 ? word(i).substring(1).equals(text(i).substring(1)) : word(i).equals(text(i)))
        && !word(i).matches("token\\d*");
  }

  /** A replacement with the capital of what it replaces. */
  String inCaseOf(int i, String replacement) {
    return Character.isUpperCase(text(i).charAt(0))
        ? Character.toUpperCase(replacement.charAt(0)) + replacement.substring(1)
        : replacement;
  }
}
