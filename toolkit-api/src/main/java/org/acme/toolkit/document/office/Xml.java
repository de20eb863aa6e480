package org.acme.toolkit.document.office;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.segment.Cancellation;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Parses untrusted XML. No DTD is read, so there are no internal or external entities. The parser
 * limits depth and the number and size of attributes.
 */
public final class Xml {

  /** The parser keeps every name. The standard defines about 3,000 for Word. */
  private static final int MAX_NAMES = 20_000;

  /**
   * In characters. Word keeps the data of old drawings in an attribute (`o:gfxdata`), which is
   * longer than what the parser allows by default.
   */
  private static final int MAX_ATTRIBUTE = 16 * 1024 * 1024;

  /** Control characters, which XML 1.0 cannot represent or which are no text. */
  private static final Pattern NOT_XML =
      Pattern.compile("[\\x00-\\x1F\\x7F\\uFFFE\\uFFFF]|\\p{Cs}");

  private static final XMLInputFactory2 FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory2 factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE);
    return factory;
  }

  public static XMLStreamReader2 reader(String xml) throws XMLStreamException {
    return (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(xml));
  }

  /** Reads bytes in the charset that they declare. */
  public static XMLStreamReader2 reader(InputStream xml) throws XMLStreamException {
    return (XMLStreamReader2) FACTORY.createXMLStreamReader(xml);
  }

  /** Returns the value of an attribute in any namespace, or an empty string if it is missing. */
  public static String attribute(XMLStreamReader2 element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Whether the current event is text, also in a CDATA section. */
  public static boolean isText(XMLStreamReader2 xml) {
    return xml.isCharacters() || xml.getEventType() == XMLStreamReader2.CDATA;
  }

  /** Reads to the end of the current element. */
  public static void skip(XMLStreamReader2 xml) throws XMLStreamException {
    int depth = xml.getDepth();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      Cancellation.check();
    }
  }

  /** Whether an attribute of the type ST_OnOff is set. */
  public static boolean isOn(String value) {
    return Set.of("1", "true", "on").contains(value);
  }

  /** Writes the attributes of an element, but for one, and its declarations of namespaces. */
  public static String attributes(XMLStreamReader2 element, String except) {
    var written = new StringBuilder();
    for (int i = 0; i < element.getNamespaceCount(); i++) {
      String prefix = element.getNamespacePrefix(i);
      String name = prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
      String uri = element.getNamespaceURI(i);
      append(written, name, uri == null ? "" : uri);
    }
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (!element.getAttributeLocalName(i).equals(except)) {
        String prefix = element.getAttributePrefix(i);
        String name = element.getAttributeLocalName(i);
        append(
            written,
            prefix == null || prefix.isEmpty() ? name : prefix + ":" + name,
            element.getAttributeValue(i));
      }
    }
    return written.toString();
  }

  private static void append(StringBuilder written, String name, String value) {
    written.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  /** Writes a text as content of an element or an attribute, without what XML cannot represent. */
  public static String escaped(String text) {
    return NOT_XML
        .matcher(text)
        .replaceAll(" ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Like {@link #escaped}, but tabs and line breaks stay. */
  public static String content(String text) {
    var content = new StringBuilder();
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\t') {
        content.append(escaped(text.substring(done, i))).append(text.charAt(i));
        done = i + 1;
      }
    }
    return content.append(escaped(text.substring(done))).toString();
  }

  /** Returns the name of the current element as it is written. */
  public static String name(XMLStreamReader2 element) {
    String prefix = element.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? element.getLocalName()
        : prefix + ":" + element.getLocalName();
  }

  public static String rootNamespace(String source) throws XMLStreamException {
    XMLStreamReader2 xml = reader(source);
    xml.nextTag();
    return xml.getNamespaceURI();
  }

  /**
   * Adds elements at the end of the root of a document.
   *
   * @param elements returns them for the prefix of the root, which ends with a colon unless it is
   *     empty
   */
  public static String append(String source, UnaryOperator<String> elements)
      throws XMLStreamException {
    XMLStreamReader2 xml = reader(source);
    xml.nextTag();
    String root = name(xml);
    String added = elements.apply(root.substring(0, root.indexOf(':') + 1));
    int start = (int) xml.getLocationInfo().getEndingCharOffset();
    if (source.charAt(start - 2) == '/') {
      return source.substring(0, start - 2)
          + ">"
          + added
          + "</"
          + root
          + ">"
          + source.substring(start);
    }
    skip(xml);
    int end = (int) xml.getLocationInfo().getStartingCharOffset();
    return source.substring(0, end) + added + source.substring(end);
  }

  /**
   * Checks that a whole document is well-formed.
   *
   * @return the declared charset; a byte order mark takes precedence
   * @throws XMLStreamException if the document is not well-formed or has a document type
   */
  public static Charset check(InputStream xml) throws XMLStreamException {
    XMLStreamReader2 reader = reader(xml);
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
