package org.acme.toolkit.document.word;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Parses untrusted XML. No DTD is read, so there are no internal or external entities. The parser
 * limits depth and the number and size of attributes.
 */
final class Xml {

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
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader2.DTD) {
        throw new XMLStreamException("A document type is not allowed");
      }
    }
    return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
  }
}
