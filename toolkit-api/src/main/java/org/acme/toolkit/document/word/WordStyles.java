package org.acme.toolkit.document.word;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Tells which styles and fonts of a Word document mark program code. */
record WordStyles(Set<String> codeStyles) {

  private static final Pattern CODE_NAME =
      Pattern.compile("code|verbatim|preformatted|typewriter|monospace", Pattern.CASE_INSENSITIVE);

  private static final Pattern CODE_FONT =
      Pattern.compile(
          "consolas|courier|menlo|monaco|lucida console|cascadia|inconsolata|fira code|source code"
              + "|\\bmono",
          Pattern.CASE_INSENSITIVE);

  /**
   * @param xml the part with the styles of the document
   */
  static WordStyles read(String xml) throws XMLStreamException {
    var styles = new HashSet<String>();
    String style = "";
    XMLStreamReader2 reader = Xml.reader(xml);
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      String name = reader.getLocalName();
      boolean isCode = false;
      if (name.equals("style")) {
        style = WordReader.attribute(reader, "styleId");
        isCode = CODE_NAME.matcher(style).find();
      } else if (name.equals("name")) {
        isCode = CODE_NAME.matcher(WordReader.attribute(reader, "val")).find();
      } else if (name.equals("rFonts")) {
        isCode = isCodeFont(WordReader.attribute(reader, "ascii"));
      }
      if (isCode) {
        styles.add(style);
      }
    }
    return new WordStyles(styles);
  }

  boolean isCodeStyle(String styleId) {
    return codeStyles.contains(styleId);
  }

  static boolean isCodeFont(String font) {
    return CODE_FONT.matcher(font).find();
  }
}
