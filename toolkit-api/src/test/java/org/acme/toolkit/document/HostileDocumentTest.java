package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.assertRefused;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostileDocumentTest {

  private static final String PARAGRAPH = "<w:p><w:r><w:t>Text</w:t></w:r></w:p>";

  private static final String XXE =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<x>&e;</x>";

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "Just text", "%PDF-1.7", "PK\u0003\u0004 not really"})
  void rejectsContentThatIsNotAWordDocument(String content) {
    assertRefused(422, "a.docx", content.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }

  @Test
  void rejectsAZipFileThatIsNotAWordDocument() throws IOException {
    assertRefused(422, "a.docx", zip("a.txt", new byte[10])).contains("not a Word document");
  }

  @Test
  void rejectsAnEncryptedDocument() {
    byte[] ole =
        Arrays.copyOf(
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1
            },
            4096);

    assertRefused(422, "a.docx", ole).contains("encrypted");
  }

  @Test
  void rejectsADocumentWithAnEncryptedEntry() {
    byte[] document = Docx.ofBody(PARAGRAPH).bytes();
    for (int i = 0; i < document.length - 10; i++) {
      boolean isCentral = document[i] == 'P' && document[i + 1] == 'K' && document[i + 2] == 1;
      document[i + 8] |= (byte) (isCentral ? 1 : 0);
    }

    assertRefused(422, "a.docx", document).contains("encrypted");
  }

  @Test
  void rejectsATruncatedDocument() {
    byte[] document = Docx.ofBody(PARAGRAPH).bytes();

    assertRefused(422, "a.docx", Arrays.copyOf(document, document.length / 2)).contains("damaged");
  }

  @Test
  void rejectsAZipBomb() throws IOException {
    Docx bomb = Docx.ofBody(PARAGRAPH).with("word/media/image1.bmp", new byte[30 * 1024 * 1024]);

    assertRefused(413, "a.docx", bomb.bytes()).contains("uncompressed size", "200 times its size");
  }

  @Test
  void rejectsManySmallZipBombs() throws IOException {
    Docx bombs = Docx.ofBody(PARAGRAPH);
    for (int i = 0; i < 11; i++) {
      bombs.with("word/media/image" + i + ".bmp", new byte[19 * 1024 * 1024]);
    }

    assertRefused(413, "a.docx", bombs.bytes()).contains("uncompressed size", "209,715,200 bytes");
  }

  @Test
  void acceptsAMillionEmptyParagraphs() {
    byte[] document = Docx.ofBody("<w:p/>".repeat(1_000_000)).bytes();

    assertThat(Docx.parts(processed("a.docx", document, "correct")))
        .isEqualTo(Docx.parts(document));
  }

  @Test
  void rejectsAPartWithTextThatInflatesTooMuch() {
    var paragraphs = new StringBuilder();
    for (int i = 0; i < 1_800_000; i++) {
      paragraphs.append("<w:p w:rsidR=\"").append(i).append("\"/>");
    }

    assertRefused(413, "a.docx", Docx.ofBody(paragraphs.toString()).bytes())
        .contains("41,943,040 bytes");
  }

  @Test
  void rejectsTooManyParts() {
    Docx document = Docx.ofBody(PARAGRAPH);
    for (int i = 0; i < 10_000; i++) {
      document.with("word/" + i + ".bin", new byte[0]);
    }

    assertRefused(413, "a.docx", document.bytes()).contains("10,000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "word/../../evil.xml",
        "/etc/evil",
        "..\\evil.xml",
        "\\etc",
        "C:evil"
      })
  void rejectsAPartWhoseNameLeavesTheFile(String name) {
    assertRefused(422, "a.docx", Docx.ofBody(PARAGRAPH).with(name, "<x/>").bytes())
        .contains("leaves the file");
  }

  @Test
  void rejectsTwoPartsWithTheSameName() {
    assertRefused(422, "a.docx", Docx.ofBody(PARAGRAPH).with("WORD/Document.xml", "<x/>").bytes())
        .contains("same name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/document.xml",
        "word/styles.xml",
        "[Content_Types].xml",
        "_rels/.rels",
        "word/other.xml"
      })
  void rejectsADocumentTypeOrBrokenXmlInEveryPart(String part) {
    assertRefused(422, "a.docx", Docx.ofBody(PARAGRAPH).with(part, XXE).bytes()).contains("XML");
    assertRefused(422, "a.docx", Docx.ofBody(PARAGRAPH).with(part, "<x>").bytes()).contains("XML");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0' encoding='UTF-8'?><x>\u00ff</x>",
        "<?xml version='1.0' encoding='none'?><x/>"
      })
  void rejectsXmlWithAWrongCharset(String xml) {
    byte[] part = xml.getBytes(StandardCharsets.ISO_8859_1);

    assertRefused(422, "a.docx", Docx.ofBody(PARAGRAPH).with("word/document.xml", part).bytes())
        .contains("XML");
  }

  @Test
  void rejectsDeeplyNestedXml() {
    String deep = "<w:sdt>".repeat(5_000) + "</w:sdt>".repeat(5_000);

    assertRefused(422, "a.docx", Docx.ofBody(deep).bytes()).contains("XML");
  }

  @Test
  void rejectsMacros() {
    assertRefused(422, "a.docx", Docx.ofBody(PARAGRAPH).with("word/vbaProject.bin", "x").bytes())
        .contains("macros");
  }

  @ParameterizedTest
  @CsvSource({"a.txt", "a.md", "a.html"})
  void rejectsATextThatIsNotInItsCharset(String name) {
    byte[] marked = "\u00ef\u00bb\u00bf<p>caf\u00e9</p>".getBytes(StandardCharsets.ISO_8859_1);
    byte[] declared =
        "<meta charset=utf-8><p>caf\u00e9</p>\u0081".getBytes(StandardCharsets.ISO_8859_1);

    assertRefused(422, name, marked).contains("charset");
    assertRefused(422, name, declared).contains("charset");
    assertRefused(422, name, "<p>\0binary</p>".getBytes(StandardCharsets.UTF_8))
        .contains("control characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No tags at all",
        "<meta charset=none><p>text</p>",
        "<meta charset=x-JISAutoDetect><p>text</p>",
        "<meta charset=ISO-2022-CN><p>text</p>",
        "<meta charset=UTF-16><p>text</p>",
        "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;</p>",
      })
  void rejectsContentThatIsNotHtml(String html) {
    assertRefused(422, "a.html", html.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }

  @Test
  void rejectsMoreThan20Megabytes() {
    assertRefused(413, "a.txt", new byte[20 * 1024 * 1024 + 1]).contains("20,971,520 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md"})
  void rejectsTooMuchText(String name) {
    byte[] text =
        "A line that is as long as lines of text are.\n\n"
            .repeat(23_000)
            .getBytes(StandardCharsets.UTF_8);

    assertRefused(413, name, text).contains("1,000,000 characters");
  }

  @Test
  void rejectsTooManyParagraphs() {
    byte[] text = "a\n\n".repeat(50_001).getBytes(StandardCharsets.UTF_8);

    assertRefused(413, "a.txt", text).contains("50,000 paragraphs");
  }

  @Test
  void rejectsAParagraphThatIsTooLong() {
    assertRefused(413, "a.txt", "a".repeat(100_001).getBytes(StandardCharsets.UTF_8))
        .contains("100,000 characters");
  }

  @Test
  void rejectsTooManyTags() {
    assertRefused(413, "a.html", "<b>".repeat(200_001).getBytes(StandardCharsets.UTF_8))
        .contains("200,000 tags");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "*a**b ", "[", "_a"})
  void rejectsMarkdownThatIsSlowToParse(String mark) {
    byte[] text = mark.repeat(900_000 / mark.length()).getBytes(StandardCharsets.UTF_8);

    assertRefused(422, "a.md", text).contains("too many formatting marks");
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
