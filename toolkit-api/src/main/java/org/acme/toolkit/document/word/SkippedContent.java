package org.acme.toolkit.document.word;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.segment.Skipped;
import org.codehaus.stax2.XMLStreamReader2;

/** Counts content with text that is not read. */
final class SkippedContent {

  private static final Map<String, Skipped> BY_ELEMENT =
      Map.of(
          "altChunk", Skipped.EMBEDDED_TEXT,
          "subDoc", Skipped.SUBDOCUMENT,
          "commentReference", Skipped.COMMENT,
          "OLEObject", Skipped.EMBEDDED_OBJECT,
          "relIds", Skipped.DIAGRAM,
          "chart", Skipped.CHART);

  private final Map<Skipped, Integer> counts = new EnumMap<>(Skipped.class);

  /** Properties that people write. */
  private static final Set<String> PROPERTIES =
      Set.of("title", "subject", "description", "keywords", "category");

  /**
   * @param element at its start tag
   */
  void start(XMLStreamReader2 element) {
    Skipped what = BY_ELEMENT.get(element.getLocalName());
    if (what != null) {
      add(what);
    } else if (element.getLocalName().equals("docPr")
        && !WordReader.attribute(element, "descr").isBlank()) {
      add(Skipped.PICTURE_DESCRIPTION);
    }
  }

  /**
   * @param xml the part with the properties of the document
   */
  void readProperties(String xml) throws XMLStreamException {
    XMLStreamReader2 reader = Xml.reader(xml);
    String name = "";
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamReader2.START_ELEMENT) {
        name = reader.getLocalName();
      } else if (event == XMLStreamReader2.CHARACTERS
          && PROPERTIES.contains(name)
          && reader.getText().chars().anyMatch(Character::isLetter)) {
        add(Skipped.DOCUMENT_PROPERTY);
        name = "";
      }
    }
  }

  void add(Skipped what) {
    counts.merge(what, 1, Integer::sum);
  }

  void addAll(SkippedContent other) {
    other.counts.forEach((what, count) -> counts.merge(what, count, Integer::sum));
  }

  Map<Skipped, Integer> counts() {
    return counts;
  }
}
