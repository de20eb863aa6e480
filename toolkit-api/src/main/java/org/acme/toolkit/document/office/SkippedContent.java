package org.acme.toolkit.document.office;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.Skipped;
import org.codehaus.stax2.XMLStreamReader2;

/** Counts content with text that is not read. */
public final class SkippedContent {

  private static final Map<String, Skipped> BY_ELEMENT =
      Map.ofEntries(
          Map.entry("altChunk", Skipped.EMBEDDED_TEXT),
          Map.entry("subDoc", Skipped.SUBDOCUMENT),
          Map.entry("commentReference", Skipped.COMMENT),
          Map.entry("comment", Skipped.COMMENT),
          Map.entry("OLEObject", Skipped.EMBEDDED_OBJECT),
          Map.entry("oleObject", Skipped.EMBEDDED_OBJECT),
          Map.entry("relIds", Skipped.DIAGRAM),
          Map.entry("chart", Skipped.CHART),
          Map.entry("sheet", Skipped.SHEET_NAME),
          Map.entry("oddHeader", Skipped.PAGE_HEADER),
          Map.entry("oddFooter", Skipped.PAGE_HEADER));

  /** The elements that describe a picture: of Word, and of a drawing in a sheet. */
  private static final Set<String> PICTURES = Set.of("docPr", "cNvPr");

  private final Map<Skipped, Integer> counts = new EnumMap<>(Skipped.class);

  /** Properties that people write. */
  private static final Set<String> PROPERTIES =
      Set.of("title", "subject", "description", "keywords", "keyword", "category");

  /**
   * @param element at its start tag
   */
  public void start(XMLStreamReader2 element) {
    Skipped what = BY_ELEMENT.get(element.getLocalName());
    if (what != null) {
      add(what);
    } else if (PICTURES.contains(element.getLocalName())
        && !Xml.attribute(element, "descr").isBlank()) {
      add(Skipped.PICTURE_DESCRIPTION);
    }
  }

  /**
   * @param xml a part of a workbook
   */
  public void readWorkbook(String xml) throws XMLStreamException {
    XMLStreamReader2 reader = Xml.reader(xml);
    boolean isInShape = false;
    while (reader.hasNext()) {
      Cancellation.check();
      int event = reader.next();
      if (event == XMLStreamReader2.START_ELEMENT) {
        start(reader);
        isInShape |= reader.getLocalName().equals("txBody");
      } else if (event == XMLStreamReader2.CHARACTERS
          && isInShape
          && reader.getText().chars().anyMatch(Character::isLetter)) {
        add(Skipped.DRAWING);
        isInShape = false;
      } else if (event == XMLStreamReader2.END_ELEMENT && reader.getLocalName().equals("txBody")) {
        isInShape = false;
      }
    }
  }

  /**
   * @param xml the part with the properties of the document
   */
  public void readProperties(String xml) throws XMLStreamException {
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

  public void add(Skipped what) {
    counts.merge(what, 1, Integer::sum);
  }

  public void addAll(SkippedContent other) {
    other.counts.forEach((what, count) -> counts.merge(what, count, Integer::sum));
  }

  public Map<Skipped, Integer> counts() {
    return counts;
  }
}
