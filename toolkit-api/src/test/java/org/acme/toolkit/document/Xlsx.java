package org.acme.toolkit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds Excel workbooks with the parts that Excel writes. */
public final class Xlsx {

  public static final String NAME = "requirements.xlsx";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /**
   * Creates a workbook of one sheet.
   *
   * @param strings the elements {@code si}
   * @param sheet what the sheet contains
   */
  public static Xlsx of(String strings, String sheet) {
    var xlsx = new Xlsx();
    xlsx.with(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>\
        <Override PartName="/xl/worksheets/sheet2.xml" ContentType="%1$sworksheet+xml"/>\
        <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>\
        <Override PartName="/xl/comments1.xml" ContentType="%1$scomments+xml"/>\
        <Override PartName="/xl/tables/table1.xml" ContentType="%1$stable+xml"/></Types>"""
            .formatted(TYPE));
    xlsx.with(
        "_rels/.rels",
        relationships(
            "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"));
    xlsx.with(
        "xl/workbook.xml",
        root("workbook", "<sheets><sheet name=\"Needs\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"));
    xlsx.with(
        "xl/_rels/workbook.xml.rels",
        relationships(
            "<Relationship Id=\"rId1\" Type=\"%1$s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"%1$s/worksheet\""
                + " Target=\"/xl/worksheets/sheet2.xml\"/>"
                + "<Relationship Id=\"rId3\" Type=\"%1$s/sharedStrings\""
                + " Target=\"sharedStrings.xml\"/>"));
    xlsx.with("xl/worksheets/sheet1.xml", root("worksheet", sheet));
    xlsx.with("xl/sharedStrings.xml", root("sst", strings));
    return xlsx;
  }

  /** Creates a workbook with a row for each text. */
  public static Xlsx ofTexts(String... texts) {
    var strings = new StringBuilder();
    var rows = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      strings.append("<si><t>").append(texts[i]).append("</t></si>");
      rows.append("<row>").append(shared(i)).append("</row>");
    }
    return of(strings.toString(), "<sheetData>" + rows + "</sheetData>");
  }

  /** Returns a cell with a shared text. */
  public static String shared(int number) {
    return "<c t=\"s\"><v>" + number + "</v></c>";
  }

  static String root(String name, String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<%1$s xmlns=\"%2$s\" xmlns:r=\"%3$s\">%4$s</%1$s>"
            .formatted(name, MAIN, RELATIONS, content);
  }

  private static String relationships(String content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content.formatted(RELATIONS)
        + "</Relationships>";
  }

  /** Adds or replaces a part. */
  Xlsx with(String name, String content) {
    parts.put(name, content);
    return this;
  }

  Xlsx without(String name) {
    parts.remove(name);
    return this;
  }

  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
