package org.acme.toolkit.document.opendocument;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.ParagraphText.Look;
import org.acme.toolkit.document.office.ProgramCode;
import org.acme.toolkit.document.office.Xml;
import org.codehaus.stax2.XMLStreamReader2;

/** The styles of paragraphs and of texts in them. Automatic styles belong to one part each. */
final class TextStyles {

  /** Styles inherit from others. */
  private static final int MAX_PARENTS = 20;

  /** All text inherits from it, so that its font tells nothing. */
  private static final String BASE = "Standard";

  /** The style of text that is pasted from other programs, whatever it is. */
  private static final String PASTED = "Preformatted Text";

  /** Attributes that do not change the look. LibreOffice marks each change of a text with them. */
  private static final Set<String> INVISIBLE =
      Set.of("rsid", "paragraph-rsid", "language", "country", "script", "rfc-language-tag");

  private record Style(String parent, Look own) {}

  /** By family and name. */
  private final Map<String, Style> styles;

  /** Numbers of the different formats, because those of nested texts are put together. */
  private final Map<String, Integer> formats;

  private final Map<String, Look> looks = new HashMap<>();

  private TextStyles(Map<String, Style> styles, Map<String, Integer> formats) {
    this.styles = styles;
    this.formats = formats;
  }

  /**
   * @param xml the part with the styles
   */
  static TextStyles common(String xml) throws XMLStreamException {
    return new TextStyles(new HashMap<>(), new HashMap<>()).with(xml, "styles");
  }

  /** Returns these styles and the automatic ones of a part. */
  TextStyles withAutomatic(String xml) throws XMLStreamException {
    return new TextStyles(new HashMap<>(styles), formats).with(xml, "automatic-styles");
  }

  private TextStyles with(String xml, String section) throws XMLStreamException {
    XMLStreamReader2 reader = Xml.reader(xml);
    boolean isInSection = false;
    while (reader.hasNext()) {
      int event = reader.next();
      boolean isSection =
          reader.hasName()
              && reader.getLocalName().equals(section)
              && Odf.OFFICE.equals(reader.getNamespaceURI());
      if (isSection) {
        isInSection = event == XMLStreamReader2.START_ELEMENT;
      } else if (isInSection
          && event == XMLStreamReader2.START_ELEMENT
          && reader.getLocalName().equals("style")) {
        add(reader);
      }
    }
    return this;
  }

  /** Reads to the end of the current style. */
  private void add(XMLStreamReader2 xml) throws XMLStreamException {
    String name = Xml.attribute(xml, "name");
    String displayed = Xml.attribute(xml, "display-name");
    String key = key(Xml.attribute(xml, "family"), name);
    String parent = Xml.attribute(xml, "parent-style-name");
    String title = displayed.isEmpty() ? name.replace("_20_", " ") : displayed;
    boolean isCode = ProgramCode.isStyle(title) && !title.equals(PASTED);
    boolean hasCodeFont = title.equals(PASTED);
    String language = "";
    var format = new StringBuilder();
    int depth = xml.getDepth();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() == XMLStreamReader2.START_ELEMENT
          && xml.getLocalName().equals("text-properties")) {
        String font = Xml.attribute(xml, "font-name");
        hasCodeFont |=
            !name.equals(BASE)
                && ProgramCode.isFont(font.isEmpty() ? Xml.attribute(xml, "font-family") : font);
        language = language(Xml.attribute(xml, "language"), Xml.attribute(xml, "country"));
        append(format, xml);
      }
    }
    styles.put(
        key, new Style(parent, new Look(number(format.toString()), isCode, hasCodeFont, language)));
  }

  private static void append(StringBuilder format, XMLStreamReader2 properties) {
    for (int i = 0; i < properties.getAttributeCount(); i++) {
      if (!INVISIBLE.contains(properties.getAttributeLocalName(i))) {
        format.append(properties.getAttributeLocalName(i)).append('=');
        format.append(properties.getAttributeValue(i)).append(';');
      }
    }
  }

  private String number(String format) {
    return format.isEmpty() ? "" : formats.computeIfAbsent(format, f -> formats.size()) + ";";
  }

  private static String language(String language, String country) {
    return country.isEmpty() || country.equals("none") ? language : language + "-" + country;
  }

  /**
   * Returns the look of a style with what it inherits.
   *
   * @param family {@code paragraph} or {@code text}
   */
  Look look(String family, String name) {
    return looks.computeIfAbsent(key(family, name), key -> inherited(family, styles.get(key)));
  }

  private Look inherited(String family, Style first) {
    Look look = Look.PLAIN;
    Style style = first;
    for (int i = 0; style != null && i < MAX_PARENTS; i++) {
      look = look.over(style.own);
      style = styles.get(key(family, style.parent));
    }
    return look;
  }

  private static String key(String family, String name) {
    return family + ' ' + name;
  }
}
