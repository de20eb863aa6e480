package org.acme.toolkit.document.reqif;

import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Review.Remark;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.text.Patch;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Writes what was found in a requirement as an attribute of it, in place of an earlier one. The
 * attribute is defined for each type of requirements that has some.
 */
final class FindingAttributes {

  /** The name that people see. */
  private static final String NAME = "AnalystToolkit.Findings";

  /** In the value of an attribute. */
  private static final String LINE_END = "&#10;";

  private static final String VALUE = "ATTRIBUTE-VALUE-STRING";
  private static final String DEFINITION = "ATTRIBUTE-DEFINITION-STRING";

  /** The elements that get a child, and in which of their children it goes. */
  private static final Map<String, String> LISTS =
      Map.of(
          "REQ-IF-CONTENT", "DATATYPES",
          "SPEC-OBJECT-TYPE", "SPEC-ATTRIBUTES",
          "SPEC-OBJECT", "VALUES");

  private record Finding(String type, ChildList values, String text) {}

  private final XMLStreamReader2 xml;
  private final String source;
  private final String time;

  /** What was found, by its place in the source. */
  private final TreeMap<Integer, String> found = new TreeMap<>();

  private final Deque<ChildList> open = new ArrayDeque<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Patch> patches = new ArrayList<>();
  private final Set<String> identifiers = new HashSet<>();

  /** The definitions of each type, by its identifier. */
  private final Map<String, ChildList> types = new HashMap<>();

  /** The identifiers of our definitions by those of the types. */
  private final Map<String, String> defined = new HashMap<>();

  /** The identifiers of our definitions from an earlier review. */
  private final Set<String> earlier = new HashSet<>();

  private ChildList dataTypes;
  private int lastId;

  private FindingAttributes(String source, Review review) throws XMLStreamException {
    this.source = source;
    this.time = review.time().truncatedTo(ChronoUnit.SECONDS).toString();
    this.xml = Xml.reader(source);
  }

  static List<Patch> patches(ReqIfPart part, Review review) throws XMLStreamException {
    var attributes = new FindingAttributes(part.encoded().source(), review);
    for (Segment segment : part.segments()) {
      for (Remark remark : review.remarks().getOrDefault(segment, List.of())) {
        attributes.find(segment, remark);
      }
    }
    attributes.read();
    attributes.write();
    return attributes.patches;
  }

  private void find(Segment segment, Remark remark) {
    String words = segment.display(segment.text().substring(remark.start(), remark.end()));
    String text = words + ": " + String.join(" \u00B7 ", remark.lines());
    found.merge(
        segment.inSource(remark.start(), remark.end()).start(),
        Xml.escaped(text),
        (one, other) -> one + LINE_END + other);
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      Cancellation.check();
      int event = xml.next();
      if (event == XMLStreamReader2.START_ELEMENT) {
        start(xml.getLocalName());
      } else if (event == XMLStreamReader2.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
  }

  private void start(String name) throws XMLStreamException {
    String identifier = Xml.attribute(xml, "IDENTIFIER");
    identifiers.add(identifier);
    ChildList parent = open.peekLast();
    if (parent != null) {
      parent.startChild(source, xml);
    }
    if (LISTS.containsKey(name)) {
      open.addLast(new ChildList(LISTS.get(name), identifier, source, xml));
    } else if (name.equals("SPEC-OBJECT-TYPE-REF") && parent != null) {
      parent.type(xml.getElementText().strip());
    } else if (name.equals(DEFINITION) && Xml.attribute(xml, "LONG-NAME").equals(NAME)) {
      defined.put(parent == null ? "" : parent.identifier(), identifier);
      earlier.add(identifier);
    } else if (name.equals(VALUE)) {
      value();
    }
  }

  /** Removes an earlier value of ours. */
  private void value() throws XMLStreamException {
    int start = (int) xml.getLocationInfo().getStartingCharOffset();
    int end = (int) xml.getLocationInfo().getEndingCharOffset();
    int depth = xml.getDepth();
    String definition = "";
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.isStartElement() && xml.getLocalName().equals(DEFINITION + "-REF")) {
        definition = xml.getElementText().strip();
      }
    }
    if (earlier.contains(definition)) {
      end = Math.max(end, (int) xml.getLocationInfo().getEndingCharOffset());
      patches.add(new Patch(start, end, ""));
    }
  }

  private void end(String name) throws XMLStreamException {
    ChildList last = open.peekLast();
    if (last == null || !last.isClosedBy(xml)) {
      return;
    }
    open.removeLast();
    switch (name) {
      case "REQ-IF-CONTENT" -> dataTypes = last;
      case "SPEC-OBJECT-TYPE" -> types.put(last.identifier(), last);
      default -> {
        int end = (int) xml.getLocationInfo().getStartingCharOffset();
        Collection<String> texts = found.subMap(last.start(), Math.max(last.start(), end)).values();
        if (!texts.isEmpty()) {
          findings.add(new Finding(last.type(), last, String.join(LINE_END, texts)));
        }
      }
    }
  }

  private void write() {
    String dataType = newId();
    boolean needsDataType = false;
    for (Finding finding : findings) {
      ChildList type = types.get(finding.type);
      if (type == null || dataTypes == null) {
        continue; // The file is not valid. The report has what was found.
      }
      if (!defined.containsKey(finding.type)) {
        String id = newId();
        defined.put(finding.type, id);
        needsDataType = true;
        patches.add(
            type.with(
                """
                <%1$s%2$s IDENTIFIER="%3$s" LAST-CHANGE="%4$s" LONG-NAME="%5$s"><%1$sTYPE>\
                <%1$sDATATYPE-DEFINITION-STRING-REF>%6$s</%1$sDATATYPE-DEFINITION-STRING-REF>\
                </%1$sTYPE></%1$s%2$s>"""
                    .formatted(type.prefix(), DEFINITION, id, time, NAME, dataType)));
      }
      ChildList values = finding.values;
      patches.add(
          values.with(
              """
              <%1$s%2$s THE-VALUE="%3$s"><%1$sDEFINITION><%1$s%4$s-REF>%5$s</%1$s%4$s-REF>\
              </%1$sDEFINITION></%1$s%2$s>"""
                  .formatted(
                      values.prefix(),
                      VALUE,
                      finding.text,
                      DEFINITION,
                      Xml.escaped(defined.get(finding.type)))));
    }
    if (needsDataType) {
      patches.add(
          dataTypes.with(
              """
              <%1$sDATATYPE-DEFINITION-STRING IDENTIFIER="%2$s" LAST-CHANGE="%3$s" \
              LONG-NAME="%4$s" MAX-LENGTH="%5$d"/>"""
                  .formatted(dataTypes.prefix(), dataType, time, NAME, Integer.MAX_VALUE)));
    }
  }

  private String newId() {
    String id;
    do {
      lastId++;
      id = "analyst-toolkit-" + lastId;
    } while (identifiers.contains(id));
    return id;
  }
}
