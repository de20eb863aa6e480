package org.acme.toolkit.document.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.SkippedContent;
import org.acme.toolkit.document.office.TrimmedTexts;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segment;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads the cells of a sheet. */
final class SheetReader {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}+");

  private final EncodedText encoded;
  private final CellTexts cells;
  private final References references;
  private final SkippedContent skipped;
  private final XMLStreamReader2 xml;
  private final List<Segment> segments = new ArrayList<>();
  private final TrimmedTexts trimmed = new TrimmedTexts();
  private String type = "";

  private SheetReader(
      EncodedText encoded, CellTexts cells, References references, SkippedContent skipped)
      throws XMLStreamException {
    this.encoded = encoded;
    this.cells = cells;
    this.references = references;
    this.skipped = skipped;
    this.xml = Xml.reader(encoded.source());
  }

  /**
   * @param cells gets the texts of the sheet
   * @param references gets the texts of its formulas and filters
   * @param skipped gets what is not read
   */
  static TextPart read(
      String name,
      EncodedText encoded,
      CellTexts cells,
      References references,
      SkippedContent skipped)
      throws XMLStreamException {
    var reader = new SheetReader(encoded, cells, references, skipped);
    reader.read();
    return new TextPart(name, encoded, reader.segments, reader.trimmed);
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      Cancellation.check();
      int event = xml.next();
      references.take(xml);
      if (event == XMLStreamReader2.START_ELEMENT) {
        skipped.start(xml);
        switch (xml.getLocalName()) {
          case "c" -> type = Xml.attribute(xml, "t");
          case "v" -> value();
          case "is" ->
              StringItem.read(encoded.source(), xml, trimmed)
                  .ifPresent(
                      text -> {
                        segments.add(text);
                        cells.add(text);
                      });
          default -> {}
        }
      }
    }
  }

  /** The value of a cell of the type {@code s} is the number of a shared text. */
  private void value() throws XMLStreamException {
    String value = xml.getElementText().strip();
    if (type.equals("s") && NUMBER.matcher(value).matches()) {
      cells.addShared(Integer.parseInt(value));
    }
  }
}
