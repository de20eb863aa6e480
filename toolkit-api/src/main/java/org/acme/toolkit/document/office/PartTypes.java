package org.acme.toolkit.document.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The content types of the parts of a package. A type is given for a part or, for all others, by
 * the extension of the name. Names are compared without regard to case.
 */
public record PartTypes(Map<String, String> byName, Map<String, String> byExtension) {

  /**
   * @param xml the part {@code [Content_Types].xml}
   */
  public static PartTypes read(String xml) throws XMLStreamException {
    var types = new PartTypes(new HashMap<>(), new HashMap<>());
    XMLStreamReader2 reader = Xml.reader(xml);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader2.START_ELEMENT) {
        String type = Xml.attribute(reader, "ContentType");
        if (reader.getLocalName().equals("Override")) {
          types.byName.put(key(Xml.attribute(reader, "PartName")), type);
        } else if (reader.getLocalName().equals("Default")) {
          types.byExtension.put(key(Xml.attribute(reader, "Extension")), type);
        }
      }
    }
    return types;
  }

  /** Returns the content type of a part, or an empty string if there is none. */
  public String of(String part) {
    String name = key(part);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return byName.getOrDefault(name, byExtension.getOrDefault(extension, ""));
  }

  /** Whether a name is given to a part of another type than this one. */
  public boolean isForOther(String part, String type) {
    return !byName.getOrDefault(key(part), type).equals(type);
  }

  boolean haveMacros() {
    return byName.values().stream().anyMatch(PartTypes::isOfMacros)
        || byExtension.values().stream().anyMatch(PartTypes::isOfMacros);
  }

  /** Whether two names are those of one part. */
  static boolean isSame(String part, String other) {
    return key(part).equals(key(other));
  }

  private static boolean isOfMacros(String type) {
    return type.contains("macroEnabled");
  }

  private static String key(String part) {
    return (part.startsWith("/") ? part.substring(1) : part).toLowerCase(Locale.ROOT);
  }
}
