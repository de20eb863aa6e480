package org.acme.toolkit.rewrite;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * What changed between two texts, in whole words: what their longest common subsequence of words
 * leaves over. Time and memory grow with the product of their lengths, which are those of
 * requirements.
 */
final class WordDiff {

  private WordDiff() {}

  /** In their order; changes with nothing but white space between them are one. */
  static List<Change> between(String original, String revised) {
    List<String> from = words(original);
    List<String> to = words(revised);
    short[][] common = commonLengths(from, to);
    var changes = new ArrayDeque<Change>();
    int offset = 0;
    int i = 0;
    int j = 0;
    while (i < from.size() || j < to.size()) {
      if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
        offset += from.get(i++).length();
        j++;
      } else if (j == to.size() || i < from.size() && common[i + 1][j] >= common[i][j + 1]) {
        String removed = from.get(i++);
        add(changes, original, offset, removed, "");
        offset += removed.length();
      } else {
        add(changes, original, offset, "", to.get(j++));
      }
    }
    return List.copyOf(changes);
  }

  /** At i, j: how many words the rest of both from there on has in common, in the same order. */
  private static short[][] commonLengths(List<String> from, List<String> to) {
    short[][] common = new short[from.size() + 1][to.size() + 1];
    for (int i = from.size() - 1; i >= 0; i--) {
      for (int j = to.size() - 1; j >= 0; j--) {
        common[i][j] =
            from.get(i).equals(to.get(j))
                ? (short) (common[i + 1][j + 1] + 1)
                : (short) Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(
      Deque<Change> changes, String original, int offset, String removed, String added) {
    Change last = changes.peekLast();
    int start = offset;
    String replacement = added;
    if (last != null) {
      String between = original.substring(last.offset() + last.length(), offset);
      if (between.isBlank()) {
        changes.removeLast();
        start = last.offset();
        replacement = last.replacement() + between + added;
      }
    }
    int end = offset + removed.length();
    changes.add(new Change(start, end - start, original.substring(start, end), replacement));
  }

  /** With the white space and the punctuation between them as words of their own. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }
}
