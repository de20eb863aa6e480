package org.acme.toolkit.document.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acme.toolkit.document.office.Xml;

/** Writes a table of two columns, the text and its translation, for a review. */
public final class SideBySide {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final Map<String, String> PARTS =
      Map.of(
          "[Content_Types].xml",
          """
              <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
              <Default Extension="rels" \
              ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
              <Override PartName="/word/document.xml" \
              ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
              </Types>""",
          "_rels/.rels",
          """
              <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
              <Relationship Id="rId1" \
              Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
              Target="word/document.xml"/></Relationships>""");

  private static final String TABLE =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="%s"><w:body><w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>\
      <w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>\
      <w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/>\
      <w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>\
      </w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>"""
          .formatted(WORD);

  private SideBySide() {}

  /** Returns a Markdown table. */
  public static byte[] markdown(String source, String target, List<TranslatedSegment> segments) {
    var table = new StringBuilder();
    row(table, source, target);
    row(table, "---", "---");
    for (TranslatedSegment segment : segments) {
      row(table, cell(segment, segment.source()), cell(segment, segment.target()));
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void row(StringBuilder table, String source, String target) {
    table.append("| ").append(source).append(" | ").append(target).append(" |\n");
  }

  private static String cell(TranslatedSegment segment, String coded) {
    return shown(segment, coded)
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .strip()
        .replaceAll("\\R", "<br>");
  }

  private static String shown(TranslatedSegment segment, String coded) {
    return coded == null ? "" : segment.segment().display(coded);
  }

  /** Returns a Word document with the table. */
  public static byte[] word(String source, String target, List<TranslatedSegment> segments) {
    var table = new StringBuilder(TABLE);
    wordRow(table, "<w:trPr><w:tblHeader/></w:trPr>", source, target);
    for (TranslatedSegment segment : segments) {
      wordRow(table, "", shown(segment, segment.source()), shown(segment, segment.target()));
    }
    table.append("</w:tbl><w:p/></w:body></w:document>");
    var parts = new TreeMap<String, String>(PARTS);
    parts.put("word/document.xml", table.toString());
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The bytes are in memory.
    }
    return bytes.toByteArray();
  }

  private static void wordRow(
      StringBuilder table, String properties, String source, String target) {
    table.append("<w:tr>").append(properties);
    for (String text : List.of(source, target)) {
      table.append("<w:tc><w:tcPr><w:tcW w:w=\"2500\" w:type=\"pct\"/></w:tcPr><w:p><w:r>");
      String[] lines = text.strip().split("\\R", -1);
      for (int i = 0; i < lines.length; i++) {
        table.append(i == 0 ? "" : "<w:br/>");
        table.append("<w:t xml:space=\"preserve\">").append(Xml.escaped(lines[i])).append("</w:t>");
      }
      table.append("</w:r></w:p></w:tc>");
    }
    table.append("</w:tr>");
  }
}
