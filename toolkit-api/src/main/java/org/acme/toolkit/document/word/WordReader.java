package org.acme.toolkit.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.SkippedContent;
import org.acme.toolkit.document.office.TrimmedTexts;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.text.Span;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Finds the paragraphs in one part of a Word document (ISO/IEC 29500, WordprocessingML).
 * Neighbouring runs with the same formatting are read as one text, because Word may split a word
 * into several runs.
 */
final class WordReader {

  static final Set<String> NAMESPACES =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  /** Elements whose position a translation must keep. Their content is text. */
  private static final Set<String> BOUNDARIES =
      Set.of("hyperlink", "ins", "moveTo", "sdt", "smartTag", "customXml", "dir", "bdo", "ruby");

  private static final Set<String> MARKS =
      Set.of("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd");

  /** Children of a run that are invisible and not text. */
  private static final Set<String> UNSEEN =
      Set.of("rPr", "t", "instrText", "delText", "lastRenderedPageBreak");

  private final String source;
  private final WordStyles styles;
  private final XMLStreamReader2 xml;
  private final Segments segments = new Segments();
  private final TrimmedTexts trimmed = new TrimmedTexts();
  private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
  private final WordFields fields = new WordFields();
  private final Alternatives alternatives = new Alternatives();
  private final Map<Segment, Segment> copies = new IdentityHashMap<>();
  private final Set<Segment> boxed = new HashSet<>();
  private final SkippedContent skipped = new SkippedContent();
  private int deletions;
  private int boxes;

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
    return new WordPart(
        name,
        encoded,
        reader.segments.list(),
        reader.trimmed,
        reader.copies,
        reader.boxed,
        reader.skipped);
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      Cancellation.check();
      int event = xml.next();
      if (event == XMLStreamReader2.START_ELEMENT) {
        if (!alternatives.isCopy()) {
          skipped.start(xml);
        }
        if (xml.getLocalName().equals("oMath") && !paragraphs.isEmpty()) {
          paragraphs.getLast().code(InlineCode.word("[formula]"));
        } else if (isOfWord()) {
          start(xml.getLocalName());
        } else if (isOfAlternatives()) {
          alternatives.start(xml.getLocalName());
        }
      } else if (event == XMLStreamReader2.END_ELEMENT) {
        if (isOfWord()) {
          end(xml.getLocalName());
        } else if (isOfAlternatives()) {
          alternatives.end(xml.getLocalName());
        }
      }
    }
  }

  private boolean isOfWord() {
    return NAMESPACES.contains(xml.getNamespaceURI());
  }

  private boolean isOfAlternatives() {
    return Alternatives.NAMESPACE.equals(xml.getNamespaceURI());
  }

  private void start(String name) throws XMLStreamException {
    if (name.equals("p")) {
      paragraphs.addLast(new WordParagraph(source, styles));
      return;
    }
    // How the paragraph looked before a tracked change, and how its base is pronounced.
    if (name.equals("pPrChange") || name.equals("rt")) {
      Xml.skip(xml);
      return;
    }
    if (name.equals("txbxContent")) {
      boxes++;
    } else if (name.equals("del") || name.equals("moveFrom")) {
      deletions++;
    } else if (name.equals("fldSimple")) {
      fields.simple(Xml.attribute(xml, "instr"));
    } else if (name.equals("fldChar")) {
      fields.character(Xml.attribute(xml, "fldCharType"));
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
      case "pStyle" -> paragraph.style(Xml.attribute(xml, "val"));
      case "tab", "ptab" -> paragraph.inRun(xml.getDepth(), InlineCode.TAB);
      case "sym" -> paragraph.inRun(xml.getDepth(), InlineCode.SYMBOL);
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
    int depth = xml.getDepth();
    boolean preserved = TrimmedTexts.isPreserved(xml);
    int start = (int) xml.getLocationInfo().getEndingCharOffset();
    while (xml.next() != XMLStreamReader2.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamReader2.START_ELEMENT) {
        throw new XMLStreamException("Text has no elements within it");
      }
    }
    int end = (int) xml.getLocationInfo().getStartingCharOffset();
    if (deletions > 0) {
      return;
    }
    Span shown = preserved ? new Span(start, end) : trimmed.add(source, start, end);
    if (shown.start() >= shown.end()) {
      return;
    }
    String raw = shown.of(source);
    boolean isInRun = paragraph.isInRun(depth);
    boolean isText =
        isInRun && fields.isText() && !raw.contains("<![CDATA[") && !raw.contains("<!--");
    paragraph.text(shown.start(), shown.end(), isText);
  }

  private void end(String name) {
    switch (name) {
      case "p" -> end(paragraphs.removeLast());
      case "txbxContent" -> boxes--;
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

  private void end(WordParagraph paragraph) {
    Optional<Segment> segment = paragraph.build();
    Optional<Segment> original = segment.flatMap(alternatives::original);
    if (original.isPresent()) {
      copies.put(segment.get(), original.get());
    } else {
      segments.add(segment);
      segment.filter(found -> boxes > 0).ifPresent(boxed::add);
      if (segment.isEmpty() && !alternatives.isCopy() && paragraph.isCode()) {
        skipped.add(Skipped.CODE_PARAGRAPH);
      }
    }
  }
}
