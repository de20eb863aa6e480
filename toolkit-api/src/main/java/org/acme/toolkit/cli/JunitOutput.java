package org.acme.toolkit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.acme.toolkit.document.CheckedFile.Severity;

/**
 * A test suite for each file. Each error and warning is a failed test; a clean file is a passed
 * one.
 */
final class JunitOutput implements Output {

  /** XML 1.0 has no other control characters, and no halves of surrogate pairs. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

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
    xml.writeAttribute("name", valid(result.name()));
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
    xml.writeAttribute("name", valid(name));
    xml.writeAttribute("classname", valid(file));
  }

  private static void end(XMLStreamWriter xml, String element, String type, String message)
      throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute("type", valid(type));
    xml.writeAttribute("message", valid(message));
    xml.writeEndElement();
  }

  private static String valid(String text) {
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }
}
