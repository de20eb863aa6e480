package org.acme.toolkit.requirement.unit;

import java.util.List;
import org.acme.toolkit.requirement.analysis.Word;

/**
 * The words of a sentence, as they are written elsewhere.
 *
 * @param text that the sentence stands in
 */
record EarsText(EarsWords ears, String text, List<Word> words) {

  /** Tags of words with a capital letter: names, and German nouns. */
  private static final List<String> NAMES = List.of("NNP", "EIG", "SUB", "NP", "Z ", "PROTECTED");

  /** Returns words without the marks of bold and italic type. */
  String of(Match match) {
    return match.from() >= match.to()
        ? ""
        : text.substring(words.get(match.from()).start(), words.get(match.to() - 1).end())
            .replace("**", "")
            .replaceAll("\\s++", " ")
            .replaceAll("^\\* ?| ?\\*$|\\*(?=\\p{L})|(?<=\\p{L})\\*", "");
  }

  /** Returns words as they stand inside a sentence. */
  String inside(String written, Match match) {
    return written.isEmpty() || isName(words.get(match.from()))
        ? written
        : Character.toLowerCase(written.charAt(0)) + written.substring(1);
  }

  private boolean isName(Word word) {
    return !ears.articles().contains(word.lower())
        && !word.hasTag("IN")
        && (word.tags().isEmpty()
            || NAMES.stream().anyMatch(word::hasTag)
            || word.text().length() > 1 && Character.isUpperCase(word.text().charAt(1)));
  }

  /** Returns a colon if a list follows that completes the sentence. */
  char end() {
    return text.startsWith(":", words.get(words.size() - 1).end()) ? ':' : '.';
  }

  static String withoutMarks(String sentence) {
    int end = sentence.length();
    while (end > 0 && " .;:,*".indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    return sentence.substring(0, end);
  }

  static boolean hasClosedBrackets(String written) {
    return written.chars().filter(c -> c == '(').count()
        == written.chars().filter(c -> c == ')').count();
  }
}
