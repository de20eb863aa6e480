package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.assertRefused;
import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Corrects and reviews OpenDocument texts. */
@QuarkusTest
class OdtDocumentTest {

  private static final String XXE =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<x>&e;</x>";

  /** Each "definately" is text. All else stays. */
  private static final String BODY =
      """
      <text:h text:outline-level="1">It is definately so</text:h>\
      <text:p>It is   <text:span text:style-name="T2">definately</text:span><text:s text:c="2"/>so,\
      <text:tab/>&amp; it is definately<text:line-break/>so in <text:span \
      text:style-name="Source_20_Text">recieve</text:span> mode on page <text:page-number>2\
      </text:page-number>.</text:p>
      <!-- recieve -->
      <text:list><text:list-item><text:p>It is def<text:span text:style-name="T1">ina</text:span>\
      tely so.</text:p></text:list-item></text:list>\
      <table:table><table:table-row><table:table-cell><text:p>It is definately a cell.</text:p>\
      </table:table-cell></table:table-row></table:table>\
      <text:p>It is so<text:note text:note-class="footnote"><text:note-citation>recieve\
      </text:note-citation><text:note-body><text:p>It is definately a note.</text:p>\
      </text:note-body></text:note>.</text:p>\
      <text:p><draw:frame><draw:text-box><text:p>It is definately in a box.</text:p>\
      </draw:text-box><svg:desc>recieve</svg:desc></draw:frame>\
      <office:annotation><dc:creator>recieve</dc:creator><text:p>I recieve it.</text:p>\
      </office:annotation></text:p>\
      <text:p text:style-name="P1">recieve it(now)</text:p>\
      <text:p text:style-name="P1">The text is definately pasted from a mail.</text:p>\
      <text:p text:style-name="P2">He says it is definately a typewriter that he has.</text:p>\
      <text:p><draw:frame><draw:object><text:p>I recieve</text:p></draw:object></draw:frame></text:p>\
      <text:table-of-content><text:table-of-content-source><text:index-title-template>recieve\
      </text:index-title-template></text:table-of-content-source></text:table-of-content>""";

  @Test
  void correctsOnlyTheText() {
    byte[] document =
        Odt.ofBody(BODY)
            .with("styles.xml", Odt.styles("<text:p>It is definately a header.</text:p>"))
            .with("Pictures/recieve.bin", "recieve")
            .with("Configurations2/accelerator/current.xml", "")
            .bytes();

    Map<String, String> before = Docx.parts(document);
    Map<String, String> after = Docx.parts(processed(Odt.NAME, document, "correct"));
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    for (String part : before.keySet()) {
      assertThat(after.get(part))
          .isEqualTo(
              before
                  .get(part)
                  .replace(
                      "def<text:span text:style-name=\"T1\">ina",
                      "def<text:span text:style-name=\"T1\">ini")
                  .replace("definately", "definitely"));
    }
  }

  @Test
  void theTypeOfTheFileStaysAtItsStart() {
    byte[] processed = processed(Odt.NAME, Odt.ofBody(BODY).bytes(), "correct");

    assertThat(new String(processed, 30, 47, StandardCharsets.US_ASCII))
        .isEqualTo("mimetype" + Odt.MEDIA_TYPE);
  }

  @Test
  void namesWhatIsNotRead() {
    JsonPath result =
        result(
            form(
                    Odt.NAME,
                    Odt.ofBody(BODY)
                        .with(
                            "meta.xml",
                            "<m xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A"
                                + " title</dc:title></m>")
                        .bytes(),
                    "correct")
                .multiPart("language", "en-US"));

    assertThat(result.getString("report.skipped"))
        .isEqualTo(
            "[[what:code-paragraph, count:1], [what:embedded-object, count:1], [what:comment,"
                + " count:1], [what:picture-description, count:1], [what:document-property,"
                + " count:1]]");
    assertThat(result.getString("fileName")).isEqualTo("spec.reviewed.odt");
    assertThat(result.getString("mediaType")).isEqualTo(Odt.MEDIA_TYPE);
  }

  @Test
  void tracksChangesInAListBeforeTheText() {
    String reviewed =
        reviewed(
            "<text:p>It is <text:span text:style-name=\"T2\">definately</text:span>"
                + " so.</text:p>");

    assertThat(
            reviewed
                .replaceAll("<dc:date>[^<]*</dc:date>", "")
                .replaceAll("(?s).*<office:text>(.*)</office:text>.*", "$1"))
        .startsWith("<text:tracked-changes><text:changed-region xml:id=\"ct")
        .contains(
            "<text:deletion><office:change-info><dc:creator>A &amp; B</dc:creator><text:p>Possible"
                + " spelling mistake found.</text:p></office:change-info><text:p><text:span"
                + " text:style-name=\"T2\">definately</text:span></text:p></text:deletion>")
        .containsPattern(
            "<text:p>It is <text:span text:style-name=\"T2\"><text:change"
                + " text:change-id=\"ct\\d\"/><text:change-start text:change-id=\"ct\\d\"/>"
                + "definitely<text:change-end text:change-id=\"ct\\d\"/></text:span> so");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text:tracked-changes text:track-changes=\"false\"/>",
        "<text:tracked-changes text:track-changes=\"false\"><text:changed-region xml:id=\"ct1\""
            + " text:id=\"ct1\"><text:insertion><office:change-info/></text:insertion>"
            + "</text:changed-region></text:tracked-changes>",
        "<office:forms/><text:tracked-changes text:track-changes=\"false\"/>"
      })
  void addsChangesToThoseOfOthers(String list) {
    String reviewed = reviewed(list + "<text:p>It is definately so.</text:p>");

    assertThat(reviewed)
        .containsOnlyOnce("<text:tracked-changes")
        .contains("track-changes=\"false\">");
    assertThat(reviewed.split("xml:id=\"ct1\"", -1)).hasSize(2);
    assertThat(reviewed).contains("<text:changed-region xml:id=\"ct2\"");
  }

  @Test
  void suggestionsAreCommentsOnTheirWords() {
    String reviewed = reviewed("<text:p>It is so, so so.</text:p>");

    assertThat(reviewed)
        .containsPattern(
            "<text:p>It is so, <office:annotation office:name=\"ct1\"><dc:creator>A &amp; B</dc:creator>"
                + "<dc:date>[0-9T:-]+Z</dc:date><text:p>Possible typo: you repeated a word.</text:p>.*"
                + "</office:annotation>so so<office:annotation-end office:name=\"ct1\"/>\\.");
  }

  @Test
  void tracksNothingInDrawingsAndHeaders() {
    byte[] document =
        Odt.ofBody(
                "<text:p><draw:frame><draw:text-box><text:p>It is definately"
                    + " so.</text:p></draw:text-box></draw:frame></text:p>")
            .with("styles.xml", Odt.styles("<text:p>It is definately a header.</text:p>"))
            .bytes();
    JsonPath result = result(form(Odt.NAME, document, "correct").multiPart("language", "en-US"));

    assertThat(Docx.parts(Base64.getDecoder().decode(result.getString("content"))))
        .isEqualTo(Docx.parts(document));
    assertThat(result.getInt("report.counts.edits")).isEqualTo(2);
    assertThat(result.getInt("report.counts.applied")).isZero();
    assertThat(result.getString("report.note")).startsWith("2 suggestions are only in this report");
  }

  @Test
  void keepsAParagraphInAnotherLanguage() {
    JsonPath result =
        result(
            form(
                    Odt.NAME,
                    Odt.ofBody(
                            "<text:p>The operator confirms it.</text:p><text:p><text:span"
                                + " text:style-name=\"T3\">Le prestataire doit fournir une copie"
                                + " de sauvegarde de la base.</text:span></text:p>")
                        .bytes(),
                    "correct")
                .multiPart("language", "en-US"));

    assertThat(result.getString("report.skipped")).isEqualTo("[[what:other-language, count:1]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", "settings.xml"})
  void rejectsADocumentTypeOrBrokenXmlInEveryPart(String part) {
    assertRefused(422, Odt.NAME, Odt.ofBody("").with(part, XXE).bytes()).contains("XML");
    assertRefused(422, Odt.NAME, Odt.ofBody("").with(part, "<x>").bytes()).contains("XML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic/Standard/Module1.xml", "Scripts/python/a.py"})
  void rejectsMacros(String part) {
    assertRefused(422, Odt.NAME, Odt.ofBody("").with(part, "<x/>").bytes()).contains("macros");
  }

  @Test
  void readsADocumentWithoutStyles() {
    byte[] document =
        Odt.ofBody("<text:p>It is definately so.</text:p>").without("styles.xml").bytes();

    Map<String, String> corrected = Docx.parts(processed(Odt.NAME, document, "correct"));

    assertThat(corrected.get("content.xml")).contains("It is definitely so.");
    assertThat(corrected).hasSameSizeAs(Docx.parts(document));
  }

  @Test
  void rejectsAnEncryptedDocument() {
    String manifest = Odt.manifest(Odt.MEDIA_TYPE, "<manifest:encryption-data/>");

    assertRefused(
            422,
            Odt.NAME,
            Odt.ofBody("")
                .with("content.xml", new byte[] {1, 2, 3})
                .with("META-INF/manifest.xml", manifest)
                .bytes())
        .contains("encrypted");
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.oasis.opendocument.spreadsheet, content.xml",
    "application/vnd.oasis.opendocument.text-template, content.xml",
    "application/vnd.oasis.opendocument.text, nothing.xml",
  })
  void rejectsOtherFiles(String type, String content) {
    byte[] document =
        Odt.ofBody("")
            .without("content.xml")
            .with(content, Odt.content(""))
            .with("META-INF/manifest.xml", Odt.manifest(type, ""))
            .bytes();

    assertRefused(422, Odt.NAME, document)
        .isEqualTo("The file is not an OpenDocument text (.odt).");
    assertRefused(422, Odt.NAME, Docx.ofBody("").bytes()).contains("not an OpenDocument text");
  }

  private static String reviewed(String body) {
    JsonPath result =
        result(
            form(Odt.NAME, Odt.ofBody(body).bytes(), "correct")
                .multiPart("language", "en-US")
                .multiPart("author", "A & B"));
    return Docx.parts(Base64.getDecoder().decode(result.getString("content"))).get("content.xml");
  }
}
