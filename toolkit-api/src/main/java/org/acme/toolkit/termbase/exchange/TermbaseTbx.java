package org.acme.toolkit.termbase.exchange;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.termbase.Concept;
import org.acme.toolkit.termbase.Term;
import org.acme.toolkit.termbase.TermStatus;
import org.acme.toolkit.termbase.Termbase;
import org.acme.toolkit.termbase.WrongFile;

/**
 * A termbase as TBX-Basic (ISO 30042:2019). Files of the edition of 2008 are read too. Only
 * definitions, terms and their administrative status are read.
 */
final class TermbaseTbx {

  private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";

  private static final Set<String> CONCEPTS = Set.of("conceptEntry", "termEntry");
  private static final Set<String> LANGUAGES = Set.of("langSec", "langSet");
  private static final Set<String> TERMS = Set.of("termSec", "tig", "ntig");
  private static final Set<String> STATUSES =
      Set.of("administrativeStatus", "normativeAuthorization");

  private static final Map<TermStatus, String> WRITTEN =
      Map.of(
          TermStatus.PREFERRED, "preferredTerm-admn-sts",
          TermStatus.ADMITTED, "admittedTerm-admn-sts",
          TermStatus.FORBIDDEN, "deprecatedTerm-admn-sts");

  private static final XMLInputFactory FACTORY = factory();

  private final List<Concept> concepts = new ArrayList<>();
  private ConceptBuilder concept = new ConceptBuilder();
  private String language = "";
  private String term;
  private TermStatus status;

  private TermbaseTbx() {}

  private static XMLInputFactory factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * @throws ProblemException 422 if the file is wrong
   */
  static Termbase read(String tbx) {
    var reader = new TermbaseTbx();
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(tbx));
      while (xml.hasNext()) {
        reader.read(xml);
      }
      return new Termbase(reader.concepts);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
      throw WrongFile.at(line, column, "It is no well-formed XML.");
    } catch (IllegalArgumentException e) {
      throw WrongFile.at(1, 1, e.getMessage());
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    try {
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    } catch (IllegalArgumentException e) {
      throw WrongFile.at(
          xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), e.getMessage());
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    String type = xml.getAttributeValue(null, "type");
    String kind = type == null ? name : type;
    if (LANGUAGES.contains(name)) {
      String tag = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
      language = tag == null ? "" : tag;
    } else if (name.equals("term")) {
      term = text(xml);
    } else if (kind.equals("definition")) {
      concept.define(text(xml));
    } else if (STATUSES.contains(kind)) {
      status = status(text(xml).strip());
    }
  }

  /** Reads to the end of the element, with the text of elements inside such as hi. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
    return text.toString();
  }

  private void end(String name) {
    if (TERMS.contains(name) && term != null) {
      // Tools write an empty term for what nobody has translated yet.
      if (!term.isBlank()) {
        concept.add(term, language, status);
      }
      term = null;
      status = null;
    } else if (CONCEPTS.contains(name)) {
      if (!concept.isEmpty()) {
        concepts.add(concept.build());
      }
      concept = new ConceptBuilder();
    }
  }

  /** Older files leave the ending out. What is superseded must not be used either. */
  private static TermStatus status(String value) {
    return switch (value.replace("-admn-sts", "")) {
      case "preferredTerm", "standardizedTerm" -> TermStatus.PREFERRED;
      // Weblate writes the last two.
      case "deprecatedTerm", "supersededTerm", "forbidden", "obsolete" -> TermStatus.FORBIDDEN;
      default -> TermStatus.ADMITTED;
    };
  }

  static String write(Termbase termbase) {
    var written = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
      xml.writeStartDocument("UTF-8", "1.0");
      start(xml, "tbx", "type", "TBX-Basic");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("style", "dca");
      xml.writeAttribute("xml:lang", "en");
      start(xml, "tbxHeader");
      start(xml, "fileDesc");
      start(xml, "sourceDesc");
      element(xml, "p", "Analyst Toolkit");
      for (int i = 0; i < 3; i++) {
        xml.writeEndElement();
      }
      start(xml, "text");
      start(xml, "body");
      int number = 0;
      for (Concept concept : termbase.concepts()) {
        number++;
        write(xml, concept, "c" + number);
      }
      xml.writeEndDocument();
      xml.close();
      return written.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A termbase cannot be written", e);
    }
  }

  private static void write(XMLStreamWriter xml, Concept concept, String id)
      throws XMLStreamException {
    start(xml, "conceptEntry", "id", id);
    if (concept.definition() != null) {
      element(xml, "descrip", concept.definition(), "type", "definition");
    }
    var languages = new LinkedHashSet<>(concept.terms().stream().map(Term::language).toList());
    for (String language : languages) {
      start(xml, "langSec", "xml:lang", language);
      for (Term term : concept.terms()) {
        if (term.language().equals(language)) {
          start(xml, "termSec");
          element(xml, "term", term.term());
          element(xml, "termNote", WRITTEN.get(term.status()), "type", "administrativeStatus");
          xml.writeEndElement();
        }
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /**
   * @param attribute name and value, if there is one
   */
  private static void start(XMLStreamWriter xml, String name, String... attribute)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    if (attribute.length > 0) {
      xml.writeAttribute(attribute[0], attribute[1]);
    }
  }

  private static void element(XMLStreamWriter xml, String name, String text, String... attribute)
      throws XMLStreamException {
    start(xml, name, attribute);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
