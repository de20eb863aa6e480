package org.acme.toolkit.document.workbook;

import java.util.ArrayList;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.TrimmedTexts;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segment;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads the part with the texts that cells share by number. */
record StringsReader(String name, EncodedText encoded) {

  /** Reads the texts that cells need. */
  TextPart read(CellTexts cells) throws XMLStreamException {
    var segments = new ArrayList<Segment>();
    var trimmed = new TrimmedTexts();
    XMLStreamReader2 xml = Xml.reader(encoded.source());
    int number = 0;
    while (xml.hasNext()) {
      Cancellation.check();
      if (xml.next() == XMLStreamReader2.START_ELEMENT && xml.getLocalName().equals("si")) {
        if (cells.needShared(number)) {
          Optional<Segment> text = StringItem.read(encoded.source(), xml, trimmed);
          if (text.isPresent()) {
            cells.putShared(number, text.get());
            segments.add(text.get());
          }
        } else {
          Xml.skip(xml);
        }
        number++;
      }
    }
    return new TextPart(name, encoded, segments, trimmed);
  }
}
