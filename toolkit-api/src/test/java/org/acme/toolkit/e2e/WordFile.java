package org.acme.toolkit.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The smallest document that Word opens. */
public final class WordFile {

  private static final String CONTENT = "word/document.xml";

  private WordFile() {}

  /**
   * @param paragraphs the content of the body, as WordprocessingML
   */
  public static byte[] of(String paragraphs) throws IOException {
    String types =
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/word/document.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
        </Types>\
        """;
    String relations =
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="r1" Target="word/document.xml" Type=\
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
        </Relationships>\
        """;
    String document =
        """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
        <w:body>%s</w:body></w:document>\
        """
            .formatted(paragraphs);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part :
          Map.of("[Content_Types].xml", types, "_rels/.rels", relations, CONTENT, document)
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  static String contentOf(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile());
        InputStream content = zip.getInputStream(zip.getEntry(CONTENT))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
