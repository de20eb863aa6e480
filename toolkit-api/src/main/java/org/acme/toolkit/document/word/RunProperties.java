package org.acme.toolkit.document.word;

import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The properties of a run ({@code w:rPr}) as they are written. A tracked change of formatting
 * ({@code w:rPrChange}) needs a new id in each copy. New text was never formatted otherwise.
 *
 * @param end offset in the source after the properties
 * @param before up to the tracked change, or all if there is none
 * @param change the start of its start tag with all attributes but its id; empty if there is none
 * @param changed the rest of the tracked change
 * @param after the rest of the properties
 */
record RunProperties(int end, String before, String change, String changed, String after) {

  static RunProperties none(int end) {
    return new RunProperties(end, "", "", "", "");
  }

  /** Reads from the start tag to the end tag. */
  static RunProperties read(String source, XMLStreamReader2 xml) throws XMLStreamException {
    int depth = xml.getDepth();
    int start = (int) xml.getLocationInfo().getStartingCharOffset();
    int changeStart = -1;
    int tagEnd = -1;
    int changeEnd = -1;
    String change = "";
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (changeEnd < 0
          && xml.getEventType() == XMLStreamReader2.START_ELEMENT
          && xml.getLocalName().equals("rPrChange")) {
        changeStart = (int) xml.getLocationInfo().getStartingCharOffset();
        tagEnd = (int) xml.getLocationInfo().getEndingCharOffset();
        String name = Xml.name(xml);
        String prefix = name.substring(0, name.indexOf(':') + 1);
        change = "<%s%s %sid=".formatted(name, Xml.attributes(xml, "id"), prefix);
        Xml.skip(xml);
        changeEnd = (int) xml.getLocationInfo().getEndingCharOffset();
      }
    }
    int end = (int) xml.getLocationInfo().getEndingCharOffset();
    if (changeEnd < 0) {
      return new RunProperties(end, source.substring(start, end), "", "", "");
    }
    int rest = source.charAt(tagEnd - 2) == '/' ? tagEnd - 2 : tagEnd - 1;
    return new RunProperties(
        end,
        source.substring(start, changeStart),
        change,
        source.substring(rest, changeEnd),
        source.substring(changeEnd, end));
  }

  String ofInserted() {
    return before + after;
  }

  String ofCopy(Revisions revisions) {
    return change.isEmpty()
        ? before
        : before + change + '"' + revisions.newId() + '"' + changed + after;
  }
}
