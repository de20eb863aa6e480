package org.acme.toolkit.document.word;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.ProgramCode;
import org.acme.toolkit.document.office.Xml;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Tells which styles and fonts of a Word document mark program code.
 *
 * @param codeStyles ids of the styles that are named after code
 * @param codeFontStyles ids of the other styles that have a font of code
 */
record WordStyles(Set<String> codeStyles, Set<String> codeFontStyles) {

  /**
   * @param xml the part with the styles of the document
   */
  static WordStyles read(String xml) throws XMLStreamException {
    var styles = new WordStyles(new HashSet<>(), new HashSet<>());
    String style = "";
    boolean isDefault = true;
    XMLStreamReader2 reader = Xml.reader(xml);
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      String name = reader.getLocalName();
      if (name.equals("style")) {
        style = Xml.attribute(reader, "styleId");
        isDefault = Xml.isOn(Xml.attribute(reader, "default"));
        styles.add(style, ProgramCode.isStyle(style), false);
      } else if (name.equals("name")) {
        styles.add(style, ProgramCode.isStyle(Xml.attribute(reader, "val")), false);
      } else if (name.equals("rFonts") && !isDefault) {
        // If all text has the font, it tells nothing.
        styles.add(style, false, ProgramCode.isFont(Xml.attribute(reader, "ascii")));
      }
    }
    return styles;
  }

  private void add(String style, boolean isCode, boolean hasCodeFont) {
    if (isCode) {
      codeStyles.add(style);
    } else if (hasCodeFont) {
      codeFontStyles.add(style);
    }
  }
}
