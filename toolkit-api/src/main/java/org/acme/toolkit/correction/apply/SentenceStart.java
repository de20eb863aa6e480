package org.acme.toolkit.correction.apply;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.condition.NextWord;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.correction.evidence.TextProfile;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.language.SoftwareWords;
import org.acme.toolkit.text.Span;

/**
 * Whether a sentence certainly starts with an ordinary word. List items and cells may start in
 * lower case, a full stop may end an abbreviation, and names may have no capital.
 *
 * @param language the language of the text, without region
 * @param isEssay whether the text is general prose in English
 */
record SentenceStart(Surroundings around, String language, boolean isEssay) {

  /** A word and the full stop, question mark or exclamation mark after it. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<word>\\p{L}{1,40}+)(?<mark>[.!?])[ \\u00A0]$");

  /** The number of a part: "ii". */
  private static final Set<String> NUMERALS = Set.of("i", "ii", "iii", "iv", "v", "vi");

  /** Abbreviations are shorter, but for a few. */
  private static final int LEAST_LAST_WORD = 5;

  private static final Set<String> LONG_ABBREVIATIONS =
      Set.of("admin", "approx", "config", "const", "descr", "param", "parag", "recomm");

  /** In words. What is shorter may be a list item or a part of a table. */
  private static final int LEAST_SENTENCE = 3;

  boolean isAt(Span span) {
    String text = around.text();
    String word = span.of(text);
    if (word.equals("etc")
        || NUMERALS.contains(word)
        || SoftwareWords.contains(word)
        || !isEssay && KnownWords.isNoun(language, word)
        || !KnownWords.contains(language, word)
        || around.isBeforeCode(span)) {
      return false;
    }
    int start = span.start();
    if (start == 0) {
      boolean isOneParagraph = text.indexOf('\n') < 0 && text.matches("(?s).*[.?!]\\s*");
      return isEssay && isOneParagraph;
    }
    int line = text.lastIndexOf('\n', start - 1) + 1;
    Matcher end = SENTENCE_END.matcher(text.substring(Math.max(line, start - 50), start));
    return end.find()
        && (end.group("mark").equals(".") || !mayEndName(end.group("word"), word))
        && TextProfile.words(text.substring(line, start)) >= LEAST_SENTENCE
        && (!end.group("mark").equals(".") || isNoAbbreviation(end.group("word")));
  }

  /** Whether the mark may belong to a name or a title: "Yahoo! has", "Why Tests? page", "x? is". */
  private boolean mayEndName(String word, String next) {
    return !isEssay && (Character.isUpperCase(word.charAt(0)) || NextWord.isSmall(next));
  }

  private boolean isNoAbbreviation(String word) {
    return word.length() >= LEAST_LAST_WORD
        && !LONG_ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        && KnownWords.contains(language, word);
  }
}
