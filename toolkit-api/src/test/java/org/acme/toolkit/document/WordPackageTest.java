package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.assertRefused;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that Word does not write itself (ECMA-376, part 2): it opens some and repairs none. */
@QuarkusTest
class WordPackageTest {

  private static final String BODY = "<w:p><w:r><w:t>It recieves orders.</w:t></w:r></w:p>";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  @Test
  void acceptsATypeThatIsGivenForAllXml() {
    Docx document =
        Docx.ofBody(BODY).with("[Content_Types].xml", types("<Default Extension=\"xml\""));

    assertCorrected(document, "word/document.xml");
  }

  @ParameterizedTest
  @CsvSource({"main.xml", "/main.xml", "./main.xml", "MAIN.XML"})
  void acceptsAMainPartOfAnyName(String target) {
    Docx document = moved(Docx.mainPart(target));

    assertCorrected(document, "main.xml");
  }

  /** Old programs for Windows write such names, and Word reads them. */
  @Test
  void acceptsBackslashesInTheNamesOfParts() {
    Docx document = Docx.ofBody(BODY);
    byte[] bytes = document.bytes(name -> name.replace('/', '\\'));

    assertThat(Docx.parts(processed(Docx.NAME, bytes, "correct")))
        .isEqualTo(Docx.parts(processed(Docx.NAME, document.bytes(), "correct")));
  }

  @Test
  void acceptsTheStrictEdition() {
    String strict =
        Docx.mainPart("main.xml")
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships");
    String part =
        Docx.root("document", "<w:body>" + BODY + "</w:body>")
            .replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main");

    assertCorrected(moved(strict).with("main.xml", part), "main.xml");
  }

  @Test
  void rejectsADocumentWithoutItsMainPart() {
    byte[] document = Docx.ofBody(BODY).without("word/document.xml").bytes();

    assertRefused(422, "a.docx", document).contains("not a Word document");
  }

  @Test
  void rejectsADocumentWhoseMainPartIsOfAnotherType() {
    byte[] document =
        Docx.ofBody(BODY).with("_rels/.rels", Docx.mainPart("word/styles.xml")).bytes();

    assertRefused(422, "a.docx", document).contains("not a Word document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word/document.xml", "word/settings.xml", "word/media/image1.png"})
  void rejectsADocumentWithAWrongChecksum(String part) {
    byte[] document = Docx.ofBody(BODY).with("word/media/image1.png", new byte[1000]).bytes();
    String bytes = new String(document, StandardCharsets.ISO_8859_1);
    int name = bytes.lastIndexOf(part);
    document[name - 46 + 16] ^= 1; // The checksum in the central directory.

    assertRefused(422, "a.docx", document).containsAnyOf("damaged", "not well-formed XML");
  }

  @Test
  void rejectsADocumentWhoseDataCannotBeUnpacked() {
    byte[] document = Docx.ofBody(BODY).bytes();
    int name = new String(document, StandardCharsets.ISO_8859_1).indexOf("word/settings.xml");
    Arrays.fill(document, name + 17, name + 27, (byte) 0xFF);

    assertRefused(422, "a.docx", document).isNotEmpty();
  }

  private static Docx moved(String relationships) {
    return Docx.ofBody(BODY)
        .without("word/document.xml")
        .with("main.xml", Docx.root("document", "<w:body>" + BODY + "</w:body>"))
        .with("_rels/.rels", relationships)
        .with("[Content_Types].xml", types("<Override PartName=\"/Main.xml\""));
  }

  private static String types(String start) {
    return "<Types>" + start + " ContentType=\"" + MAIN + "\"/></Types>";
  }

  private static void assertCorrected(Docx document, String part) {
    byte[] corrected = processed("a.docx", document.bytes(), "correct");

    assertThat(Docx.parts(corrected).get(part)).contains("It receives orders.");
    assertThat(Docx.parts(corrected).keySet()).isEqualTo(Docx.parts(document.bytes()).keySet());
  }
}
