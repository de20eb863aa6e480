package org.acme.toolkit.document.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segments;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Finds the paragraphs in one part of a Word document (ISO/IEC 29500, WordprocessingML).
 * Neighbouring runs with the same formatting are read as one text, because Word may split a word
 * into several runs.
 */
final class WordReader {

  private static final Set<String> NAMESPACES =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  /** Elements whose position a translation must keep. Their content is text. */
  private static final Set<String> BOUNDARIES =
      Set.of("hyperlink", "ins", "moveTo", "sdt", "smartTag");

  private static final Set<String> MARKS =
      Set.of("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd");

  /** Children of a run that are invisible and not text. */
  private static final Set<String> UNSEEN =
      Set.of("rPr", "t", "instrText", "delText", "lastRenderedPageBreak");

  private final String source;
  private final WordStyles styles;
  private final XMLStreamReader2 xml;
  private final Segments segments = new Segments();
  private final List<WordPart.Trimmed> trimmed = new ArrayList<>();
  private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
  private final WordFields fields = new WordFields();
  private int deletions;

  private WordReader(String source, WordStyles styles) throws XMLStreamException {
    this.source = source;
    this.styles = styles;
    this.xml = Xml.reader(source);
  }

  /**
   * @param name the name of the part
   * @throws XMLStreamException if the source is not well-formed
   */
  static WordPart read(String name, EncodedText encoded, WordStyles styles)
      throws XMLStreamException {
    var reader = new WordReader(encoded.source(), styles);
    reader.read();
    return new WordPart(name, encoded, reader.segments.list(), reader.trimmed);
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      Cancellation.check();
      int event = xml.next();
      if (event == XMLStreamReader2.START_ELEMENT) {
        if (xml.getLocalName().equals("oMath") && !paragraphs.isEmpty()) {
          paragraphs.getLast().code(InlineCode.word("[formula]"));
        } else if (NAMESPACES.contains(xml.getNamespaceURI())) {
          start(xml.getLocalName());
        }
      } else if (event == XMLStreamReader2.END_ELEMENT
          && NAMESPACES.contains(xml.getNamespaceURI())) {
        end(xml.getLocalName());
      }
    }
  }

  private void start(String name) throws XMLStreamException {
    if (name.equals("p")) {
      paragraphs.addLast(new WordParagraph(source, styles));
      return;
    }
    if (name.equals("del") || name.equals("moveFrom")) {
      deletions++;
    } else if (name.equals("fldSimple")) {
      fields.simple(attribute(xml, "instr"));
    } else if (name.equals("fldChar")) {
      fields.character(attribute(xml, "fldCharType"));
    } else if (name.equals("instrText")) {
      fields.instruction(xml.getElementText());
      return;
    }
    if (!paragraphs.isEmpty()) {
      startIn(paragraphs.getLast(), name);
    }
  }

  private void startIn(WordParagraph paragraph, String name) throws XMLStreamException {
    if (name.equals("t")) {
      text(paragraph);
      return;
    }
    switch (name) {
      case "r" -> paragraph.startRun(xml.getDepth());
      case "rPr" -> paragraph.runProperties(xml);
      case "pStyle" -> paragraph.style(attribute(xml, "val"));
      case "tab" -> paragraph.inRun(xml.getDepth(), InlineCode.TAB);
      case "br", "cr" -> paragraph.inRun(xml.getDepth(), InlineCode.LINE_BREAK);
      case "noBreakHyphen" -> paragraph.inRun(xml.getDepth(), InlineCode.NO_BREAK_HYPHEN);
      default -> {
        if (BOUNDARIES.contains(name) || MARKS.contains(name)) {
          paragraph.code(InlineCode.HIDDEN);
        } else if (!UNSEEN.contains(name)) {
          paragraph.inRun(xml.getDepth(), InlineCode.HIDDEN);
        }
      }
    }
  }

  private void text(WordParagraph paragraph) throws XMLStreamException {
    boolean preserved = "preserve".equals(xml.getAttributeValue(XML_NAMESPACE, "space"));
    int start = (int) xml.getLocationInfo().getEndingCharOffset();
    while (xml.next() != XMLStreamReader2.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamReader2.START_ELEMENT) {
        throw new XMLStreamException("Text has no elements within it");
      }
    }
    int end = (int) xml.getLocationInfo().getStartingCharOffset();
    if (deletions > 0 || start >= end) {
      return;
    }
    if (!preserved) {
      trimmed.add(new WordPart.Trimmed(start, end));
    }
    String raw = source.substring(start, end);
    boolean isText = fields.isText() && !raw.contains("<![CDATA[") && !raw.contains("<!--");
    paragraph.text(start, end, isText);
  }

  private void end(String name) {
    switch (name) {
      case "p" -> segments.add(paragraphs.removeLast().build());
      case "del", "moveFrom" -> deletions--;
      case "fldSimple" -> fields.character("end");
      case "r" -> {
        if (!paragraphs.isEmpty()) {
          paragraphs.getLast().endRun(xml.getDepth());
        }
      }
      default -> {
        if (BOUNDARIES.contains(name) && !paragraphs.isEmpty()) {
          paragraphs.getLast().code(InlineCode.HIDDEN);
        }
      }
    }
  }

  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

  /** Returns the value of an attribute in any namespace, or an empty string if it is missing. */
  static String attribute(XMLStreamReader2 element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }
}
