package org.acme.toolkit.document.word;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Parses untrusted XML. No DTD is read, so there are no internal or external entities. The parser
 * limits depth and the number and size of attributes.
 */
final class Xml {

  /** The parser keeps every name. The standard defines about 3,000 for Word. */
  private static final int MAX_NAMES = 20_000;

  private static final XMLInputFactory2 FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory2 factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static XMLStreamReader2 reader(String xml) throws XMLStreamException {
    return (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(xml));
  }

  /**
   * Checks that a whole document is well-formed.
   *
   * @return the declared charset; a byte order mark takes precedence
   * @throws XMLStreamException if the document is not well-formed or has a document type
   */
  static Charset check(InputStream xml) throws XMLStreamException {
    XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(xml);
    String declared = reader.getCharacterEncodingScheme();
    var names = new HashSet<String>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamReader2.DTD) {
        throw new XMLStreamException("A document type is not allowed");
      } else if (event == XMLStreamReader2.PROCESSING_INSTRUCTION) {
        names.add(reader.getPITarget());
      } else if (event == XMLStreamReader2.START_ELEMENT) {
        addNames(reader, names);
      }
      if (names.size() > MAX_NAMES) {
        throw new XMLStreamException("There are too many different names");
      }
    }
    return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
  }

  private static void addNames(XMLStreamReader2 element, Set<String> names) {
    names.add(element.getPrefix());
    names.add(element.getLocalName());
    for (int i = 0; i < element.getAttributeCount(); i++) {
      names.add(element.getAttributePrefix(i));
      names.add(element.getAttributeLocalName(i));
    }
    for (int i = 0; i < element.getNamespaceCount(); i++) {
      names.add(element.getNamespacePrefix(i));
      names.add(element.getNamespaceURI(i));
    }
  }
}
