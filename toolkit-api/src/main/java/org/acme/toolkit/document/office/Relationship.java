package org.acme.toolkit.document.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A relationship of a part to another one (Open Packaging Conventions).
 *
 * @param type a URI, which differs between the two editions of the standard but for its end
 */
public record Relationship(String id, String type, String target) {

  /** Returns the name of the part with the relationships of a part. */
  public static String partFor(String part) {
    String folder = folder(part);
    return folder + "_rels/" + part.substring(folder.length()) + ".rels";
  }

  /** Returns the folder of a part, which ends with a slash unless it is empty. */
  public static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  /**
   * @param xml a part with relationships
   */
  public static List<Relationship> read(String xml) throws XMLStreamException {
    XMLStreamReader2 reader = Xml.reader(xml);
    var relationships = new ArrayList<Relationship>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader2.START_ELEMENT
          && reader.getLocalName().equals("Relationship")) {
        relationships.add(
            new Relationship(
                Xml.attribute(reader, "Id"),
                Xml.attribute(reader, "Type"),
                Xml.attribute(reader, "Target")));
      }
    }
    return relationships;
  }

  /** Returns the name of the part to which a part with this relationship points. */
  public String targetOf(String part) {
    return target.startsWith("/")
        ? target.substring(1)
        : folder(part) + target.replaceFirst("^\\./", "");
  }
}
