package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code is told from text, and the report names what was not looked at. */
@QuarkusTest
class SkippedContentTest {

  private static final String COURIER =
      "<w:rPr><w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\"/></w:rPr>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A style of before a tracked change is not the style of now.
        "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/><w:pPrChange w:id=\"1\" w:author=\"A\"><w:pPr>"
            + "<w:pStyle w:val=\"Code\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>It recieves"
            + " it.</w:t></w:r></w:p>",
        // A tracked change of formatting does not split a word.
        "<w:p><w:r><w:rPr><w:rPrChange w:id=\"3\" w:author=\"A\"><w:rPr/></w:rPrChange></w:rPr>"
            + "<w:t xml:space=\"preserve\">It re</w:t></w:r><w:r><w:rPr><w:rPrChange w:id=\"4\""
            + " w:author=\"A\"><w:rPr><w:rStyle w:val=\"Code\"/></w:rPr></w:rPrChange></w:rPr>"
            + "<w:t>cieves it.</w:t></w:r></w:p>",
        // "Code" has other meanings.
        "<w:p><w:pPr><w:pStyle w:val=\"BuildingCode\"/></w:pPr><w:r><w:t>It recieves"
            + " it.</w:t></w:r></w:p>",
        // A sentence in a typewriter's font is a sentence.
        "<w:p><w:r>" + COURIER + "<w:t>The service recieves every order.</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:pStyle w:val=\"Typewritten\"/></w:pPr><w:r><w:t>The service recieves"
            + " every order.</w:t></w:r></w:p>",
      })
  void correctsText(String paragraph) {
    JsonPath result = corrected(paragraph);

    assertThat(result.getInt("report.counts.applied")).isEqualTo(1);
    assertThat(result.getList("report.skipped")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:p><w:pPr><w:pStyle w:val=\"Code\"/><w:pPrChange w:id=\"1\" w:author=\"A\"><w:pPr>"
            + "<w:pStyle w:val=\"Normal\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>int recieve ="
            + " teh;</w:t></w:r></w:p>",
        "<w:p><w:r>" + COURIER + "<w:t>int recieve = teh;</w:t></w:r></w:p>",
        "<w:p><w:r>" + COURIER + "<w:t>recieve teh</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:pStyle w:val=\"QuellcodeZchn\"/></w:pPr><w:r><w:t>It recieves.</w:t>"
            + "</w:r></w:p>",
      })
  void namesParagraphsOfCode(String paragraph) {
    JsonPath result = corrected(paragraph);

    assertThat(result.getInt("report.counts.edits")).isZero();
    assertThat(result.getString("report.skipped")).isEqualTo("[[what:code-paragraph, count:1]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<w:altChunk r:id=\"rId9\"/> | embedded-text",
        "<w:subDoc r:id=\"rId9\"/> | subdocument",
        "<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" r:id=\"rId9\"/></w:object></w:r></w:p> | embedded-object",
        "<w:p><w:r><w:drawing><d:relIds xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" r:dm=\"rId9\"/></w:drawing></w:r></w:p> | diagram",
        "<w:p><w:r><w:drawing><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId9\"/></w:drawing></w:r></w:p> | chart",
        "<w:p><w:r><w:drawing><wp:docPr xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" id=\"1\" descr=\"A gate\"/></w:drawing></w:r></w:p> | picture-description",
        "<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p> | comment",
      })
  void namesWhatIsEmbedded(String content, String what) {
    JsonPath result = corrected(content + content);

    assertThat(result.getString("report.skipped"))
        .isEqualTo("[[what:%s, count:2]]".formatted(what));
  }

  @Test
  void namesPropertiesThatPeopleWrite() {
    Docx docx =
        Docx.ofBody("<w:p/>")
            .with(
                "[Content_Types].xml",
                Docx.parts(Docx.ofBody("").bytes())
                    .get("[Content_Types].xml")
                    .replace(
                        "</Types>",
                        "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-package.core-properties+xml\"/></Types>"));

    assertThat(
            result(form(Docx.NAME, docx.bytes(), "correct").multiPart("language", "en-US"))
                .getString("report.skipped"))
        .isEqualTo("[[what:document-property, count:1]]");
  }

  @Test
  void namesNothingIfAllWasRead() {
    assertThat(corrected("<w:p><w:r><w:t>It is.</w:t></w:r></w:p>").getList("report.skipped"))
        .isEmpty();
  }

  private static JsonPath corrected(String body) {
    Docx docx =
        Docx.ofBody(body)
            .with(
                "word/styles.xml",
                Docx.root(
                    "styles",
                    """
                    <w:style w:type="paragraph" w:default="1" w:styleId="Normal">\
                    <w:name w:val="Normal"/></w:style>\
                    <w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Source Code"/>\
                    </w:style>\
                    <w:style w:type="paragraph" w:styleId="QuellcodeZchn"><w:name \
                    w:val="Quellcode Zchn"/></w:style>\
                    <w:style w:type="paragraph" w:styleId="BuildingCode"><w:name \
                    w:val="Building Code Requirement"/></w:style>\
                    <w:style w:type="paragraph" w:styleId="Typewritten"><w:name \
                    w:val="Typewritten"/><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>\
                    </w:style>"""));
    return result(form(Docx.NAME, docx.bytes(), "correct").multiPart("language", "en-US"));
  }
}
