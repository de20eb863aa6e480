package org.acme.toolkit.document.exchange;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.problem.ProblemException;
import org.codehaus.stax2.XMLStreamReader2;

/** Translations that people have made, by the text that they translate. */
public final class Memory {

  /** The place of a text in the document tells between its translations. */
  private record Unit(String id, String source) {}

  private final Map<Unit, String> byUnit = new HashMap<>();
  private final Map<String, String> bySource = new HashMap<>();

  private Memory() {}

  public static Memory empty() {
    return new Memory();
  }

  /**
   * Reads an XLIFF 2 or a TMX file.
   *
   * @param source BCP 47 tag of the document's language, or {@code auto}
   * @param target BCP 47 tag
   * @throws ProblemException 422 if the file is neither, or is for another language
   */
  public static Memory read(byte[] file, String source, String target) {
    var memory = new Memory();
    try {
      XMLStreamReader2 xml = Xml.reader(new ByteArrayInputStream(file));
      while (xml.next() != XMLStreamReader2.START_ELEMENT) {
        // TMX files have a document type, which is not read.
      }
      switch (xml.getLocalName()) {
        case "xliff" -> XliffReader.read(xml, target, memory);
        case "tmx" -> TmxReader.read(xml, source, target, memory);
        default -> throw DocumentProblems.unreadable("The memory is neither XLIFF 2 nor TMX.");
      }
    } catch (XMLStreamException e) {
      throw DocumentProblems.unreadable("The memory is not well-formed XML.");
    }
    return memory;
  }

  void put(String source, String target) {
    bySource.putIfAbsent(source, target);
  }

  void put(String unit, String source, String target) {
    byUnit.put(new Unit(unit, source), target);
    put(source, target);
  }

  /** Returns the id of a segment's unit. */
  static String unitOf(int index) {
    return "u" + (index + 1);
  }

  /**
   * Returns the translation of a text if it has the same inline codes in the same order.
   *
   * @param index of the segment in the document
   * @param source the text with its inline codes
   */
  public Optional<String> find(int index, String source) {
    String ofUnit = byUnit.get(new Unit(unitOf(index), source));
    return Optional.ofNullable(ofUnit == null ? bySource.get(source) : ofUnit)
        .filter(target -> Segment.haveSameCodes(source, target));
  }
}
