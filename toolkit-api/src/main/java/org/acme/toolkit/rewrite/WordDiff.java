package org.acme.toolkit.rewrite;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Compares two texts word by word. */
final class WordDiff {

  private WordDiff() {}

  /** Returns the changes in order. Changes that are separated only by white space are joined. */
  static List<Change> between(String original, String revised) {
    List<String> from = words(original);
    var changes = new ArrayDeque<Change>();
    int offset = 0;
    int word = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(from, words(revised)).getDeltas()) {
      while (word < delta.getSource().getPosition()) {
        offset += from.get(word++).length();
      }
      add(
          changes,
          original,
          offset,
          String.join("", delta.getSource().getLines()),
          String.join("", delta.getTarget().getLines()));
    }
    return List.copyOf(changes);
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

  /** Splits a text into words. White space and punctuation are separate words. */
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
