package org.acme.toolkit.document.markup;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.document.segment.Syntax;
import org.acme.toolkit.language.LanguageMatch;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
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

  private static final Set<String> TEXT_ONLY = Set.of("title", "option");

  /** An element needs a few hundred bytes. */
  private static final int MAX_ELEMENTS = 200_000;

  /** Browsers allow 512. The parser searches the open elements. */
  private static final int MAX_DEPTH = 1_000;

  private final String source;
  private final Segments segments = new Segments();
  private SegmentBuilder open;

  /** Attributes and elements that have no elements inside. */
  private final Set<Segment> unmarked = new HashSet<>();

  private final Map<Skipped, Integer> unread = new EnumMap<>(Skipped.class);

  /** The languages of the open elements that name one, the innermost last. */
  private final Deque<String> languages = new ArrayDeque<>();

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
    return new TextContent(reader.segments.list(), reader.unread, Markings.HTML, reader.unmarked);
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
    if (node instanceof CDataNode) {
      open.code(InlineCode.HIDDEN); // browsers take it for a comment
    } else if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Comment comment) {
      // Also an instruction of PHP, whose result is a part of the sentence.
      boolean isInstruction = comment.getData().startsWith("?");
      open.code(isInstruction ? InlineCode.word(comment.outerHtml()) : InlineCode.HIDDEN);
    } else if (node instanceof Element element) {
      boolean isKept =
          HtmlElements.isKept(element)
              || !HtmlElements.isBlock(element) && isForeign(HtmlElements.language(element));
      start(element, isKept);
      if (!isKept && !HtmlElements.isChange(element)) {
        READ_ATTRIBUTES.forEach(name -> attribute(element, name));
        if (element.normalName().equals("meta") && element.attr("name").equals("description")) {
          attribute(element, "content");
        }
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node == skipped) {
      skipped = null;
    } else if (skipped == null && node instanceof Element element) {
      if (!HtmlElements.isBlock(element) && !element.tag().isEmpty()) {
        open.code(InlineCode.HIDDEN);
      }
      if (!HtmlElements.language(element).isEmpty()) {
        languages.removeLast();
      }
    }
    if (skipped == null && node instanceof Element element && HtmlElements.isBlock(element)) {
      if (TEXT_ONLY.contains(element.normalName())) {
        addUnmarked(open);
        open = new SegmentBuilder(source, Syntax.HTML);
      }
      flush();
    }
  }

  private void start(Element element, boolean isKept) {
    if (HtmlElements.isBlock(element)) {
      flush();
    } else if (element.normalName().equals("br")) {
      open.code(InlineCode.LINE_BREAK);
    } else {
      open.code(isKept ? InlineCode.word(HtmlElements.display(element)) : InlineCode.HIDDEN);
    }
    if (isKept) {
      skipped = element;
      HtmlElements.unread(element).ifPresent(kind -> unread.merge(kind, 1, Integer::sum));
    } else if (!HtmlElements.language(element).isEmpty()) {
      languages.addLast(HtmlElements.language(element));
    }
  }

  private void text(TextNode text) {
    Range range = text.sourceRange();
    if (range.isTracked()) {
      open.inLanguage(language());
      open.text(range.startPos(), range.endPos());
    }
  }

  /** The language of the whole page is the same in many templates, whatever the text is. */
  private String language() {
    return languages.size() < 2 ? "" : languages.getLast();
  }

  private void attribute(Element element, String name) {
    Range range = element.attributes().sourceRange(name).valueRange();
    if (range.isTracked() && isQuoted(range)) {
      boolean isSingle = source.charAt(range.endPos()) == '\'';
      var builder = new SegmentBuilder(source, isSingle ? Syntax.HTML_QUOTED : Syntax.HTML);
      builder.inLanguage(language());
      builder.text(range.startPos(), range.endPos());
      addUnmarked(builder);
    }
  }

  /** Only quoted values can be changed: the writer escapes quotes, but cannot escape a space. */
  private boolean isQuoted(Range value) {
    return value.startPos() > 0
        && value.endPos() < source.length()
        && "\"'".indexOf(source.charAt(value.endPos())) >= 0
        && source.charAt(value.startPos() - 1) == source.charAt(value.endPos());
  }

  private void addUnmarked(SegmentBuilder builder) {
    Optional<Segment> segment = builder.build();
    segment.ifPresent(unmarked::add);
    segments.add(segment);
  }

  private void flush() {
    segments.add(open.build());
    open = new SegmentBuilder(source, Syntax.HTML);
  }

  private boolean isForeign(String language) {
    return !language.isEmpty()
        && !languages.isEmpty()
        && !LanguageMatch.sameLanguage(language, languages.getLast());
  }
}
