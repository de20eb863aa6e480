package org.acme.toolkit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.acme.toolkit.document.CheckedFile.Severity;
import org.acme.toolkit.text.XmlCharacters;

/**
 * A test suite for each file. Each error and warning is a failed test; a clean file is a passed
 * one.
 */
final class JunitOutput implements Output {

  @Override
  public void write(List<Result> results, PrintWriter out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (Result result : results) {
        write(result, xml);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.println();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void write(Result result, XMLStreamWriter xml) throws XMLStreamException {
    List<Issue> issues =
        result.issues().stream().filter(issue -> issue.severity() != Severity.NOTE).toList();
    int errors = result.failure().isPresent() ? 1 : 0;
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", XmlCharacters.of(result.name()));
    xml.writeAttribute("tests", Integer.toString(Math.max(1, issues.size())));
    xml.writeAttribute("failures", Integer.toString(issues.size()));
    xml.writeAttribute("errors", Integer.toString(errors));
    for (Issue issue : issues) {
      start(xml, result.name() + issue.place() + " " + issue.found().rule(), result.name());
      end(
          xml,
          "failure",
          issue.found().rule(),
          "\"%s\": %s".formatted(issue.found().text(), issue.found().message()));
    }
    if (result.failure().isPresent()) {
      start(xml, result.name(), result.name());
      end(xml, "error", "NOT_READ", result.failure().get());
    } else if (issues.isEmpty()) {
      start(xml, result.name(), result.name());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void start(XMLStreamWriter xml, String name, String file)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", XmlCharacters.of(name));
    xml.writeAttribute("classname", XmlCharacters.of(file));
  }

  private static void end(XMLStreamWriter xml, String element, String type, String message)
      throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute("type", XmlCharacters.of(type));
    xml.writeAttribute("message", XmlCharacters.of(message));
    xml.writeEndElement();
  }
}
