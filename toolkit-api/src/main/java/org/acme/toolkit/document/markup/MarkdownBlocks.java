package org.acme.toolkit.document.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.text.Span;

/**
 * Finds blocks that CommonMark takes for paragraphs: admonitions, tabs, divisions, definitions,
 * lines of LaTeX, tables of pandoc. Builds a {@link MarkdownView}, in which they are apart from
 * their neighbours.
 */
final class MarkdownBlocks {

  /**
   * Front matter in YAML or TOML, between two lines of dashes or pluses. CommonMark does not know
   * it.
   */
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A(---|\\+\\+\\+)[ \\t]*+\\R(?s:.*?)^(?:\\1|\\.\\.\\.)[ \\t]*+$", Pattern.MULTILINE);

  /**
   * The mark before the title of an admonition or a tab, whose content is indented, or of a
   * division. The title may be missing.
   */
  private static final Pattern TITLED =
      Pattern.compile(
          "(?<mark>(?<indenting>(?:!!!|\\?\\?\\?\\+?+)[ \\t]++[\\w-]++(?:[ \\t]++[\\w-]++){0,4}+[ \\t]*+\"?+"
              + "|===[!+]?+[ \\t]++\")"
              + "|:{3,}+[ \\t]*+[\\w-]{0,40}+[ \\t]*+(?:\\{[^{}\\r\\n]*+\\})?+[ \\t]*+\\[?+)"
              + "(?<title>[^\"\\]\\r\\n]*+)");

  private static final Pattern DEFINITION = Pattern.compile(":[ \\t]{1,3}+(?=\\S)");

  private static final Pattern LATEX =
      Pattern.compile("\\\\(?:item|begin|end|[a-z]{0,20}?(?:line|rule|section))\\b");

  /** In columns. */
  private static final int INDENTATION = 4;

  private final String source;
  private final MarkdownInlines inlines;
  private final MarkdownSource lines;
  private final MarkdownView view;

  /** The columns at which the content of the open admonitions, tabs and definitions begins. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private int tables;

  private MarkdownBlocks(String source, int start) {
    this.source = source;
    this.inlines = new MarkdownInlines(source, start);
    this.view = new MarkdownView(source, inlines.hidden());
    this.lines = new MarkdownSource(source, start);
  }

  static MarkdownBlocks read(String source) {
    Matcher frontMatter = FRONT_MATTER.matcher(source);
    var blocks = new MarkdownBlocks(source, frontMatter.lookingAt() ? frontMatter.end() : 0);
    for (int i = 0; i < blocks.lines.count(); ) {
      Cancellation.check();
      i = blocks.read(i);
    }
    blocks.view.finish();
    return blocks;
  }

  MarkdownView view() {
    return view;
  }

  /** Returns the number of tables of pandoc, which are hidden. */
  int tables() {
    return tables;
  }

  /** Reads from a line and returns the number of the next one to read. */
  private int read(int number) {
    Span line = lines.line(number);
    int text = lines.endOfIndentation(line);
    if (lines.isBlank(number) || isInside(line.start(), inlines.hidden())) {
      view.copy(line.start(), line.end());
      return number + 1;
    }
    int column = lines.column(line.start(), text);
    if (isInside(line.start(), inlines.fences())) {
      view.copy(Math.min(unindented(line), text), line.end());
      return number + 1;
    }
    while (!open.isEmpty() && column < open.peek()) {
      open.pop();
    }
    int endOfTable = lines.endOfTable(number);
    if (isInside(line.end(), inlines.fences())) {
      view.copy(unindented(line), line.end());
    } else if (endOfTable > number) {
      table(number, endOfTable);
      return endOfTable;
    } else {
      block(number, line, text, column);
    }
    return number + 1;
  }

  private void block(int number, Span line, int text, int column) {
    Matcher titled = at(TITLED, text, line.end());
    Matcher definition = at(DEFINITION, text, line.end());
    if (titled.lookingAt() && hasTitleBetweenMarks(titled)) {
      titled(line, text, titled);
      if (titled.group("indenting") != null) {
        open.push(column + INDENTATION);
      }
    } else if (definition.lookingAt()) {
      view.blankLine(line.start());
      view.copy(unindented(line), text);
      view.copy(definition.end(), line.end());
      open.push(column + INDENTATION);
    } else if (at(LATEX, text, line.end()).lookingAt()) {
      latex(number, line, column < INDENTATION ? unindented(line) : text);
    } else {
      view.copy(unindented(line), line.end());
    }
  }

  private Matcher at(Pattern pattern, int start, int end) {
    return pattern.matcher(source).region(start, end);
  }

  /** Otherwise the line is prose that begins with three exclamation marks. */
  private static boolean hasTitleBetweenMarks(Matcher titled) {
    return titled.group("indenting") == null
        || titled.group("title").isBlank()
        || titled.group("mark").endsWith("\"");
  }

  private void titled(Span line, int text, Matcher titled) {
    view.blankLine(line.start());
    view.copy(unindented(line), text);
    view.hide(text, titled.end("mark"));
    view.copy(titled.start("title"), titled.end("title"));
    int end = line.end();
    while (end > titled.end("title") && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    view.hide(titled.end("title"), end);
    view.copy(end, line.end());
    view.blankLine(line.start());
  }

  /** Indented lines are code only after a blank line. */
  private void latex(int number, Span line, int start) {
    boolean isCode =
        lines.column(line.start(), start) >= INDENTATION && number > 0 && lines.isBlank(number - 1);
    view.blankLine(line.start());
    view.copy(isCode ? line.start() : start, line.end());
    if (isInside(line.end(), inlines.hidden()) || source.startsWith("\\item", start)) {
      return;
    }
    view.blankLine(line.start());
  }

  private void table(int number, int end) {
    tables++;
    view.blankLine(lines.line(number).start());
    for (Span line : lines.from(number, end)) {
      int last = line.end();
      while (last > line.start() && "\r\n".indexOf(source.charAt(last - 1)) >= 0) {
        last--;
      }
      view.hide(line.start(), last);
      view.copy(last, line.end());
    }
    view.blankLine(lines.line(number).start());
  }

  /** Returns where a line begins for the parser, if the open blocks are not indented. */
  private int unindented(Span line) {
    int start = line.start();
    int most = MarkdownSource.TAB * open.size();
    for (int column = 0; start < line.end() && column < most; start++) {
      if (" \t".indexOf(source.charAt(start)) < 0) {
        break;
      }
      column += source.charAt(start) == '\t' ? MarkdownSource.TAB : 1;
    }
    return start;
  }

  /** Whether an offset is inside one of the parts, not at its start. */
  private static boolean isInside(int offset, List<Span> parts) {
    int next = Span.firstEndingAfter(offset, parts, Span::end);
    return next < parts.size() && parts.get(next).start() < offset;
  }
}
