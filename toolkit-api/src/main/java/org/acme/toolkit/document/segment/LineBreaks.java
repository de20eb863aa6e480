package org.acme.toolkit.document.segment;

import java.util.ArrayList;
import java.util.List;

/** Gives a new text the line breaks of its original, because lines have a meaning in sources. */
final class LineBreaks {

  private LineBreaks() {}

  /**
   * Returns a change that keeps the line breaks, if it has enough words. Where one is missing, as
   * for a word that the next line repeats, a space beside the change becomes the break.
   */
  static SegmentChange kept(SegmentChange change, String text) {
    String original = text.substring(change.start(), change.end());
    String lines = of(original, change.replacement());
    int start = change.start();
    int end = change.end();
    if (count(lines) < count(original)) {
      if (text.startsWith(" ", end)) {
        end++;
        lines += "\n";
      } else if (text.startsWith(" ", start - 1)) {
        start--;
        lines = "\n" + lines;
      }
    }
    return new SegmentChange(start, end, lines, change.reason());
  }

  /** Returns the parts of a change in its lines, if it keeps their breaks. */
  static List<SegmentChange> parts(SegmentChange change, String text) {
    String original = text.substring(change.start(), change.end());
    return original.indexOf('\n') >= 0 && count(original) == count(change.replacement())
        ? changes(change.start(), original, change.replacement(), change.reason())
        : List.of(change);
  }

  /**
   * Returns the changes that turn a text into its translation without changing its line breaks, if
   * it has enough words.
   *
   * @param start of the text in its segment
   */
  static List<SegmentChange> changes(int start, String original, String translated) {
    return changes(start, original, translated, "");
  }

  private static List<SegmentChange> changes(
      int start, String original, String translated, String reason) {
    if (original.isBlank()) {
      return List.of();
    }
    String[] lines = original.split("\n", -1);
    String[] translatedLines = of(original, translated).split("\n", -1);
    if (lines.length != translatedLines.length) {
      return List.of(
          new SegmentChange(
              start, start + original.length(), translated.replace('\n', ' '), reason));
    }
    var changes = new ArrayList<SegmentChange>();
    int lineStart = start;
    for (int i = 0; i < lines.length; i++) {
      int lineEnd = lineStart + lines[i].length();
      changes.add(new SegmentChange(lineStart, lineEnd, translatedLines[i], reason));
      lineStart = lineEnd + 1;
    }
    return changes;
  }

  /**
   * Returns the translation with as many line breaks as the original has, if it has enough words.
   * New ones are where lines have about the same part of the text as before.
   */
  private static String of(String original, String translated) {
    if (original.indexOf('\n') < 0) {
      return translated;
    }
    String core = original.strip();
    int start = original.indexOf(core);
    String before = original.substring(0, start);
    String after = original.substring(start + core.length());
    return (before.indexOf('\n') < 0 ? "" : before)
        + broken(core, stripped(translated, before, after))
        + (after.indexOf('\n') < 0 ? "" : after);
  }

  private static String stripped(String translated, String before, String after) {
    String text = before.indexOf('\n') < 0 ? translated : translated.stripLeading();
    return after.indexOf('\n') < 0 ? text : text.stripTrailing();
  }

  private static String broken(String original, String translated) {
    long wanted = count(original);
    if (count(translated) == wanted) {
      return translated;
    }
    var text = new StringBuilder(translated.replace('\n', ' '));
    List<Integer> spaces = new ArrayList<>();
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) == ' ' && text.charAt(i - 1) != ' ') {
        spaces.add(i);
      }
    }
    int next = 0;
    for (int end = original.indexOf('\n'); end >= 0; end = original.indexOf('\n', end + 1)) {
      double place = (double) end / original.length() * text.length();
      while (spaces.size() - next > wanted && spaces.get(next + 1) <= place) {
        next++;
      }
      if (next == spaces.size()) {
        break;
      }
      text.setCharAt(spaces.get(next), '\n');
      next++;
      wanted--;
    }
    return text.toString();
  }

  private static long count(String text) {
    return text.chars().filter(character -> character == '\n').count();
  }
}
