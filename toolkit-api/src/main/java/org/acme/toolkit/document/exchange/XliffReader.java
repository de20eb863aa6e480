package org.acme.toolkit.document.exchange;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.language.LanguageMatch;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads the translations of an XLIFF 2 file (OASIS, versions 2.0 and 2.1). */
final class XliffReader {

  private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}+");

  private final XMLStreamReader2 xml;
  private final Memory memory;

  private XliffReader(XMLStreamReader2 xml, Memory memory) {
    this.xml = xml;
    this.memory = memory;
  }

  /**
   * @param xml at the root
   */
  static void read(XMLStreamReader2 xml, String target, Memory memory) throws XMLStreamException {
    if (Xliff1Reader.NAMESPACE.equals(xml.getNamespaceURI())) {
      Xliff1Reader.read(xml, target, memory);
      return;
    }
    if (!NAMESPACE.equals(xml.getNamespaceURI())) {
      throw DocumentProblems.unreadable("The XLIFF file is not of version 1.2, 2.0 or 2.1.");
    }
    if (!LanguageMatch.sameLanguage(Xml.attribute(xml, "trgLang"), target)) {
      throw DocumentProblems.unreadable("The XLIFF file is for another target language.");
    }
    new XliffReader(xml, memory).read();
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      Cancellation.check();
      if (xml.next() == XMLStreamReader2.START_ELEMENT && xml.getLocalName().equals("unit")) {
        unit(Xml.attribute(xml, "id"));
      }
    }
  }

  /** A tool may have split a unit into several segments. */
  private void unit(String id) throws XMLStreamException {
    int depth = xml.getDepth();
    var source = new StringBuilder();
    var target = new StringBuilder();
    String sourceOfPart = "";
    boolean isTranslated = false;
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("source")) {
        target.append(sourceOfPart); // the part before has no target
        sourceOfPart = content();
        source.append(sourceOfPart);
      } else if (xml.getLocalName().equals("target")) {
        target.append(content());
        sourceOfPart = "";
        isTranslated = true;
      }
    }
    target.append(sourceOfPart);
    if (isTranslated) {
      memory.put(id, source.toString(), target.toString());
    }
  }

  private String content() throws XMLStreamException {
    int depth = xml.getDepth();
    var content = new StringBuilder();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (Xml.isText(xml)) {
        content.append(xml.getText());
      } else if (xml.getEventType() == XMLStreamReader2.START_ELEMENT) {
        String id = Xml.attribute(xml, "id");
        if (xml.getLocalName().equals("ph") && NUMBER.matcher(id).matches()) {
          content.append(Segment.code(Integer.parseInt(id) - 1));
        }
      }
    }
    return content.toString();
  }
}
