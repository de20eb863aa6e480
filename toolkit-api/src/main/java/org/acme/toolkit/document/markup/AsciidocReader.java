package org.acme.toolkit.document.markup;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Syntax;

/**
 * Finds the paragraphs, titles, list items and table cells of AsciiDoc. Listings, literal text,
 * comments, attributes and macros are not text.
 *
 * @see <a href="https://docs.asciidoctor.org/asciidoc/latest/">AsciiDoc</a>
 */
public final class AsciidocReader {

  private static final Pattern LINE =
      Pattern.compile("[^\\r\\n]++(?:\\r\\n|[\\r\\n])?|\\r\\n|[\\r\\n]");

  /** What stands around text that is kept: listings, literal text, passed text, comments. */
  private static final Pattern VERBATIM =
      Pattern.compile("\\A(?:-{4,}+|\\.{4,}+|\\+{4,}+|/{4,}+|```\\w*+)\\z");

  private static final Pattern DELIMITER =
      Pattern.compile("\\A(?:={4,}+|\\*{4,}+|_{4,}+|--|[|,:!]={3,}+|'{3}|<<<|\\+)\\z");

  /** Attributes, macros that are blocks, comments. */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\A(?:/{2}(?!/)|:!?[\\w-]++!?:|\\[[^\\]]*+\\]\\z|\\[\\[[^\\]]*+\\]\\]\\z|[a-z]++::\\S)");

  /** A style under which a paragraph is no text. */
  private static final Pattern VERBATIM_STYLE =
      Pattern.compile("\\A\\[(?:source|listing|literal|stem|latexmath|asciimath|pass|comment)\\b");

  /** The mark of a title, list item, callout or admonition. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\A(?:(?<title>={1,6}+\\s++|\\.(?=[^\\s.]))"
              + "|[ \\t]*+(?:[*]{1,5}+|-|\\.{1,5}+|\\d{1,9}+\\.|<(?:\\d{1,9}+|\\.)>)\\s++"
              + "(?:\\[[ x*]\\]\\s++)?|[A-Z]{3,9}+:\\s++)");

  /** The end of the term of a description, with the white space before its text. */
  private static final Pattern TERM = Pattern.compile("(?:(?<!:):{2,4}+|;;)(?:\\s++|$)");

  /** The border of a cell, with its format before it. */
  private static final Pattern BORDER =
      Pattern.compile("(?<![^\\s|])[\\d.+*<^>]{0,9}+[a-z]?\\|\\s*+|(?<!\\\\)\\|\\s*+");

  private final String source;
  private final Segments segments = new Segments();
  private final ParagraphLines lines;
  private final AsciidocAnchors anchors = new AsciidocAnchors();
  private SegmentBuilder open;
  private int endOfOpen;

  /** The delimiter of the open verbatim block, or null. */
  private String verbatim;

  private boolean skipsParagraph;
  private boolean isTable;

  /** Authors and versions follow the title of the document. */
  private boolean isHeader;

  private boolean isAfterBlank = true;

  private AsciidocReader(String source) {
    this.source = source;
    this.lines = ParagraphLines.ofAsciidoc(source);
  }

  public static TextContent read(String source) {
    var reader = new AsciidocReader(source);
    Matcher line = LINE.matcher(source);
    while (line.find()) {
      Cancellation.check();
      reader.line(line.start(), reader.trimmed(line.start(), line.end()));
    }
    reader.flush();
    return new TextContent(
        reader.segments.list(),
        Map.of(),
        Markings.CRITIC_MARKUP,
        Set.of(),
        (changes, patches) ->
            Stream.concat(
                    reader.lines.escaped(patches).stream(),
                    reader.anchors.patches(changes).stream())
                .toList());
  }

  private void line(int start, int end) {
    String line = source.substring(start, end);
    boolean isFirst = isAfterBlank;
    isAfterBlank = line.isEmpty();
    if (verbatim != null) {
      verbatim = line.equals(verbatim) ? null : verbatim;
    } else if (line.isEmpty()) {
      flush();
      skipsParagraph = false;
      isHeader = false;
    } else if (VERBATIM.matcher(line).find()) {
      flush();
      anchors.endBlock();
      skipsParagraph = false;
      verbatim = line.startsWith("`") ? "```" : line;
    } else if (DELIMITER.matcher(line).find()) {
      flush();
      anchors.endBlock();
      isTable ^= line.startsWith("|=");
    } else if (DIRECTIVE.matcher(line).find()) {
      flush();
      anchors.addDirective(line);
      skipsParagraph |= VERBATIM_STYLE.matcher(line).find();
    } else if (!skipsParagraph && !isHeader) {
      boolean isIndented = Character.isWhitespace(line.charAt(0));
      skipsParagraph = isFirst && isIndented && !MARK.matcher(line).find();
      if (isTable) {
        cells(start, end);
      } else if (!skipsParagraph) {
        text(start, end);
      }
    }
  }

  private void text(int start, int end) {
    Matcher mark = MARK.matcher(source).region(start, end);
    boolean hasMark = mark.lookingAt();
    int text = hasMark ? mark.end() : start;
    if (hasMark) {
      flush();
    }
    Matcher term = TERM.matcher(source).region(text, end);
    if (term.find() && term.start() > text) {
      flush();
      add(text, term.start());
      flush();
      text = term.end();
    }
    if (text == start) {
      lines.add(start);
    }
    add(text, end);
    if (hasMark && mark.group("title") != null) {
      isHeader = source.startsWith("= ", start);
      Optional<Segment> title = flush();
      if (title.isPresent() && source.startsWith("==", start)) {
        anchors.addHeading(title.get(), source.substring(start, end), end);
      }
    }
    anchors.endBlock();
  }

  private void cells(int start, int end) {
    Matcher border = BORDER.matcher(source).region(start, end).useTransparentBounds(true);
    int done = start;
    while (border.find()) {
      add(done, trimmed(done, border.start()));
      flush();
      done = border.end();
    }
    add(done, end);
  }

  private int trimmed(int start, int end) {
    int trimmed = end;
    while (trimmed > start && Character.isWhitespace(source.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  private void add(int start, int end) {
    if (start >= end) {
      return;
    }
    if (open == null) {
      open = new SegmentBuilder(source, Syntax.ASCIIDOC);
    } else {
      open.atom(endOfOpen, start, "\n");
    }
    AsciidocInlines.add(source, start, end, open);
    anchors.addLinks(source, start, end);
    endOfOpen = end;
  }

  private Optional<Segment> flush() {
    Optional<Segment> segment = open == null ? Optional.empty() : open.build();
    segments.add(segment);
    open = null;
    return segment;
  }
}
