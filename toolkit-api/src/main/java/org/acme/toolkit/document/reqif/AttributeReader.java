package org.acme.toolkit.document.reqif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Syntax;
import org.acme.toolkit.problem.ProblemException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads the texts of requirements: the values of their attributes of the types STRING and XHTML, in
 * the order of the file. Definitions stand before values in it.
 */
final class AttributeReader {

  private static final String NAMESPACE = "http://www.omg.org/spec/ReqIF/";

  private static final String STRING = "ATTRIBUTE-VALUE-STRING";
  private static final String XHTML = "ATTRIBUTE-VALUE-XHTML";
  private static final String VALUE = "THE-VALUE";

  /** Their default values are of no requirement. */
  private static final String TYPES = "SPEC-TYPES";

  private static final String REQUIREMENTS = "SPEC-OBJECTS";

  /** The well-formed attributes of a start tag. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<=\\s)([^\\s=\"'<>/]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

  /**
   * The names that ReqIF's implementation guide reserves for what no person writes: a number, who
   * changed something, a state in another tool. The last one has our findings.
   */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "ReqIF\\.(?:Foreign\\w{0,40}|ChapterNumber|Prefix|Revision|AssociatedFiles)"
              + "|AnalystToolkit\\.Findings");

  private final String source;
  private final XMLStreamReader2 xml;
  private final Segments all;
  private final List<Segment> segments = new ArrayList<>();

  /** The segments of requirements, not of specifications and relations. */
  private final Set<Segment> ofRequirements = new HashSet<>();

  private boolean isInRequirements;

  /** The names of attributes by the identifiers of their definitions. */
  private final Map<String, String> names = new HashMap<>();

  private AttributeReader(String source, Segments all) throws XMLStreamException {
    this.source = source;
    this.xml = Xml.reader(source);
    this.all = all;
  }

  /**
   * @param name of the entry in an archive; empty if the file is no archive
   * @param all gets the segments, too
   * @throws ProblemException 413 if there is too much text; 422 if the text is not ReqIF
   */
  static ReqIfPart read(String name, EncodedText text, Segments all) throws XMLStreamException {
    var reader = new AttributeReader(text.source(), all);
    reader.read();
    return new ReqIfPart(name, text, reader.segments, reader.ofRequirements);
  }

  private void read() throws XMLStreamException {
    xml.nextTag();
    if (!xml.getLocalName().equals("REQ-IF") || !namespace().startsWith(NAMESPACE)) {
      throw DocumentProblems.unreadable("The file is not ReqIF: its root is another element.");
    }
    boolean isInTypes = false;
    while (xml.hasNext()) {
      Cancellation.check();
      int event = xml.next();
      if (event == XMLStreamReader2.START_ELEMENT) {
        String name = xml.getLocalName();
        isInTypes |= name.equals(TYPES);
        isInRequirements |= name.equals(REQUIREMENTS);
        if (name.startsWith("ATTRIBUTE-DEFINITION-")) {
          names.put(Xml.attribute(xml, "IDENTIFIER"), Xml.attribute(xml, "LONG-NAME"));
        } else if (!isInTypes && (name.equals(STRING) || name.equals(XHTML))) {
          value(name.equals(STRING));
        }
      } else if (event == XMLStreamReader2.END_ELEMENT && xml.getLocalName().equals(TYPES)) {
        isInTypes = false;
      } else if (event == XMLStreamReader2.END_ELEMENT && xml.getLocalName().equals(REQUIREMENTS)) {
        isInRequirements = false;
      }
    }
  }

  private String namespace() {
    return Optional.ofNullable(xml.getNamespaceURI()).orElse("");
  }

  /** Which definition a value has may stand after it. */
  private void value(boolean isString) throws XMLStreamException {
    List<Optional<Segment>> texts = new ArrayList<>();
    String definition = "";
    if (isString) {
      texts.add(string());
    }
    int depth = xml.getDepth();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() == XMLStreamReader2.START_ELEMENT) {
        if (xml.getLocalName().endsWith("-REF")) {
          definition = xml.getElementText().strip();
        } else if (!isString && xml.getLocalName().equals(VALUE)) {
          texts.addAll(new XhtmlReader(source, xml).read());
        } else if (!xml.getLocalName().equals("DEFINITION")) {
          Xml.skip(xml); // such as the value before it was simplified
        }
      }
    }
    if (!NO_TEXT.matcher(names.getOrDefault(definition, "")).matches()) {
      for (Optional<Segment> text : texts) {
        all.add(text);
        text.ifPresent(segments::add);
        text.filter(segment -> isInRequirements).ifPresent(ofRequirements::add);
      }
    }
  }

  private Optional<Segment> string() throws XMLStreamException {
    int start = (int) xml.getLocationInfo().getStartingCharOffset();
    int end = (int) xml.getLocationInfo().getEndingCharOffset();
    Matcher attribute = ATTRIBUTE.matcher(source).region(start, end);
    while (attribute.find()) {
      if (attribute.group(1).equals(VALUE)) {
        int group = attribute.group(2) == null ? 3 : 2;
        var text = new SegmentBuilder(source, Syntax.XML_ATTRIBUTE);
        text.text(attribute.start(group), attribute.end(group));
        return text.build();
      }
    }
    return Optional.empty();
  }
}
