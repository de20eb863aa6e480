package org.acme.toolkit.document.opendocument;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.text.Patch;
import org.codehaus.stax2.XMLStreamReader2;

/** What tracked changes need to know of a body: its ids, and which spans are around its texts. */
final class TextMap {

  private static final Map<String, String> PREFIXES =
      new TreeMap<>(Map.of("office", Odf.OFFICE, "text", Odf.TEXT, "dc", Odf.DUBLIN_CORE));

  private static final Set<String> IDS = Set.of("id", "name", "change-id");

  /** Where the list of changes is or comes. */
  record Place(int start, int end, String before, String after) {

    Patch with(String regions) {
      return new Patch(start, end, before + regions + after);
    }
  }

  private final XMLStreamReader2 xml;
  private final Set<String> used = new HashSet<>();

  /**
   * A span around a text.
   *
   * @param outer the span around this one, or null
   */
  private record Around(String style, Around outer) {}

  /** The innermost span around each change that is in one. */
  private final Map<Patch, Around> spans = new HashMap<>();

  private final StringBuilder declarations = new StringBuilder();
  private Place list;
  private int bodyDepth;
  private int lastId;

  private TextMap(String source) throws XMLStreamException {
    this.xml = Xml.reader(source);
  }

  /**
   * @param changes in order
   */
  static TextMap read(String source, List<Patch> changes) throws XMLStreamException {
    var map = new TextMap(source);
    map.readAll(source, changes);
    return map;
  }

  private void readAll(String source, List<Patch> changes) throws XMLStreamException {
    xml.nextTag();
    PREFIXES.forEach(this::declare);
    Around span = null;
    int next = 0;
    while (xml.hasNext()) {
      Cancellation.check();
      int event = xml.next();
      if (event != XMLStreamReader2.START_ELEMENT && event != XMLStreamReader2.END_ELEMENT) {
        continue;
      }
      while (next < changes.size() && changes.get(next).start() <= start()) {
        spans.put(changes.get(next), span);
        next++;
      }
      boolean isStart = event == XMLStreamReader2.START_ELEMENT;
      if (isStart) {
        addIds();
      }
      findList(source, isStart);
      if (isOf(Odf.TEXT, "span")) {
        span = isStart ? new Around(Xml.attribute(xml, "style-name"), span) : span.outer;
      }
    }
  }

  private void declare(String prefix, String namespace) {
    if (!namespace.equals(xml.getNamespaceURI(prefix))) {
      declarations.append(" xmlns:%s=\"%s\"".formatted(prefix, namespace));
    }
  }

  private void addIds() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (IDS.contains(xml.getAttributeLocalName(i))) {
        used.add(xml.getAttributeValue(i));
      }
    }
  }

  /** The list is the first child of the body, after its forms. */
  private void findList(String source, boolean isStart) throws XMLStreamException {
    if (isStart && list == null && isOf(Odf.OFFICE, "text")) {
      bodyDepth = xml.getDepth();
      newListAt(end());
    } else if (list == null || xml.getDepth() != bodyDepth + 1) {
      return;
    } else if (isOf(Odf.OFFICE, "forms") && isStart == xml.isEmptyElement()) {
      newListAt(end());
    } else if (isOf(Odf.TEXT, "tracked-changes")) {
      if (isStart && xml.isEmptyElement()) {
        String tag = source.substring(start(), end() - 2) + ">";
        list = new Place(start(), end(), tag, "</" + Xml.name(xml) + ">");
      } else if (!isStart && list.start() < start()) {
        list = new Place(start(), start(), "", "");
      }
    }
  }

  private void newListAt(int place) {
    list =
        new Place(
            place, place, "<text:tracked-changes" + declarations + ">", "</text:tracked-changes>");
  }

  private boolean isOf(String namespace, String name) {
    return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
  }

  private int start() {
    return (int) xml.getLocationInfo().getStartingCharOffset();
  }

  private int end() throws XMLStreamException {
    return (int) xml.getLocationInfo().getEndingCharOffset();
  }

  /** Returns the declarations that new elements need, because the root does not have them. */
  String declarations() {
    return declarations.toString();
  }

  Place list() {
    return list;
  }

  /** Returns an id that nothing in the body has. */
  String newId() {
    String id;
    do {
      lastId++;
      id = "ct" + lastId;
    } while (used.contains(id));
    return id;
  }

  /** Returns a text in spans as those around a change. */
  String inSpans(Patch change, String text) {
    Deque<String> styles = new ArrayDeque<>();
    for (Around span = spans.get(change); span != null; span = span.outer) {
      styles.addFirst(Xml.escaped(span.style));
    }
    String start =
        styles.stream()
            .map(style -> "<text:span%s text:style-name=\"%s\">".formatted(declarations, style))
            .collect(Collectors.joining());
    return start + text + "</text:span>".repeat(styles.size());
  }
}
