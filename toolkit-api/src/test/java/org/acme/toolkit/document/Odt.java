package org.acme.toolkit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds OpenDocument texts with the parts that LibreOffice writes. */
public final class Odt {

  public static final String NAME = "spec.odt";
  static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

  private static final String NAMESPACES =
      """
      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
      xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" \
      xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:officeooo="http://openoffice.org/2009/office" office:version="1.3\"""";

  private static final String AUTOMATIC =
      """
      <style:style style:name="P1" style:family="paragraph" \
      style:parent-style-name="Preformatted_20_Text"/>\
      <style:style style:name="T1" style:family="text"><style:text-properties \
      officeooo:rsid="001"/></style:style>\
      <style:style style:name="T2" style:family="text"><style:text-properties \
      fo:font-weight="bold"/></style:style>\
      <style:style style:name="T3" style:family="text"><style:text-properties fo:language="fr" \
      fo:country="FR"/></style:style>\
      <style:style style:name="P2" style:family="paragraph"><style:text-properties \
      style:font-name="Courier New"/></style:style>""";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** Creates a document of these paragraphs, lists and tables. */
  public static Odt ofBody(String body) {
    var odt = new Odt();
    odt.with("mimetype", MEDIA_TYPE);
    odt.with("content.xml", content(body));
    odt.with("styles.xml", styles(""));
    odt.with(
        "meta.xml",
        "<office:document-meta %s><office:meta/></office:document-meta>".formatted(NAMESPACES));
    odt.with("META-INF/manifest.xml", manifest(MEDIA_TYPE, ""));
    return odt;
  }

  static String content(String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content %s><office:automatic-styles>%s</office:automatic-styles>\
        <office:body><office:text><text:sequence-decls/>%s</office:text></office:body>\
        </office:document-content>"""
        .formatted(NAMESPACES, AUTOMATIC, body);
  }

  /**
   * @param header paragraphs of the header of all pages
   */
  static String styles(String header) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles %s><office:styles>\
        <style:style style:name="Standard" style:family="paragraph"><style:text-properties \
        style:font-name="Courier New"/></style:style>\
        <style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" \
        style:family="paragraph" style:parent-style-name="Standard"/>\
        <style:style style:name="Source_20_Text" style:display-name="Source Text" \
        style:family="text"/></office:styles>\
        <office:automatic-styles><style:page-layout style:name="pm1"/></office:automatic-styles>\
        <office:master-styles><style:master-page style:name="Standard" \
        style:page-layout-name="pm1"><style:header>%s</style:header></style:master-page>\
        </office:master-styles></office:document-styles>"""
        .formatted(NAMESPACES, header);
  }

  /**
   * @param ofContent what the manifest says about the content
   */
  static String manifest(String mediaType, String ofContent) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
        manifest:version="1.3"><manifest:file-entry manifest:full-path="/" \
        manifest:version="1.3" manifest:media-type="%s"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">%s\
        </manifest:file-entry>\
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
        </manifest:manifest>"""
        .formatted(mediaType, ofContent);
  }

  /** Adds automatic styles of the body. */
  public Odt withStyles(String styles) {
    String content = new String(parts.get("content.xml"), StandardCharsets.UTF_8);
    return with("content.xml", content.replace(AUTOMATIC, AUTOMATIC + styles));
  }

  Odt with(String part, String content) {
    return with(part, content.getBytes(StandardCharsets.UTF_8));
  }

  Odt with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  Odt without(String part) {
    parts.remove(part);
    return this;
  }

  /** Writes the type as it is, because programs look for it at the start of the file. */
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        if (part.getKey().equals("mimetype")) {
          var checksum = new CRC32();
          checksum.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(checksum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
