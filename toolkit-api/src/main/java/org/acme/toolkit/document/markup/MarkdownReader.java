package org.acme.toolkit.document.markup;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.document.segment.Syntax;
import org.acme.toolkit.text.Patch;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Finds the paragraphs, headings and table cells of CommonMark with GitHub's tables and
 * strikethrough. Code, HTML blocks, URLs and front matter are not text.
 */
public final class MarkdownReader {

  private static final Pattern TAG = Pattern.compile("<[A-Za-z!/?][^<>]*+>");

  private final String source;
  private final MarkdownView view;
  private final MarkdownAnchors anchors = new MarkdownAnchors();
  private final ParagraphLines lines;
  private final Segments segments = new Segments();
  private int htmlBlocks;

  /** Where the current table cell has an escaped bar, which the parser counts as one character. */
  private List<Integer> escapedBars = List.of();

  /**
   * The open segments, the innermost last. An image has its own segment inside that of its
   * paragraph.
   */
  private final Deque<SegmentBuilder> open = new ArrayDeque<>();

  private MarkdownReader(String source, MarkdownView view) {
    this.source = source;
    this.view = view;
    this.lines = ParagraphLines.ofMarkdown(source);
  }

  public static TextContent read(String source) {
    MarkdownBlocks blocks = MarkdownBlocks.read(source);
    String shown = blocks.view().text();
    MarkdownCost.check(shown);
    var reader = new MarkdownReader(source, blocks.view());
    reader.walk(MarkdownParser.parse(shown));
    var skipped = new EnumMap<Skipped, Integer>(Skipped.class);
    skipped.put(Skipped.HTML_BLOCK, reader.htmlBlocks);
    skipped.put(Skipped.PANDOC_TABLE, blocks.tables());
    skipped.values().removeIf(count -> count == 0);
    return new TextContent(
        reader.segments.list(), skipped, Markings.CRITIC_MARKUP, Set.of(), reader::finished);
  }

  private List<Patch> finished(Map<Segment, List<SegmentChange>> changes, List<Patch> patches) {
    return Stream.concat(lines.escaped(patches).stream(), anchors.patches(changes).stream())
        .toList();
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
      escapedBars = node instanceof TableCell ? view.escapedBars(spans(node)) : List.of();
      if (node instanceof Paragraph && node.getFirstChild() instanceof Text text) {
        lines.add(start(text.getSourceSpans().get(0)));
      }
    } else if (node instanceof HtmlBlock html) {
      htmlBlocks +=
          TAG.matcher(html.getLiteral()).replaceAll("").codePoints().anyMatch(Character::isLetter)
              ? 1
              : 0;
    } else if (node instanceof LinkReferenceDefinition) {
      anchors.addLink(raw(node), start(spans(node).get(0)));
    } else if (!open.isEmpty()) {
      return enterInline(node, open.getLast());
    }
    return true;
  }

  private boolean enterInline(Node node, SegmentBuilder builder) {
    if (node instanceof Text) {
      node.getSourceSpans().forEach(span -> text(span, builder));
    } else if (node instanceof Code || isReference(node)) {
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
    if (node instanceof Link) {
      anchors.addLink(raw(node), start(spans(node).get(0)));
    }
    return true;
  }

  private void text(SourceSpan span, SegmentBuilder builder) {
    view.split(
        start(span),
        endOfText(span),
        prose -> builder.text(prose.start(), prose.end()),
        hidden -> builder.code(InlineCode.word(hidden.of(source))));
  }

  private void leave(Node node) {
    if (open.isEmpty()) {
      return;
    }
    if (isTextBlock(node) || node instanceof Image && !isReference(node)) {
      Optional<Segment> segment = open.removeLast().build();
      segments.add(segment);
      if (node instanceof Heading) {
        segment.ifPresent(anchors::addHeading);
      }
    } else if (isFormatting(node) && !isReference(node)) {
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
      if (after instanceof Text) {
        lines.add(start(spans(after).get(0)));
      }
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
   * Whether the text of a link or an image is not prose: {@code <https://…>} shows a URL, {@code
   * [name]} the name of one.
   */
  private boolean isReference(Node node) {
    if (!(node instanceof Link || node instanceof Image)) {
      return false;
    }
    String raw = raw(node);
    boolean hasTextOfItsOwn =
        !raw.startsWith("<") && (raw.endsWith(")") || raw.contains("][")) && !raw.endsWith("[]");
    return !hasTextOfItsOwn;
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
    return view.origin(inView(span.getInputIndex()));
  }

  private int end(SourceSpan span) {
    return view.origin(inView(span.getInputIndex() + span.getLength()) - 1) + 1;
  }

  private int inView(int index) {
    int bars = Collections.binarySearch(escapedBars, index);
    return index + (bars < 0 ? -bars - 1 : bars);
  }
}
