package org.acme.toolkit.document.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Cancellation;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Texts that formulas, filters, lists of allowed values and tables compare with those of cells. A
 * cell with such a text must not change: the formula would no longer find it, and Excel would
 * repair the table.
 */
final class References {

  private static final Set<String> FORMULAS =
      Set.of("f", "formula", "formula1", "formula2", "definedName");

  /** A text in a formula. A quotation mark in it is doubled. */
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"]|\"\")*+)\"");

  private final Set<String> texts = new HashSet<>();
  private final StringBuilder formula = new StringBuilder();
  private boolean isFormula;

  void read(String source) throws XMLStreamException {
    XMLStreamReader2 xml = Xml.reader(source);
    while (xml.hasNext()) {
      Cancellation.check();
      xml.next();
      take(xml);
    }
  }

  /** Takes the current event of a part. A formula can be an element inside of another one. */
  void take(XMLStreamReader2 xml) {
    if (xml.isStartElement()) {
      start(xml);
    } else if (Xml.isText(xml) && isFormula) {
      formula.append(xml.getText());
    } else if (xml.isEndElement() && isFormula) {
      readFormula(formula.toString());
      isFormula = false;
    }
  }

  private void start(XMLStreamReader2 xml) {
    String name = xml.getLocalName();
    isFormula = FORMULAS.contains(name);
    formula.setLength(0);
    if (name.equals("filter") || name.equals("customFilter")) {
      add(Xml.attribute(xml, "val"));
    } else if (name.equals("tableColumn")) {
      add(Xml.attribute(xml, "name"));
      add(Xml.attribute(xml, "totalsRowLabel"));
    }
  }

  private void readFormula(String formula) {
    Matcher literal = LITERAL.matcher(formula);
    while (literal.find()) {
      String text = literal.group(1).replace("\"\"", "\"");
      add(text);
      for (String allowed : text.split(",")) {
        add(allowed.strip());
      }
    }
  }

  private void add(String text) {
    texts.add(text.toLowerCase(Locale.ROOT));
  }

  /** Compares without regard to case, as Excel does. */
  boolean contain(String text) {
    return texts.contains(text.toLowerCase(Locale.ROOT));
  }
}
