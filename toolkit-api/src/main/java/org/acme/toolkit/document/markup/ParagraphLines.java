package org.acme.toolkit.document.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.text.Patch;

/** Keeps changed lines of paragraphs from becoming lists, headings or other blocks. */
final class ParagraphLines {

  /** What begins a block of Markdown. The escape goes before the first group. */
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "\\A[ \\t]*+(?:\\d{1,9}+([.)])(?:\\s|\\z)|([-+*])(?:\\s|\\z)|(#){1,6}+(?:\\s|\\z)|(>)|(=)=*+\\s*+\\z"
              + "|(-)[ -]*+\\z|(~)~~|(:)(?:::|\\s)|(!)!!\\s|(\\?)\\?\\?)");

  /** What begins a block of AsciiDoc. */
  private static final Pattern ASCIIDOC =
      Pattern.compile(
          "\\A(?:(=)={0,5}+\\s|([*-])[*-]{0,5}+\\s|(\\.)(?:\\.{0,5}+\\s|[^\\s.])|(\\d)\\d{0,8}+\\.\\s"
              + "|(\\|)|(//)|(:)[\\w-]++:|(\\+)\\s*+\\z|(<)\\d|([A-Z])[A-Z]{2,8}+:\\s|(\\s))");

  private final String source;
  private final Pattern block;
  private final String escape;

  /** Offsets of the lines of paragraphs, in order. */
  private final List<Integer> starts = new ArrayList<>();

  private ParagraphLines(String source, Pattern block, String escape) {
    this.source = source;
    this.block = block;
    this.escape = escape;
  }

  static ParagraphLines ofMarkdown(String source) {
    return new ParagraphLines(source, MARKDOWN, "\\");
  }

  static ParagraphLines ofAsciidoc(String source) {
    return new ParagraphLines(source, ASCIIDOC, "{empty}");
  }

  /**
   * @param offset where the text of a line of a paragraph begins
   */
  void add(int offset) {
    starts.add(offset);
  }

  /** Returns the patches with escapes where a line would begin a block otherwise. */
  List<Patch> escaped(List<Patch> patches) {
    var escaped = new ArrayList<Patch>(patches);
    escaped.sort(Comparator.comparingInt(Patch::start).thenComparingInt(Patch::end));
    int next = 0;
    for (int start : starts) {
      while (next < escaped.size() && escaped.get(next).end() < start) {
        next++;
      }
      int end = endOfLine(start);
      int last = next;
      while (last < escaped.size() && escaped.get(last).start() <= end) {
        last++;
      }
      if (next < last && escaped.get(next).start() >= start) {
        escape(start, end, escaped.subList(next, last));
      }
    }
    return escaped;
  }

  private void escape(int start, int end, List<Patch> own) {
    int most = Math.max(end, own.get(own.size() - 1).end());
    List<Patch> relative =
        own.stream()
            .map(p -> new Patch(p.start() - start, p.end() - start, p.replacement()))
            .toList();
    Matcher begun = block.matcher(Patch.apply(source.substring(start, most), relative));
    if (!begun.lookingAt() || block.matcher(source).region(start, end).lookingAt()) {
      return;
    }
    int group = 1;
    while (begun.start(group) < 0) {
      group++;
    }
    insert(begun.start(group), start, own);
  }

  /**
   * Inserts the escape.
   *
   * @param offset in the changed line
   */
  private void insert(int offset, int start, List<Patch> own) {
    int shift = start;
    for (int i = 0; i < own.size(); i++) {
      Patch patch = own.get(i);
      int from = patch.start() - shift;
      if (offset < from) {
        break;
      }
      if (offset < from + patch.replacement().length()) {
        String text = patch.replacement();
        String escaped = text.substring(0, offset - from) + escape + text.substring(offset - from);
        own.set(i, new Patch(patch.start(), patch.end(), escaped));
        return;
      }
      shift += patch.end() - patch.start() - patch.replacement().length();
    }
    own.add(new Patch(offset + shift, offset + shift, escape));
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < source.length() && "\r\n".indexOf(source.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
