package org.acme.toolkit.document.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.acme.toolkit.text.Span;
import org.commonmark.node.SourceSpan;

/**
 * Markdown as the parser sees it. Parts that CommonMark does not know are hidden behind letters,
 * and their lines are paragraphs of their own. Each character knows its place in the source.
 */
final class MarkdownView {

  /** Letters form no Markdown. */
  private static final char MASK = 'x';

  private final String source;
  private final StringBuilder text;

  /** For each character of the view its offset in the source. */
  private int[] origins;

  /** Parts of lines that are not text, in order. */
  private final List<Span> inlines;

  /** Other parts that are not text. */
  private final List<Span> marks = new ArrayList<>();

  /** All parts that are not text, in order, without overlaps. */
  private List<Span> hidden = List.of();

  /**
   * @param inlines parts of lines that are not text, in order, without overlaps
   */
  MarkdownView(String source, List<Span> inlines) {
    this.source = source;
    this.inlines = inlines;
    this.text = new StringBuilder(source.length() + 16);
    this.origins = new int[source.length() + 16];
  }

  String text() {
    return text.toString();
  }

  /**
   * Returns where a cell of a table has escaped bars, in the text that the parser makes of it: a
   * bar without a backslash.
   */
  List<Integer> escapedBars(List<SourceSpan> cell) {
    var bars = new ArrayList<Integer>();
    for (SourceSpan span : cell) {
      String raw = text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
      for (int i = raw.indexOf("\\|"); i >= 0; i = raw.indexOf("\\|", i + 2)) {
        bars.add(span.getInputIndex() + i - bars.size());
      }
    }
    return bars;
  }

  /** Returns the offset in the source. */
  int origin(int index) {
    return origins[index];
  }

  /** Adds a range of the source. */
  void copy(int start, int end) {
    int next = Span.firstEndingAfter(start, inlines, Span::end);
    for (int i = start; i < end; i++) {
      while (next < inlines.size() && inlines.get(next).end() <= i) {
        next++;
      }
      boolean isHidden = next < inlines.size() && inlines.get(next).start() <= i;
      add(isHidden ? masked(source.charAt(i)) : source.charAt(i), i);
    }
  }

  /** Adds a range of the source that is not text. */
  void hide(int start, int end) {
    for (int i = start; i < end; i++) {
      add(masked(source.charAt(i)), i);
    }
    marks.add(new Span(start, end));
  }

  private static char masked(char character) {
    return character == '\n' || character == '\r' ? character : MASK;
  }

  /** Has to be called when the view is complete. */
  void finish() {
    hidden = Span.joined(Stream.concat(inlines.stream(), marks.stream()).toList());
  }

  /** Ends a paragraph, if there is one. */
  void blankLine(int origin) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      add('\n', origin);
    }
    add('\n', origin);
  }

  private void add(char character, int origin) {
    if (text.length() == origins.length) {
      origins = Arrays.copyOf(origins, 2 * origins.length);
    }
    origins[text.length()] = origin;
    text.append(character);
  }

  /**
   * Splits a range of the source.
   *
   * @param prose receives each part that is text
   * @param other receives each part that is not
   */
  void split(int start, int end, Consumer<Span> prose, Consumer<Span> other) {
    int done = start;
    for (int i = Span.firstEndingAfter(start, hidden, Span::end);
        i < hidden.size() && hidden.get(i).start() < end;
        i++) {
      int from = Math.max(start, hidden.get(i).start());
      int to = Math.min(end, hidden.get(i).end());
      if (done < from) {
        prose.accept(new Span(done, from));
      }
      other.accept(new Span(from, to));
      done = to;
    }
    if (done < end) {
      prose.accept(new Span(done, end));
    }
  }
}
