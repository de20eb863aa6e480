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

  /** Dots of abbreviations look like the end of a sentence, so some later ends are tried too. */
  private static final int MAX_ENDS = 8;

  /** In UTF-16 code units. */
  private static final int MAX_SENTENCE = 2_000;

  private static final String ENDS = ".!?:;…。！？";
  private static final String CLOSING = "\"'”’»)]";

  /** The place of a text in the document tells between its translations. */
  private record Unit(String id, String source) {}

  private final Map<Unit, String> byUnit = new HashMap<>();
  private final Map<String, String> bySource = new HashMap<>();

  private Memory() {}

  public static Memory empty() {
    return new Memory();
  }

  /**
   * Reads an XLIFF or a TMX file.
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
        default -> throw DocumentProblems.unreadable("The memory is neither XLIFF nor TMX.");
      }
    } catch (XMLStreamException e) {
      throw DocumentProblems.unreadable("The memory is not well-formed XML.");
    }
    return memory;
  }

  /** Adds a translation that is not empty and has the marks of the source in the same order. */
  void put(MarkedText source, MarkedText target) {
    if (source.marks().equals(target.marks()) && !target.coded().isBlank()) {
      bySource.putIfAbsent(source.coded(), target.coded());
    }
  }

  void put(String unit, String source, String target) {
    if (Segment.haveSameCodes(source, target) && !target.isBlank()) {
      byUnit.put(new Unit(unit, source), target);
      bySource.putIfAbsent(Segment.numbered(source, 0), Segment.numbered(target, 0));
    }
  }

  /** Returns the id of a segment's unit. */
  static String unitOf(int index) {
    return "u" + (index + 1);
  }

  /**
   * Returns the translation of a text if it has the same inline codes in the same order. The tools
   * of translators remember sentences, so the text is put together from these if need be.
   *
   * @param index of the segment in the document
   * @param source the text with its inline codes
   */
  public Optional<String> find(int index, String source) {
    return Optional.ofNullable(byUnit.get(new Unit(unitOf(index), source)))
        .or(() -> Optional.ofNullable(ofText(source)))
        .or(() -> Optional.ofNullable(ofSentences(source)))
        .filter(target -> Segment.haveSameCodes(source, target));
  }

  private String ofText(String source) {
    String target = bySource.get(Segment.numbered(source, 0));
    int first = Segment.firstCode(source);
    return target == null || first < 0 ? target : Segment.numbered(target, first);
  }

  /** Returns null unless the memory has every sentence. */
  private String ofSentences(String source) {
    var translated = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      String target = null;
      int end = at;
      for (int tries = 0; target == null && tries < MAX_ENDS && end >= 0; tries++) {
        end = endOfSentence(source, at, end);
        target = end < 0 ? null : ofText(source.substring(at, end));
      }
      if (target != null) {
        translated.append(target);
        at = end;
      } else if (Segment.isCode(source.charAt(at))) {
        translated.append(source.charAt(at));
        at++;
      } else {
        return null;
      }
      while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
        translated.append(source.charAt(at));
        at++;
      }
    }
    return translated.toString();
  }

  /** Returns the next place where a sentence may end, or -1. */
  private static int endOfSentence(String text, int start, int from) {
    int limit = Math.min(text.length(), start + MAX_SENTENCE);
    for (int end = from + 1; end < limit; end++) {
      if (isBetween(text.charAt(end)) && endsSentence(text, end)) {
        return end;
      }
    }
    return from < limit && limit == text.length() ? limit : -1;
  }

  private static boolean isBetween(char character) {
    return Character.isWhitespace(character) || Segment.isCode(character);
  }

  /** Returns the next place after {@code from} where a sentence may end. */
  private static int endOfSentence(String text, int from) {
    for (int end = from + 1; end < text.length(); end++) {
      if (isBetween(text.charAt(end)) && endsSentence(text, end)) {
        return end;
      }
    }
    return text.length();
  }

  private static boolean endsSentence(String text, int end) {
    int last = end - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return text.charAt(end) == '\n' || ENDS.indexOf(text.charAt(last)) >= 0;
  }
}
