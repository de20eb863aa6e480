package org.acme.toolkit.document.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.language.LanguageTag;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads the translations of a TMX file (versions 1.1 to 1.4b). */
final class TmxReader {

  private final XMLStreamReader2 xml;
  private final String source;
  private final String target;
  private final Memory memory;
  private String sourceOfAll = "";

  private TmxReader(XMLStreamReader2 xml, String source, String target, Memory memory) {
    this.xml = xml;
    this.source = source;
    this.target = target;
    this.memory = memory;
  }

  /**
   * @param xml at the root
   */
  static void read(XMLStreamReader2 xml, String source, String target, Memory memory)
      throws XMLStreamException {
    new TmxReader(xml, source, target, memory).read();
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      Cancellation.check();
      if (xml.next() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("header")) {
        sourceOfAll = Xml.attribute(xml, "srclang");
      } else if (xml.getLocalName().equals("tu")) {
        unit();
      }
    }
  }

  private void unit() throws XMLStreamException {
    int depth = xml.getDepth();
    String own = Xml.attribute(xml, "srclang");
    var texts = new LinkedHashMap<String, MarkedText>();
    String language = "";
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("tuv")) {
        String tag = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        language = tag == null ? Xml.attribute(xml, "lang") : tag;
      } else if (xml.getLocalName().equals("seg")) {
        texts.put(language, MarkedText.read(xml));
      }
    }
    String from = source.equals(LanguageTag.AUTO) ? own.isEmpty() ? sourceOfAll : own : source;
    MarkedText original = in(from, texts);
    MarkedText translation = in(target, texts);
    if (original != null && translation != null) {
      memory.put(original, translation);
    }
  }

  /** Prefers the same tag to another variety of the language. */
  private static MarkedText in(String language, Map<String, MarkedText> texts) {
    MarkedText same = texts.get(language);
    return same != null
        ? same
        : texts.entrySet().stream()
            .filter(text -> LanguageMatch.sameLanguage(text.getKey(), language))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
  }
}
