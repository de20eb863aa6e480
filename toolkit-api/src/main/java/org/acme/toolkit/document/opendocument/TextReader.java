package org.acme.toolkit.document.opendocument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.SkippedContent;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Skipped;
import org.codehaus.stax2.XMLStreamReader2;

/** Finds the paragraphs in one part of an OpenDocument text. */
final class TextReader {

  private static final Pattern COUNT = Pattern.compile("[1-9]\\d?");

  private final EncodedText encoded;
  private final String source;
  private final TextStyles styles;
  private final SkippedContent skipped;
  private final Segments all;
  private final XMLStreamReader2 xml;
  private final List<Segment> segments = new ArrayList<>();
  private final Set<Segment> trackable = new HashSet<>();
  private final Set<Segment> plain = new HashSet<>();

  /** The open paragraphs, and a gap for each element whose content is apart from them. */
  private final Deque<Optional<Paragraph>> open = new ArrayDeque<>();

  private int drawings;

  /** The number of open changes of others. */
  private int changes;

  /** Where the markup before the current text ends. */
  private int textStart;

  private TextReader(EncodedText encoded, TextStyles styles, Segments all, SkippedContent skipped)
      throws XMLStreamException {
    this.encoded = encoded;
    this.source = encoded.source();
    this.styles = styles;
    this.all = all;
    this.skipped = skipped;
    this.xml = Xml.reader(source);
  }

  /**
   * @param all gets the segments, too
   * @param skipped gets what is not read
   */
  static TextPart read(
      String name, EncodedText encoded, TextStyles styles, Segments all, SkippedContent skipped)
      throws XMLStreamException {
    var reader = new TextReader(encoded, styles, all, skipped);
    reader.read();
    return new TextPart(name, encoded, reader.segments, reader.trackable, reader.plain);
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      Cancellation.check();
      int event = xml.next();
      switch (event) {
        case XMLStreamReader2.START_ELEMENT -> start();
        case XMLStreamReader2.END_ELEMENT -> end();
        case XMLStreamReader2.CDATA -> {
          text();
          code(InlineCode.word(xml.getText()));
        }
        case XMLStreamReader2.CHARACTERS, XMLStreamReader2.SPACE -> {}
        default -> text();
      }
    }
  }

  private ElementKind kind() {
    return ElementKind.of(
        Optional.ofNullable(xml.getNamespaceURI()).orElse(""), xml.getLocalName(), isInParagraph());
  }

  private void start() throws XMLStreamException {
    text();
    switch (kind()) {
      case PARAGRAPH -> {
        var paragraph = new Paragraph(source, styles, Xml.attribute(xml, "style-name"));
        if (changes > 0) {
          paragraph.change();
        }
        open.addLast(Optional.of(paragraph));
      }
      case SPAN ->
          paragraph().ifPresent(inner -> inner.startSpan(Xml.attribute(xml, "style-name")));
      case INLINE -> code(InlineCode.HIDDEN);
      case APART -> {
        code(InlineCode.HIDDEN);
        open.addLast(Optional.empty());
        drawings += isDrawing() ? 1 : 0;
      }
      case SPACES -> spaces();
      case TAB -> replaced(InlineCode.TAB);
      case LINE_BREAK -> replaced(InlineCode.LINE_BREAK);
      case FIELD -> {
        String value = value();
        code(value.isBlank() ? InlineCode.HIDDEN : InlineCode.word(value));
      }
      case CHANGE_START -> {
        changes++;
        paragraph().ifPresent(Paragraph::change);
        code(InlineCode.HIDDEN);
      }
      case CHANGE_END -> {
        changes = Math.max(0, changes - 1);
        code(InlineCode.HIDDEN);
      }
      case COMMENT -> {
        skipped.add(Skipped.COMMENT);
        replaced(InlineCode.HIDDEN);
      }
      case DESCRIPTION -> {
        if (!value().isBlank()) {
          skipped.add(Skipped.PICTURE_DESCRIPTION);
        }
      }
      case OBJECT -> {
        skipped.add(Skipped.EMBEDDED_OBJECT);
        replaced(InlineCode.HIDDEN);
      }
      case SKIPPED -> replaced(InlineCode.HIDDEN);
      case OTHER -> {}
    }
  }

  private void end() throws XMLStreamException {
    text();
    switch (kind()) {
      case PARAGRAPH -> end(open.removeLast().orElseThrow());
      case SPAN -> paragraph().ifPresent(Paragraph::endSpan);
      case INLINE -> code(InlineCode.HIDDEN);
      case APART -> {
        open.removeLast();
        drawings -= isDrawing() ? 1 : 0;
      }
      default -> {}
    }
  }

  private void end(Paragraph paragraph) {
    Optional<Segment> segment = paragraph.build();
    all.add(segment);
    if (segment.isPresent()) {
      segments.add(segment.get());
      if (drawings == 0 && !paragraph.isChanged()) {
        trackable.add(segment.get());
      }
      if (open.isEmpty()) {
        plain.add(segment.get());
      }
    } else if (paragraph.hasText()) {
      skipped.add(Skipped.CODE_PARAGRAPH);
    }
  }

  private boolean isDrawing() {
    return Odf.DRAWING.equals(xml.getNamespaceURI());
  }

  private boolean isInParagraph() {
    return paragraph().isPresent();
  }

  private Optional<Paragraph> paragraph() {
    return open.isEmpty() ? Optional.empty() : open.getLast();
  }

  private void code(InlineCode code) {
    paragraph().ifPresent(inner -> inner.code(code));
  }

  /** Adds the text before the current markup. The end of an empty element has no place. */
  private void text() throws XMLStreamException {
    if (textStart < startOfMarkup() && isInParagraph()) {
      paragraph().get().text(textStart, startOfMarkup());
    }
    textStart = Math.max(textStart, endOfMarkup());
  }

  /** Several spaces. One space is a character of the text. */
  private void spaces() throws XMLStreamException {
    int start = startOfMarkup();
    String count = Xml.attribute(xml, "c");
    skip();
    if (isInParagraph() && (count.isEmpty() || COUNT.matcher(count).matches())) {
      int spaces = count.isEmpty() ? 1 : Integer.parseInt(count);
      paragraph().get().atom(start, textStart, " ".repeat(spaces));
    } else {
      code(InlineCode.HIDDEN);
    }
  }

  private void replaced(InlineCode code) throws XMLStreamException {
    skip();
    code(code);
  }

  /** Reads to the end of the current element. */
  private void skip() throws XMLStreamException {
    Xml.skip(xml);
    textStart = Math.max(textStart, endOfMarkup());
  }

  /** Reads to the end of the current element and returns the text in it. */
  private String value() throws XMLStreamException {
    var value = new StringBuilder();
    int depth = xml.getDepth();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      Cancellation.check();
      if (Xml.isText(xml)) {
        value.append(xml.getText());
      }
    }
    textStart = Math.max(textStart, endOfMarkup());
    return value.toString();
  }

  private int startOfMarkup() {
    return (int) xml.getLocationInfo().getStartingCharOffset();
  }

  private int endOfMarkup() throws XMLStreamException {
    return (int) xml.getLocationInfo().getEndingCharOffset();
  }
}
