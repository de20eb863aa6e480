package org.acme.toolkit.document.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Syntax;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Finds the paragraphs, headings and table cells of CommonMark with GitHub's tables and
 * strikethrough. Code, HTML blocks, URLs and front matter are not text.
 */
public final class MarkdownReader {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .customBlockParserFactory(MarkdownReader::checkedBlock)
          .customInlineContentParserFactory(new CheckedInline())
          .build();

  /**
   * Front matter in YAML or TOML, between two lines of dashes or pluses. CommonMark does not know
   * it.
   */
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A(---|\\+\\+\\+)[ \\t]*+\\R(?s:.*?)^(?:\\1|\\.\\.\\.)[ \\t]*+$", Pattern.MULTILINE);

  private final String source;
  private final int base;
  private final Segments segments = new Segments();

  /**
   * The open segments, the innermost last. An image has its own segment inside that of its
   * paragraph.
   */
  private final Deque<SegmentBuilder> open = new ArrayDeque<>();

  /** Parses no inline. The parser asks it at every mark, so that it can be stopped there. */
  private static final class CheckedInline implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('`', '<', '*', '_', '~', '&', '\\');
    }

    @Override
    public InlineContentParser create() {
      return state -> {
        Cancellation.check();
        return ParsedInline.none();
      };
    }
  }

  private MarkdownReader(String source, int base) {
    this.source = source;
    this.base = base;
  }

  public static List<Segment> read(String source) {
    MarkdownCost.check(source);
    Matcher frontMatter = FRONT_MATTER.matcher(source);
    int base = frontMatter.lookingAt() ? frontMatter.end() : 0;
    var reader = new MarkdownReader(source, base);
    reader.walk(PARSER.parse(source.substring(base)));
    return reader.segments.list();
  }

  /** Starts no block. The parser asks it at the start of every block. */
  private static BlockStart checkedBlock(ParserState state, MatchedBlockParser matched) {
    Cancellation.check();
    return BlockStart.none();
  }

  /** Does not recurse, because a hostile document may nest without limit. */
  private void walk(Node document) {
    Node node = document;
    while (node != null) {
      boolean descend = enter(node) && node.getFirstChild() != null;
      if (descend) {
        node = node.getFirstChild();
        continue;
      }
      leave(node);
      while (node != document && node.getNext() == null) {
        node = node.getParent();
        leave(node);
      }
      node = node == document ? null : node.getNext();
    }
  }

  /** Returns whether the children of the node are text too. */
  private boolean enter(Node node) {
    if (isTextBlock(node)) {
      open.addLast(new SegmentBuilder(source, Syntax.MARKDOWN));
    } else if (!open.isEmpty()) {
      return enterInline(node, open.getLast());
    }
    return true;
  }

  private boolean enterInline(Node node, SegmentBuilder builder) {
    if (node instanceof Text) {
      node.getSourceSpans().forEach(span -> builder.text(start(span), endOfText(span)));
    } else if (node instanceof Code || node instanceof Link link && !hasTextOfItsOwn(link)) {
      builder.code(InlineCode.word(raw(node)));
      return false;
    } else if (node instanceof HardLineBreak) {
      builder.code(InlineCode.LINE_BREAK);
    } else if (node instanceof SoftLineBreak) {
      softLineBreak(node, builder);
    } else if (isFormatting(node) || node instanceof HtmlInline) {
      builder.code(InlineCode.HIDDEN);
    } else if (node instanceof Image) {
      builder.code(InlineCode.HIDDEN);
      open.addLast(new SegmentBuilder(source, Syntax.MARKDOWN));
    }
    return true;
  }

  private void leave(Node node) {
    if (open.isEmpty()) {
      return;
    }
    if (isTextBlock(node) || node instanceof Image) {
      segments.add(open.removeLast().build());
    } else if (isFormatting(node) && !(node instanceof Link link && !hasTextOfItsOwn(link))) {
      open.getLast().code(InlineCode.HIDDEN);
    }
  }

  /** White space with the indentation or quotation marks of the next line. */
  private void softLineBreak(Node node, SegmentBuilder builder) {
    Node before = node.getPrevious();
    Node after = node.getNext();
    if (before == null || after == null || spans(before).isEmpty() || spans(after).isEmpty()) {
      builder.code(InlineCode.LINE_BREAK);
    } else {
      List<SourceSpan> spans = spans(before);
      builder.atom(end(spans.get(spans.size() - 1)), start(spans(after).get(0)), "\n");
    }
  }

  private static boolean isTextBlock(Node node) {
    return node instanceof Paragraph || node instanceof Heading || node instanceof TableCell;
  }

  private static boolean isFormatting(Node node) {
    return node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof Strikethrough
        || node instanceof Link;
  }

  /**
   * Whether the text of the link is not prose: {@code <https://…>} shows a URL, {@code [name]} the
   * name of one.
   */
  private boolean hasTextOfItsOwn(Link link) {
    String raw = raw(link);
    return raw.startsWith("[")
        && (raw.endsWith(")") || raw.endsWith("]") && raw.contains("]["))
        && !raw.endsWith("[]");
  }

  /** Leaves out the spaces that make a hard line break. */
  private int endOfText(SourceSpan span) {
    int end = end(span);
    boolean endsLine = end == source.length() || "\r\n".indexOf(source.charAt(end)) >= 0;
    while (endsLine && end > start(span) && source.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private String raw(Node node) {
    List<SourceSpan> spans = spans(node);
    return spans.isEmpty()
        ? ""
        : source.substring(start(spans.get(0)), end(spans.get(spans.size() - 1)));
  }

  private static List<SourceSpan> spans(Node node) {
    return node.getSourceSpans();
  }

  private int start(SourceSpan span) {
    return base + span.getInputIndex();
  }

  private int end(SourceSpan span) {
    return start(span) + span.getLength();
  }
}
