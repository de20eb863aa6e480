package org.acme.toolkit.document.reqif;

import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.text.Patch;
import org.codehaus.stax2.XMLStreamReader2;

/** An element that may have a list of children, which may be missing or empty. */
final class ChildList {

  /** What is replaced by a new child, and what is around it then. */
  private record Place(int start, int end, String before, String after) {}

  private final String name;
  private final String identifier;
  private final String prefix;
  private final int start;
  private final int depth;
  private String type = "";
  private Place place;

  /**
   * @param name of the list
   * @param element at its start tag
   */
  ChildList(String name, String identifier, String source, XMLStreamReader2 element)
      throws XMLStreamException {
    String own = Xml.name(element);
    this.prefix = own.substring(0, own.indexOf(':') + 1);
    this.name = prefix + name;
    this.identifier = identifier;
    this.start = startOf(element);
    this.depth = element.getDepth();
    if (element.isEmptyElement()) {
      place = inEmpty(source, element, "<" + this.name + ">", "</" + this.name + ">");
    }
  }

  private static Place inEmpty(String source, XMLStreamReader2 element, String before, String after)
      throws XMLStreamException {
    int end = (int) element.getLocationInfo().getEndingCharOffset();
    String tag = source.substring(startOf(element), end - 2) + ">";
    return new Place(startOf(element), end, tag + before, after + "</" + Xml.name(element) + ">");
  }

  void startChild(String source, XMLStreamReader2 child) throws XMLStreamException {
    if (isList(child) && child.isEmptyElement()) {
      place = inEmpty(source, child, "", "");
    }
  }

  private boolean isList(XMLStreamReader2 element) {
    return element.getDepth() == depth + 1 && Xml.name(element).equals(name);
  }

  /**
   * Takes an end tag.
   *
   * @return whether it is that of this element
   */
  boolean isClosedBy(XMLStreamReader2 element) {
    if (place == null && isList(element)) {
      place = new Place(startOf(element), startOf(element), "", "");
    }
    boolean isClosed = element.getDepth() == depth;
    if (place == null && isClosed) {
      place = new Place(startOf(element), startOf(element), "<" + name + ">", "</" + name + ">");
    }
    return isClosed;
  }

  private static int startOf(XMLStreamReader2 element) {
    return (int) element.getLocationInfo().getStartingCharOffset();
  }

  void type(String reference) {
    type = reference;
  }

  String type() {
    return type;
  }

  String identifier() {
    return identifier;
  }

  /** Returns the prefix of the namespace with its colon, or an empty string. */
  String prefix() {
    return prefix;
  }

  int start() {
    return start;
  }

  /** Returns the patch that adds a child at the end of the list. */
  Patch with(String child) {
    return new Patch(place.start, place.end, place.before + child + place.after);
  }
}
