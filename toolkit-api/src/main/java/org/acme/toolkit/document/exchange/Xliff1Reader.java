package org.acme.toolkit.document.exchange;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.language.LanguageMatch;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads the translations of an XLIFF 1.2 file, which older tools and Angular write. */
final class Xliff1Reader {

  static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";

  /** What a tool has written as the target so far may be the source. */
  private static final Set<String> NOT_TRANSLATED = Set.of("new", "needs-translation");

  private final XMLStreamReader2 xml;
  private final String target;
  private final Memory memory;

  private Xliff1Reader(XMLStreamReader2 xml, String target, Memory memory) {
    this.xml = xml;
    this.target = target;
    this.memory = memory;
  }

  /**
   * @param xml at the root
   */
  static void read(XMLStreamReader2 xml, String target, Memory memory) throws XMLStreamException {
    new Xliff1Reader(xml, target, memory).read();
  }

  private void read() throws XMLStreamException {
    boolean isWanted = false;
    while (xml.hasNext()) {
      Cancellation.check();
      if (xml.next() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("file")) {
        // A tool may leave the language out.
        String language = Xml.attribute(xml, "target-language");
        if (language.isEmpty() || LanguageMatch.sameLanguage(language, target)) {
          isWanted = true;
        } else {
          Xml.skip(xml);
        }
      } else if (xml.getLocalName().equals("trans-unit")) {
        unit();
      }
    }
    if (!isWanted) {
      throw DocumentProblems.unreadable("The XLIFF file is for another target language.");
    }
  }

  private void unit() throws XMLStreamException {
    int depth = xml.getDepth();
    MarkedText source = null;
    MarkedText translation = null;
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "source" -> source = MarkedText.read(xml);
        case "target" -> {
          boolean isTranslated = !NOT_TRANSLATED.contains(Xml.attribute(xml, "state"));
          MarkedText text = MarkedText.read(xml);
          translation = isTranslated ? text : null;
        }
        // Proposals, and the source in segments.
        default -> Xml.skip(xml);
      }
    }
    if (source != null && translation != null) {
      memory.put(source, translation);
    }
  }
}
