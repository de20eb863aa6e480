package org.acme.toolkit.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Accepts or rejects the tracked changes of one author in a part of a Word document. */
final class Verdict {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private Verdict() {}

  static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml.replace("\uFEFF", ""))));
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(xml, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document accept(String xml, String author) {
    return decide(xml, author, "ins", "del");
  }

  static Document reject(String xml, String author) {
    return decide(xml, author, "del", "ins");
  }

  private static Document decide(String xml, String author, String kept, String dropped) {
    Document document = parse(xml);
    for (Element change : elements(document, dropped)) {
      if (attribute(change, "author").equals(author)) {
        change.getParentNode().removeChild(change);
      }
    }
    for (Element change : elements(document, kept)) {
      if (attribute(change, "author").equals(author)) {
        for (Element text : elements(change, "delText")) {
          document.renameNode(
              text, text.getNamespaceURI(), text.getNodeName().replace("delText", "t"));
        }
        while (change.hasChildNodes()) {
          change.getParentNode().insertBefore(change.getFirstChild(), change);
        }
        change.getParentNode().removeChild(change);
      }
    }
    return document;
  }

  static List<Element> elements(Node parent, String localName) {
    NodeList found =
        parent instanceof Document document
            ? document.getElementsByTagNameNS("*", localName)
            : ((Element) parent).getElementsByTagNameNS("*", localName);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  static String attribute(Node element, String localName) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (localName.equals(attribute.getLocalName())) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }

  /**
   * Returns what Word shows of each paragraph: each character with its formatting and the elements
   * around it, and other elements. Where runs begin and end is left out, and so are comments.
   */
  static List<String> shown(Document document) {
    return shown(document, true);
  }

  /** Returns the same without who has inserted what, since nobody inserts in an insertion. */
  static List<String> shownToAll(Document document) {
    return shown(document, false);
  }

  private static List<String> shown(Document document, boolean hasInsertions) {
    var paragraphs = new ArrayList<String>();
    for (Element paragraph : elements(document, "p")) {
      var shown = new StringBuilder();
      show(paragraph, "", "", shown);
      String all = shown.toString();
      paragraphs.add(hasInsertions ? all : all.replaceAll("(?:ins|moveTo)\\([^)]*\\)", ""));
    }
    return paragraphs;
  }

  private static void show(Node parent, String around, String format, StringBuilder shown) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      String name = child.getLocalName();
      if (name == null || name.startsWith("comment") || name.equals("proofErr")) {
        continue;
      }
      switch (name) {
        case "p", "rPr" -> {}
        case "r" -> show(child, around, properties((Element) child), shown);
        case "t", "delText" -> {
          String text = child.getTextContent();
          boolean preserved = "preserve".equals(((Element) child).getAttributeNS(XML, "space"));
          for (char character : (preserved ? text : text.strip()).toCharArray()) {
            shown.append(around).append(format).append(character).append('\n');
          }
        }
        case "ins", "del", "moveTo", "moveFrom" -> {
          String author = attribute(child, "author");
          show(child, around + name + "(" + author + ")", format, shown);
        }
        default -> {
          String element = name + new TreeMap<>(attributes(child));
          boolean isAround = List.of("hyperlink", "smartTag", "sdt").contains(name);
          if (!isAround) {
            shown.append(around).append(format).append(element).append('\n');
          }
          show(child, around + (isAround ? element : ""), format, shown);
        }
      }
    }
  }

  /** Without the language, which is not seen, and the ids of tracked changes. */
  private static String properties(Element run) {
    var properties = new StringBuilder();
    for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("rPr".equals(child.getLocalName())) {
        describe(child, properties);
      }
    }
    return properties.toString();
  }

  private static void describe(Node parent, StringBuilder description) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getLocalName() != null
          && !List.of("lang", "noProof", "rPrChange").contains(child.getLocalName())) {
        description.append(child.getLocalName()).append(new TreeMap<>(attributes(child)));
        describe(child, description);
      }
    }
  }

  private static TreeMap<String, String> attributes(Node element) {
    var attributes = new TreeMap<String, String>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      attributes.put(attribute.getNodeName(), attribute.getNodeValue());
    }
    return attributes;
  }
}
