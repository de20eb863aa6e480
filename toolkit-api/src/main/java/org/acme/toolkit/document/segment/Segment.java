package org.acme.toolkit.document.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/**
 * A unit of text: a paragraph, a heading or a cell. In its text each inline code is one private-use
 * character, numbered from U+E000.
 */
public final class Segment {

  static final char FIRST_CODE = '\uE000';

  /** A word joiner, which language engines do not get to see. */
  private static final char INVISIBLE = '\u2060';

  static final int MAX_CODES = '\uF8FF' - FIRST_CODE + 1;

  private final String text;
  private final Pieces pieces;
  private final List<InlineCode> codes;
  private final String language;

  Segment(String text, Pieces pieces, List<InlineCode> codes, String language) {
    this.text = text;
    this.language = language;
    this.pieces = pieces;
    this.codes = List.copyOf(codes);
  }

  /** Returns the BCP 47 tag with which the document marks the text; empty if there is none. */
  public String language() {
    return language;
  }

  /** Contains a private-use character for each inline code. */
  public String text() {
    return text;
  }

  /**
   * Has the length of {@link #text()}. Codes for line breaks and tabs are replaced by these
   * characters, and codes that nobody sees by an invisible character.
   */
  public String engineText() {
    var view = new StringBuilder(text);
    for (int i = 0; i < view.length(); i++) {
      InlineCode code = codeAt(text, i);
      if (code != null && code.isHidden()) {
        view.setCharAt(i, INVISIBLE);
      } else if (code != null && code.engineView() != null) {
        view.setCharAt(i, code.engineView());
      }
    }
    return view.toString();
  }

  /**
   * Returns the text as a person reads it.
   *
   * @param coded the text of this segment or a changed version of it, or a prefix of one
   */
  public String display(String coded) {
    var display = new StringBuilder();
    for (int i = 0; i < coded.length(); i++) {
      InlineCode code = codeAt(coded, i);
      if (code == null) {
        display.append(coded.charAt(i));
      } else {
        display.append(code.display());
      }
    }
    return display.toString();
  }

  /**
   * Returns for each offset in a text, and for its end, the offset in {@link #display}.
   *
   * @param coded the text of this segment or a changed version of it
   */
  public int[] displayOffsets(String coded) {
    int[] offsets = new int[coded.length() + 1];
    for (int i = 0; i < coded.length(); i++) {
      InlineCode code = codeAt(coded, i);
      offsets[i + 1] = offsets[i] + (code == null ? 1 : code.display().length());
    }
    return offsets;
  }

  /**
   * Returns a change with the same result that leaves every inline code in its place, such as the
   * start of bold letters inside a word, and the breaks of lines. Returns empty if there is none.
   */
  public Optional<SegmentChange> fitting(SegmentChange wanted) {
    SegmentChange change = LineBreaks.kept(wanted, text);
    if (!hasCode(change)) {
      return Optional.of(change);
    }
    var seen = new StringBuilder();
    int[] places = new int[change.end() - change.start() + 1];
    for (int i = change.start(); i < change.end(); i++) {
      InlineCode code = codeAt(text, i);
      if (code == null || !code.isHidden()) {
        places[seen.length()] = i;
        seen.append(text.charAt(i));
      }
    }
    places[seen.length()] = change.end();
    var whole = new SegmentChange(0, seen.length(), change.replacement(), change.reason());
    return Stream.of(whole.trimmed(seen.toString()), whole.trimmedFromEnd(seen.toString()))
        .map(small -> small.at(places))
        .filter(small -> !hasCode(small))
        .findFirst();
  }

  private boolean hasCode(SegmentChange change) {
    return text.substring(change.start(), change.end()).chars().anyMatch(Segment::isCode);
  }

  /**
   * Returns the changes that turn the text into another text with the same codes. Line breaks stay,
   * too, as far as there are words for the lines.
   */
  public List<SegmentChange> changesTo(String translated) {
    var changes = new ArrayList<SegmentChange>();
    int start = 0;
    int translatedStart = 0;
    while (start <= text.length()) {
      int end = endOfSlot(text, start);
      int translatedEnd = endOfSlot(translated, translatedStart);
      changes.addAll(
          LineBreaks.changes(
              start,
              text.substring(start, end),
              translated.substring(translatedStart, translatedEnd)));
      start = end + 1;
      translatedStart = translatedEnd + 1;
    }
    return changes;
  }

  /** Translates changes that {@link #fitting} returned into the smallest patches of the source. */
  public List<Patch> patches(List<SegmentChange> changes) {
    return pieces.patches(parts(changes), change -> whole(change, change.trimmed(text)));
  }

  /** Translates changes into patches of whole words, which people read more easily. */
  public List<Patch> wordPatches(List<SegmentChange> changes) {
    return pieces.patches(parts(changes), change -> whole(change, change.trimmedToWords(text)));
  }

  private List<SegmentChange> parts(List<SegmentChange> changes) {
    return changes.stream()
        .flatMap(change -> LineBreaks.parts(change, text).stream())
        .flatMap(
            change ->
                pieces.syntax().isWhole(change.replacement())
                    ? Stream.of(change)
                    : Brackets.around(change, text).stream())
        .toList();
  }

  /** Escapes either both brackets of a pair or none. */
  private SegmentChange whole(SegmentChange change, SegmentChange trimmed) {
    return pieces.syntax().isWhole(trimmed.replacement()) ? trimmed : change;
  }

  /** Returns a text as the source of the segment would write it. */
  public String inSyntax(String other) {
    return pieces.syntax().encode(other);
  }

  /** Returns where a range of the text is in the source. Codes at its ends are left out. */
  public Span inSource(int start, int end) {
    return pieces.inSource(start, end);
  }

  private InlineCode codeAt(String coded, int offset) {
    char character = coded.charAt(offset);
    return isCode(character) ? codes.get(character - FIRST_CODE) : null;
  }

  private static int endOfSlot(String coded, int start) {
    int end = start;
    while (end < coded.length() && !isCode(coded.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether two texts have the same inline codes in the same order. */
  public static boolean haveSameCodes(String coded, String other) {
    return codes(coded).equals(codes(other));
  }

  private static String codes(String coded) {
    return coded
        .chars()
        .filter(Segment::isCode)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Returns the number of the first inline code of a text, or -1 if it has none. */
  public static int firstCode(String coded) {
    return coded
        .chars()
        .filter(Segment::isCode)
        .map(code -> code - FIRST_CODE)
        .findFirst()
        .orElse(-1);
  }

  /** Returns a text whose inline codes have the next numbers from the first one on. */
  public static String numbered(String coded, int first) {
    var numbered = new StringBuilder(coded);
    int next = first;
    for (int i = 0; i < coded.length(); i++) {
      if (isCode(coded.charAt(i))) {
        numbered.setCharAt(i, code(next));
        next++;
      }
    }
    return numbered.toString();
  }

  /** Returns the number of an inline code in its segment, from 0. */
  public static int codeNumber(char code) {
    return code - FIRST_CODE;
  }

  /**
   * Returns the inline code with a number, or a character that is none if no segment has so many.
   */
  public static char code(int number) {
    return number < 0 || number >= MAX_CODES ? '\uFFFD' : (char) (FIRST_CODE + number);
  }

  public static boolean isCode(int character) {
    return character >= FIRST_CODE && character < FIRST_CODE + MAX_CODES;
  }
}
