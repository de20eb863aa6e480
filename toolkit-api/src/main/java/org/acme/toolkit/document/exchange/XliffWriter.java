package org.acme.toolkit.document.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Segment;

/** Writes the texts of a document as XLIFF 2.1 (OASIS), for the tools of translators. */
public final class XliffWriter {

  private XliffWriter() {}

  /**
   * @param fileName of the document
   * @param source BCP 47 tag
   * @param target BCP 47 tag
   */
  public static byte[] write(
      String fileName, String source, String target, List<TranslatedSegment> segments) {
    var xliff = new StringBuilder();
    xliff.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="%s" \
        trgLang="%s" xml:space="preserve">
        <file id="f1" original="%s">
        """
            .formatted(Xml.escaped(source), Xml.escaped(target), Xml.escaped(fileName)));
    for (int i = 0; i < segments.size(); i++) {
      TranslatedSegment segment = segments.get(i);
      xliff.append("<unit id=\"").append(Memory.unitOf(i)).append("\"><segment state=\"");
      xliff.append(segment.target() == null ? "initial" : "translated").append("\"><source>");
      append(xliff, segment.segment(), segment.source());
      if (segment.target() != null) {
        xliff.append("</source><target>");
        append(xliff, segment.segment(), segment.target());
        xliff.append("</target></segment></unit>\n");
      } else {
        xliff.append("</source></segment></unit>\n");
      }
    }
    return xliff.append("</file>\n</xliff>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder xliff, Segment segment, String coded) {
    int done = 0;
    for (int i = 0; i < coded.length(); i++) {
      if (Segment.isCode(coded.charAt(i))) {
        xliff.append(Xml.content(coded.substring(done, i)));
        String shown = Xml.escaped(segment.display(coded.substring(i, i + 1)));
        xliff.append("<ph id=\"").append(Segment.codeNumber(coded.charAt(i)) + 1).append('"');
        xliff.append(shown.isEmpty() ? "" : " disp=\"" + shown + '"').append("/>");
        done = i + 1;
      }
    }
    xliff.append(Xml.content(coded.substring(done)));
  }
}
