package org.acme.toolkit.document.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Segment;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A text of a translator's tool.
 *
 * @param coded has an inline code for each mark, numbered from 0
 * @param marks what tells each mark from the others of the text, in their order
 */
record MarkedText(String coded, List<String> marks) {

  /** Elements of TMX 1.4b and XLIFF 1.2 that stand for markup. Their content is no text. */
  private static final Set<String> MARKUP = Set.of("bpt", "ept", "it", "ph", "ut", "x", "bx", "ex");

  /** An inline code, or a mark that OmegaT writes as text, such as {@code <f0>}. */
  private static final Pattern MARK =
      Pattern.compile("[\\uE000-\\uF8FF]|</?[a-z]{1,3}\\d{1,4}+/?>");

  /** Reads to the end of the current element. */
  static MarkedText read(XMLStreamReader2 xml) throws XMLStreamException {
    int depth = xml.getDepth();
    var text = new StringBuilder();
    var elements = new ArrayList<String>();
    var open = new ArrayDeque<String>();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      String name = xml.hasName() ? xml.getLocalName() : "";
      if (Xml.isText(xml)) {
        text.append(xml.getText());
      } else if (name.equals("g")) {
        // An element around a text is two marks.
        text.append(Segment.code(elements.size()));
        if (xml.isStartElement()) {
          open.push(Xml.attribute(xml, "id"));
          elements.add("g" + open.peek());
        } else {
          elements.add("/g" + open.pop());
        }
      } else if (MARKUP.contains(name)) {
        text.append(Segment.code(elements.size()));
        elements.add(name + identity(xml));
        Xml.skip(xml);
      }
    }
    return numbered(text.toString(), elements);
  }

  /** The number is in {@code i} and {@code x} in TMX, and in {@code id} in XLIFF. */
  private static String identity(XMLStreamReader2 mark) {
    return String.join(
        " ", Xml.attribute(mark, "i"), Xml.attribute(mark, "x"), Xml.attribute(mark, "id"));
  }

  private static MarkedText numbered(String text, List<String> elements) {
    var marks = new ArrayList<String>();
    String coded =
        MARK.matcher(text)
            .replaceAll(
                match -> {
                  marks.add(mark(match.group(), elements));
                  return Matcher.quoteReplacement(String.valueOf(Segment.code(marks.size() - 1)));
                });
    return new MarkedText(coded, marks);
  }

  private static String mark(String written, List<String> elements) {
    int number = Segment.codeNumber(written.charAt(0));
    return written.length() > 1 || number >= elements.size() ? written : elements.get(number);
  }
}
