package org.acme.toolkit.document.workbook;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.TrimmedTexts;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Syntax;
import org.acme.toolkit.text.Span;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads one text ({@code CT_Rst}): plain, or in runs with a formatting each. */
final class StringItem {

  private final String source;
  private final XMLStreamReader2 xml;
  private final TrimmedTexts trimmed;
  private final SegmentBuilder builder;

  /** The formatting of the last text; null before the first. */
  private String lastFormat;

  private String format = "";

  private StringItem(String source, XMLStreamReader2 xml, TrimmedTexts trimmed) {
    this.source = source;
    this.xml = xml;
    this.trimmed = trimmed;
    this.builder = new SegmentBuilder(source, Syntax.SPREADSHEET);
  }

  /** Reads to the end of the current element. Returns empty if there is no text to read. */
  static Optional<Segment> read(String source, XMLStreamReader2 xml, TrimmedTexts trimmed)
      throws XMLStreamException {
    return new StringItem(source, xml, trimmed).read();
  }

  private Optional<Segment> read() throws XMLStreamException {
    int depth = xml.getDepth();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "r" -> format = "";
        case "rPr" -> format = properties();
        case "t" -> text();
        case "rPh" -> Xml.skip(xml); // how to pronounce the text
        default -> {}
      }
    }
    return builder.build();
  }

  private String properties() throws XMLStreamException {
    int depth = xml.getDepth();
    var properties = new StringBuilder();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() == XMLStreamReader2.START_ELEMENT) {
        properties.append(xml.getLocalName()).append(Xml.attributes(xml, "")).append(';');
      }
    }
    return properties.toString();
  }

  private void text() throws XMLStreamException {
    boolean preserved = TrimmedTexts.isPreserved(xml);
    int start = (int) xml.getLocationInfo().getEndingCharOffset();
    while (xml.next() != XMLStreamReader2.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamReader2.START_ELEMENT) {
        throw new XMLStreamException("Text has no elements within it");
      }
    }
    int end = (int) xml.getLocationInfo().getStartingCharOffset();
    Span shown = preserved ? new Span(start, end) : trimmed.add(source, start, end);
    if (shown.start() >= shown.end()) {
      return;
    }
    if (lastFormat != null && !lastFormat.equals(format)) {
      builder.code(InlineCode.HIDDEN);
    }
    lastFormat = format;
    String raw = shown.of(source);
    if (raw.contains("<![CDATA[") || raw.contains("<!--")) {
      builder.code(InlineCode.word(raw));
      return;
    }
    builder.text(shown.start(), shown.end());
  }
}
