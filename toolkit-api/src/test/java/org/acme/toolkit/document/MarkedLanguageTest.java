package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends documents that say in which language their paragraphs are. */
@QuarkusTest
class MarkedLanguageTest {

  private static final String ENGLISH = "The operator confirms every order, definately.";
  private static final String FRENCH =
      "Le texte de la clause reste en vigueur, et le prestataire doit fournir une copie.";

  @Test
  void aParagraphOfWordInAnotherLanguageStaysAsItIs() {
    String body = paragraph("en-US", ENGLISH) + paragraph("fr-FR", FRENCH);
    JsonPath result = corrected(Docx.NAME, Docx.ofBody(body).bytes());

    assertIsOnlyEnglish(result);
    assertThat(Docx.body(content(result))).contains("definitely", FRENCH);
  }

  @Test
  void aParagraphThatIsOnlyMarkedAsAnotherLanguageIsCorrected() {
    JsonPath result = corrected(Docx.NAME, Docx.ofBody(paragraph("fr-FR", ENGLISH)).bytes());

    assertThat(result.getList("report.skipped")).isEmpty();
    assertThat(result.getInt("report.counts.applied")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lang", "xml:lang"})
  void aParagraphOfHtmlInAnotherLanguageStaysAsItIs(String attribute) {
    JsonPath result =
        corrected(
            "a.html",
            "<html lang=\"en\"><p>%s</p><p %s=\"fr\">%s</p></html>"
                .formatted(ENGLISH, attribute, FRENCH)
                .getBytes(StandardCharsets.UTF_8));

    assertIsOnlyEnglish(result);
    assertThat(new String(content(result), StandardCharsets.UTF_8)).contains("definitely", FRENCH);
  }

  /** Galician and Spanish have many words in common, so that corrections look certain. */
  @Test
  void aDocumentInAnotherLanguageThanAskedForIsNotCorrectedWithoutAsking() {
    String galician =
        """
        Realizar seguimento da cámara.

        Para persoas de empresas moi pequenas con poucos medios e moitas tarefas.

        A aplicación debería ter dous elementos principais, e o usuario pode facer o seu traballo.
        """;

    JsonPath result =
        result(
            form("a.md", galician.getBytes(StandardCharsets.UTF_8), "correct")
                .multiPart("language", "es")
                .multiPart("changes", "inline"));

    assertThat(new String(content(result), StandardCharsets.UTF_8)).isEqualTo(galician);
    assertThat(result.getInt("report.counts.edits")).isPositive();
    assertThat(result.getString("report.note"))
        .isEqualTo(
            "The document seems to be in Galician, not in Spanish. So nothing was corrected without"
                + " asking.");
  }

  private static void assertIsOnlyEnglish(JsonPath result) {
    assertThat(result.getString("report.skipped")).isEqualTo("[[what:other-language, count:1]]");
    assertThat(result.getInt("report.counts.segments")).isEqualTo(1);
    assertThat(result.getInt("report.counts.edits")).isEqualTo(1);
  }

  private static String paragraph(String language, String text) {
    return "<w:p><w:r><w:rPr><w:lang w:val=\"%s\"/></w:rPr><w:t>%s</w:t></w:r></w:p>"
        .formatted(language, text);
  }

  private static JsonPath corrected(String name, byte[] document) {
    return result(
        form(name, document, "correct")
            .multiPart("language", "en-US")
            .multiPart("changes", "inline"));
  }

  private static byte[] content(JsonPath result) {
    return Base64.getDecoder().decode(result.getString("content"));
  }
}
