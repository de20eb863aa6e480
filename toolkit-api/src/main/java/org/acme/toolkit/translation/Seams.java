package org.acme.toolkit.translation;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins translated prose and kept parts, whose meeting points providers often damage. */
final class Seams {

  /** Words of these scripts have no spaces around them. */
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private final List<TranslationUnit.Part> parts;
  private final StringBuilder joined = new StringBuilder();

  /** Index of the next part of the original. */
  private int at;

  private Seams(List<TranslationUnit.Part> parts) {
    this.parts = parts;
  }

  /**
   * Puts the prose between the kept parts, and white space back where a word has lost it.
   *
   * @param prose the translated prose before each kept part and after the last one
   * @return empty if a word touches a kept part that no word touched before
   */
  static Optional<String> repaired(List<TranslationUnit.Part> parts, List<String> prose) {
    var seams = new Seams(parts);
    boolean afterKept = false;
    for (String text : prose) {
      String original = seams.nextProse();
      boolean beforeKept = seams.at < parts.size();
      if (!seams.add(original, text, afterKept, beforeKept)) {
        return Optional.empty();
      }
      if (beforeKept) {
        seams.joined.append(parts.get(seams.at++).text());
      }
      afterKept = true;
    }
    return Optional.of(seams.joined.toString());
  }

  /** Long prose is in several parts. */
  private String nextProse() {
    var prose = new StringBuilder();
    while (at < parts.size() && !parts.get(at).kept()) {
      prose.append(parts.get(at++).text());
    }
    return prose.toString();
  }

  /** Returns whether no word touches a kept part that no word touched before. */
  private boolean add(String original, String text, boolean afterKept, boolean beforeKept) {
    String start = original.substring(0, original.length() - original.stripLeading().length());
    String end = original.substring(original.stripTrailing().length());
    if (text.isEmpty()) {
      joined.append(afterKept && beforeKept ? start : "");
      return true;
    }
    int first = text.codePointAt(0);
    int last = text.codePointBefore(text.length());
    boolean isJoined =
        afterKept && isWord(first) && start.isEmpty() && !isWordAt(original, 0)
            || beforeKept
                && isWord(last)
                && end.isEmpty()
                && !isWordAt(original, original.length() - 1);
    joined.append(afterKept && (isWord(first) || opens(first)) ? start : "");
    joined.append(text);
    joined.append(beforeKept && (isWord(last) || closes(last)) ? end : "");
    return !isJoined;
  }

  private static boolean isWord(int character) {
    return Character.isLetterOrDigit(character)
        && !WITHOUT_SPACES.contains(UnicodeScript.of(character));
  }

  /** Half of a character beyond the first 65,536 counts as a word. */
  private static boolean isWordAt(String prose, int index) {
    return !prose.isEmpty()
        && (Character.isLetterOrDigit(prose.charAt(index))
            || Character.isSurrogate(prose.charAt(index)));
  }

  private static boolean opens(int character) {
    int type = Character.getType(character);
    return type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || "–—".indexOf(character) >= 0;
  }

  private static boolean closes(int character) {
    int type = Character.getType(character);
    return type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || ".,;:!?–—".indexOf(character) >= 0;
  }
}
