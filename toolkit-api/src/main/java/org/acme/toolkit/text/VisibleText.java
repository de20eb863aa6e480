package org.acme.toolkit.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a reader sees it: without characters that are invisible, such as soft hyphens, and with
 * composed accents. Language engines count positions wrongly if a text has such characters, and do
 * not know its words.
 */
public final class VisibleText {

  private static final String INVISIBLE =
      "[\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F"
          + "\\uFE00-\\uFE0F\\uFEFF\\x{E0100}-\\x{E01EF}]";

  private static final String ACCENT = "(?:(?!" + INVISIBLE + ")\\p{M})";

  /**
   * Invisible characters: soft hyphens, zero-width spaces and joiners, marks of direction,
   * variation selectors, byte order marks. Or a ligature, which some programs write for two
   * letters. Or a letter with accents that are characters of their own. No language needs more than
   * a few on a letter. More are hidden, because the time of LanguageTool grows with the square of
   * their number.
   */
  private static final Pattern NOT_PLAIN =
      Pattern.compile(
          INVISIBLE
              + "++"
              + "|(?<letter>[\\uFB00-\\uFB06]|\\p{L}"
              + ACCENT
              + "{1,4}+)"
              + "|"
              + ACCENT
              + "{5,}+");

  /** At most, as in U+FB03, which stands for "ffi". */
  private static final int LETTERS_OF_LIGATURE = 3;

  private final String text;

  /** For each unit of the visible text, the start and the end of its part of the original text. */
  private final int[] starts;

  private final int[] ends;

  public VisibleText(String original) {
    var visible = new StringBuilder(original.length());
    int most = original.length() + LETTERS_OF_LIGATURE * ligatures(original);
    starts = new int[most + 1];
    ends = new int[most + 1];
    Matcher part = NOT_PLAIN.matcher(original);
    int done = 0;
    while (part.find()) {
      copy(original, done, part.start(), visible);
      String letter = part.group("letter");
      String shown = letter == null ? "" : composed(letter);
      if (!shown.equals(letter)) {
        Arrays.fill(starts, visible.length(), visible.length() + shown.length(), part.start());
        Arrays.fill(ends, visible.length(), visible.length() + shown.length(), part.end());
        visible.append(shown);
      } else {
        copy(original, part.start(), part.end(), visible);
      }
      done = part.end();
    }
    copy(original, done, original.length(), visible);
    starts[visible.length()] = original.length();
    text = visible.toString();
  }

  private static int ligatures(String text) {
    return (int) text.chars().filter(VisibleText::isLigature).count();
  }

  private static boolean isLigature(int character) {
    return character >= '\uFB00' && character <= '\uFB06';
  }

  private static String composed(String letter) {
    return Normalizer.normalize(
        letter, isLigature(letter.charAt(0)) ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
  }

  private void copy(String original, int start, int end, StringBuilder visible) {
    for (int i = start; i < end; i++) {
      starts[visible.length()] = i;
      ends[visible.length()] = i + 1;
      visible.append(original.charAt(i));
    }
  }

  public String text() {
    return text;
  }

  /**
   * Returns the part of the original text that a part of the visible text stands for. Invisible
   * characters inside it are included, but not those before and after it.
   */
  public Span original(Span visible) {
    int start = starts[visible.start()];
    return new Span(start, visible.start() == visible.end() ? start : ends[visible.end() - 1]);
  }

  /**
   * Whether a part of the visible text is white space or punctuation with invisible characters
   * inside. Editors let them stand for a footnote, a field or markup, so what they separate is not
   * adjacent.
   */
  public boolean isInterrupted(Span visible) {
    Span original = original(visible);
    return original.end() - original.start() > visible.end() - visible.start()
        && text.substring(visible.start(), visible.end()).chars().noneMatch(Character::isLetter);
  }
}
