package org.acme.toolkit.document.markup;

import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Syntax;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeVisitor;

/** Finds the text of HTML: text between block elements, and attributes that people read. */
public final class HtmlReader implements NodeVisitor {

  private static final Set<String> READ_ATTRIBUTES =
      Set.of("alt", "title", "placeholder", "aria-label");

  private static final Set<String> CODE =
      Set.of(
          "code", "kbd", "samp", "var", "tt", "pre", "script", "style", "textarea", "svg", "math");

  private static final Set<String> BLOCKS_TOO = Set.of("option", "button", "label", "legend");

  /** An element needs a few hundred bytes. */
  private static final int MAX_ELEMENTS = 200_000;

  /** Browsers allow 512. The parser searches the open elements. */
  private static final int MAX_DEPTH = 1_000;

  private final String source;
  private final Segments segments = new Segments();
  private SegmentBuilder open;

  /** The outermost element around the current position whose content is not text, or null. */
  private Element skipped;

  /** Checks the parser whenever it reads a small part of the source. */
  private static final class CheckedReader extends StringReader {

    private final StreamParser parser;

    CheckedReader(String source, StreamParser parser) {
      super(source);
      this.parser = parser;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      Cancellation.check();
      int depth = 0;
      for (Node node = parser.document(); node != null; node = lastChild(node)) {
        depth++;
      }
      if (depth > MAX_DEPTH) {
        throw DocumentProblems.tooDeep();
      }
      return super.read(buffer, offset, length);
    }
  }

  private static Node lastChild(Node node) {
    return node.childNodeSize() == 0 ? null : node.childNode(node.childNodeSize() - 1);
  }

  private HtmlReader(String source) {
    this.source = source;
    this.open = new SegmentBuilder(source, Syntax.HTML);
  }

  public static TextContent read(String source) {
    var reader = new HtmlReader(source);
    parse(source).traverse(reader);
    reader.flush();
    return new TextContent(reader.segments.list(), Map.of());
  }

  /** The parser may make several elements of one tag, because it repairs formatting. */
  private static Document parse(String source) {
    int elements = 0;
    try (var parser = new StreamParser(Parser.htmlParser().setTrackPosition(true))) {
      Iterator<Element> closed = parser.parse(new CheckedReader(source, parser), "").iterator();
      while (closed.hasNext()) {
        closed.next();
        elements++;
        if (elements > MAX_ELEMENTS) {
          throw DocumentProblems.tooLarge("The number of elements", MAX_ELEMENTS, "elements");
        }
      }
      return parser.document();
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped != null) {
      return;
    }
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      READ_ATTRIBUTES.forEach(name -> attribute(element, name));
      if (element.normalName().equals("meta") && element.attr("name").equals("description")) {
        attribute(element, "content");
      }
      start(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node == skipped) {
      skipped = null;
    }
    if (skipped == null && node instanceof Element element) {
      end(element);
    }
  }

  private void start(Element element) {
    boolean isCode = isCode(element);
    if (isBlock(element)) {
      flush();
    } else if (element.normalName().equals("br")) {
      open.code(InlineCode.LINE_BREAK);
    } else {
      open.code(isCode ? InlineCode.word("`" + element.text() + "`") : InlineCode.HIDDEN);
    }
    skipped = isCode ? element : null;
  }

  private void end(Element element) {
    if (isBlock(element)) {
      flush();
    } else if (!element.tag().isEmpty() && !isCode(element)) {
      open.code(InlineCode.HIDDEN);
    }
  }

  private void text(TextNode text) {
    Range range = text.sourceRange();
    if (range.isTracked()) {
      open.text(range.startPos(), range.endPos());
    }
  }

  private void attribute(Element element, String name) {
    Range range = element.attributes().sourceRange(name).valueRange();
    if (range.isTracked() && isQuoted(range)) {
      var builder = new SegmentBuilder(source, Syntax.HTML);
      builder.text(range.startPos(), range.endPos());
      segments.add(builder.build());
    }
  }

  /**
   * Only quoted values can be changed: the writer escapes double quotes, but cannot escape a space.
   */
  private boolean isQuoted(Range value) {
    return value.startPos() > 0
        && value.endPos() < source.length()
        && source.charAt(value.startPos() - 1) == '"'
        && source.charAt(value.endPos()) == '"';
  }

  private void flush() {
    segments.add(open.build());
    open = new SegmentBuilder(source, Syntax.HTML);
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || BLOCKS_TOO.contains(element.normalName());
  }

  private static boolean isCode(Element element) {
    return CODE.contains(element.normalName())
        || element.attr("translate").equals("no")
        || element.hasClass("notranslate");
  }
}
