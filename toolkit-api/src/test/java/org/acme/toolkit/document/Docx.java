package org.acme.toolkit.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Builds Word documents with the parts that Word writes. */
public final class Docx {

  static final String NAME = "spec.docx";
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String ROOT =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:%1$s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">%2$s</w:%1$s>""";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /**
   * Creates a document of these paragraphs and tables, with styles for headings, links and code.
   */
  public static Docx ofBody(String body) {
    var docx = new Docx();
    docx.with("[Content_Types].xml", contentTypes());
    docx.with("_rels/.rels", mainPart("word/document.xml"));
    docx.with("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    docx.with(
        "word/_rels/document.xml.rels",
        relationships(
            """
            <Relationship Id="rId1" Type="%1$s/styles" Target="styles.xml"/>\
            <Relationship Id="rId2" Type="%1$s/settings" Target="settings.xml"/>\
            <Relationship Id="rId3" Type="%1$s/hyperlink" Target="https://recieve.example/teh" \
            TargetMode="External"/>"""));
    docx.with(
        "word/styles.xml",
        root(
            "styles",
            """
            <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>\
            </w:docDefaults>\
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>\
            <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/></w:style>\
            <w:style w:type="character" w:styleId="C1"><w:name w:val="Source Code"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Listing"><w:name w:val="Listing"/><w:rPr>\
            <w:rFonts w:ascii="Consolas"/></w:rPr></w:style>"""));
    docx.with("word/settings.xml", root("settings", "<w:zoom w:percent=\"100\"/>"));
    docx.with(
        "docProps/core.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Teh recieved title</dc:title>\
        </cp:coreProperties>""");
    return docx;
  }

  public static String root(String name, String content) {
    return ROOT.formatted(name, content);
  }

  public Docx with(String part, String content) {
    return with(part, content.getBytes(StandardCharsets.UTF_8));
  }

  public Docx with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  public byte[] bytes() {
    return bytes(name -> name);
  }

  byte[] bytes(UnaryOperator<String> naming) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(naming.apply(part.getKey())));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Adds a relationship of the part with the text. */
  Docx withRelationship(String type, String target) {
    String name = "word/_rels/document.xml.rels";
    String relationship =
        "<Relationship Id=\"rId9\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
            .formatted(RELATIONS, type, target);
    String xml = new String(parts.get(name), StandardCharsets.UTF_8);
    return with(name, xml.replace("</Relationships>", relationship));
  }

  Docx without(String part) {
    parts.remove(part);
    return this;
  }

  /** Returns the relationship to the part with the text. */
  static String mainPart(String target) {
    return relationships(
        "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"" + target + "\"/>");
  }

  /** Returns the parts of a document in order. */
  static Map<String, String> parts(byte[] docx) {
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static String body(byte[] docx) {
    return parts(docx).get("word/document.xml");
  }

  private static String relationships(String relationships) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s\
        </Relationships>"""
        .formatted(relationships.formatted(RELATIONS));
  }

  private static String contentTypes() {
    var overrides = new StringBuilder();
    Map.of(
            "document", "document.main",
            "styles", "styles",
            "settings", "settings",
            "header1", "header",
            "footer1", "footer",
            "footnotes", "footnotes",
            "comments", "comments")
        .forEach(
            (part, type) ->
                overrides.append(
                    "<Override PartName=\"/word/%s.xml\" ContentType=\"%s.%s+xml\"/>"
                        .formatted(part, WORD, type)));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>%s</Types>"""
        .formatted(overrides);
  }
}
