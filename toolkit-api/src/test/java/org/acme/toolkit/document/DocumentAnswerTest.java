package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the fields of the form and the returned file. */
@QuarkusTest
class DocumentAnswerTest {

  private static final byte[] TEXT = "It recieves a order.".getBytes(StandardCharsets.UTF_8);

  @Test
  void returnsTheFileAsAnAttachment() {
    Response response = send(form(Docx.NAME, Docx.ofBody("<w:p/>").bytes(), "correct"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.contentType()).isEqualTo(Docx.MEDIA_TYPE);
    assertThat(response.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"spec.reviewed.docx\"; filename*=UTF-8''spec.reviewed.docx");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C:\\docs\\a b.txt        | a b.txt          | a%20b.txt",
        "../../etc/passwd.txt     | passwd.txt       | passwd.txt",
        "Spécification – 1.txt    | Sp_cification _ 1.txt | Sp%C3%A9cification%20%E2%80%93%201.txt",
        "a;filename=b.exe;x.txt   | a_filename=b.exe_x.txt | a_filename%3Db.exe_x.txt",
        "a%0D%0AX-Injected: 1.txt | a_0D_0AX-Injected_ 1.txt | a_0D_0AX-Injected_%201.txt",
      })
  void removesUnsafeCharactersFromTheFileName(String sent, String ascii, String encoded) {
    Response response = send(form(sent, TEXT, "correct"));

    assertThat(response.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded));
    assertThat(response.header("X-Injected")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "image/png", "text/html;q=0.5"})
  void returnsTheFileForAnyOtherAcceptHeader(String accept) {
    Response response = send(form("a.txt", TEXT, "correct").accept(accept));

    assertThat(response.contentType()).startsWith("text/plain");
    assertThat(response.asString()).isEqualTo("It receives an order.");
  }

  @Test
  void respectsTheGlossaryAndTheIgnoredRules() {
    RequestSpecification glossary =
        form("a.txt", TEXT, "correct").multiPart("glossary", "recieves");
    RequestSpecification ignored =
        form("a.txt", TEXT, "correct").multiPart("ignoredRules", "EN_A_VS_AN");

    assertThat(send(glossary).asString()).isEqualTo("It recieves an order.");
    assertThat(send(ignored).asString()).isEqualTo("It receives a order.");
  }

  @Test
  void refusesAnIgnoredRuleWithATypingMistake() {
    Response response =
        send(form("a.txt", TEXT, "vocabulary").multiPart("ignoredRules", "PASIVE_WITHOUT_ACTOR"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("detail"))
        .isEqualTo(
            "ignoredRules[0] is wrong. There is no rule PASIVE_WITHOUT_ACTOR. Is"
                + " PASSIVE_WITHOUT_ACTOR meant?");
  }

  @Test
  void appliesWhatTheCallerAsksFor() {
    assertThat(send(form("a.txt", TEXT, "correct").multiPart("apply", "safe")).asString())
        .isEqualTo("It receives an order.");
    assertThat(send(form("a.txt", TEXT, "correct").multiPart("apply", "more")).asString())
        .isEqualTo("It receives an order.");
    assertThat(send(form("a.txt", TEXT, "correct").multiPart("apply", "none")).asString())
        .isEqualTo("It recieves a order.");
    assertThat(send(form("a.txt", TEXT, "correct").multiPart("apply", "all")).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct,vocabulary", " correct , correct", "vocabulary,correct"})
  void runsOperationsInAFixedOrder(String operations) {
    assertThat(send(form("a.txt", TEXT, operations)).asString()).isEqualTo("It receives an order.");
  }

  @Test
  void detectsOneLanguageForTheWholeDocument() {
    String text = "La réunion aura lieu demain matin dans la grande salle du bâtiment.\n\nOK.\n";

    Response response =
        send(
            form("a.txt", text.getBytes(StandardCharsets.UTF_8), "correct")
                .multiPart("language", "auto")
                .accept("text/event-stream"));

    assertThat(response.asString()).contains("\"language\":\"fr\"");
  }

  @Test
  void rejectsAFormWithoutAFile() {
    RequestSpecification form =
        io.restassured.RestAssured.given().multiPart("operations", "correct");

    assertThat(send(form).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "corect",
        "correct,translate:",
        "translate:fr,translate:de",
        "translate:a b"
      })
  void rejectsInvalidOperationsAndListsTheValidOnes(String operations) {
    Response response = send(form("a.txt", TEXT, operations));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("message"))
        .contains("correct", "vocabulary", "translate:");
  }

  @ParameterizedTest
  @CsvSource({"language,a b", "level,high", "changes,all"})
  void rejectsAnInvalidFieldAndNamesIt(String field, String value) {
    Response response = send(form("a.txt", TEXT, "correct").multiPart(field, value));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("message")).contains(field);
  }

  @Test
  void rejectsAnUnsupportedLanguageAndListsTheSupportedOnes() {
    Response response = send(form("a.txt", TEXT, "correct").multiPart("language", "tlh"));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.jsonPath().getList("supported", String.class)).contains("en-US");
  }

  @Test
  void rejectsAnUnsupportedFormatAndListsTheSupportedOnes() {
    Response response = send(form("a.pdf", TEXT, "correct"));

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.jsonPath().getList("supported", String.class))
        .isEqualTo(
            List.of(
                ".docx",
                ".odt",
                ".xlsx",
                ".reqif",
                ".reqifz",
                ".md",
                ".markdown",
                ".adoc",
                ".asciidoc",
                ".txt",
                ".html",
                ".htm"));
  }
}
