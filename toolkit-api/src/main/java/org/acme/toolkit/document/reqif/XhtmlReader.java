package org.acme.toolkit.document.reqif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Syntax;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads formatted text: the XHTML in the current element. */
final class XhtmlReader {

  /** Elements whose text continues the sentence around them. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "big", "bdo", "cite", "del", "dfn", "em", "font", "i", "ins",
          "q", "s", "small", "span", "strike", "strong", "sub", "sup", "u");

  /** Elements whose content stays as it is. Objects embed files. */
  private static final Set<String> KEPT =
      Set.of("code", "kbd", "math", "object", "pre", "samp", "script", "style", "svg", "tt", "var");

  private final String source;
  private final XMLStreamReader2 xml;
  private final List<Optional<Segment>> segments = new ArrayList<>();
  private SegmentBuilder open;

  /** Where the markup before the current text ends. */
  private int textStart;

  XhtmlReader(String source, XMLStreamReader2 xml) {
    this.source = source;
    this.xml = xml;
    this.open = new SegmentBuilder(source, Syntax.HTML);
  }

  /** Reads to the end of the current element. */
  List<Optional<Segment>> read() throws XMLStreamException {
    int depth = xml.getDepth();
    textStart = end();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      Cancellation.check();
      switch (xml.getEventType()) {
        case XMLStreamReader2.START_ELEMENT -> start(xml.getLocalName().toLowerCase(Locale.ROOT));
        case XMLStreamReader2.END_ELEMENT -> {
          text();
          if (INLINE.contains(xml.getLocalName().toLowerCase(Locale.ROOT))) {
            open.code(InlineCode.HIDDEN);
          } else {
            flush();
          }
        }
        case XMLStreamReader2.CDATA -> {
          text();
          open.code(InlineCode.word(xml.getText()));
        }
        case XMLStreamReader2.CHARACTERS, XMLStreamReader2.SPACE -> {}
        default -> {
          text();
          open.code(InlineCode.HIDDEN);
        }
      }
    }
    text();
    flush();
    return segments;
  }

  private void start(String name) throws XMLStreamException {
    text();
    if (name.equals("br")) {
      open.code(InlineCode.LINE_BREAK);
      skip();
    } else if (KEPT.contains(name)) {
      int contentStart = textStart;
      skip();
      int contentEnd = Math.max(contentStart, start());
      open.code(
          InlineCode.word(
              name.equals("object")
                  ? "[object]"
                  : "`" + source.substring(contentStart, contentEnd) + "`"));
    } else if (INLINE.contains(name)) {
      open.code(InlineCode.HIDDEN);
    } else {
      flush();
    }
  }

  private void skip() throws XMLStreamException {
    Xml.skip(xml);
    textStart = Math.max(textStart, end());
  }

  /** Adds the text before the current markup. The end of an empty element has no place. */
  private void text() throws XMLStreamException {
    if (textStart < start()) {
      open.text(textStart, start());
    }
    textStart = Math.max(textStart, end());
  }

  private int start() {
    return (int) xml.getLocationInfo().getStartingCharOffset();
  }

  private int end() throws XMLStreamException {
    return (int) xml.getLocationInfo().getEndingCharOffset();
  }

  private void flush() {
    segments.add(open.build());
    open = new SegmentBuilder(source, Syntax.HTML);
  }
}
