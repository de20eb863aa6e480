package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author accepted once, or wrote elsewhere, is right everywhere. */
@QuarkusTest
class AcceptedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | wugbot | The wugbots stop. Wugbot's log is empty. WUGBOTS are small.",
        "en | Order Wugbot | Each Wugbot and all Wugbots are new.",
        "de | Wugbote | Er holt den Wugboten und die Liste des Wugbotes.",
        "fr | Wugbote | Les Wugbotes sont ici.",
        "es | Wugbote | Los Wugbotes son nuevos.",
      })
  void areRightInEveryForm(String language, String term, String text) {
    assertThat(spelling(Map.of("text", text, "language", language)))
        .allMatch(word -> word.toUpperCase().contains("WUGBOT"))
        .isNotEmpty();

    assertThat(spelling(Map.of("text", text, "language", language, "glossary", List.of(term))))
        .isEmpty();
  }

  @Test
  void doNotHideOtherWords() {
    Map<String, Object> body =
        Map.of("text", "It is wugbottom and wug.", "language", "en", "glossary", List.of("wugbot"));

    assertThat(spelling(body)).containsExactly("wugbottom", "wug");
  }

  @Test
  void ofTheWholeDocumentCountForAParagraph() {
    String text = "El sitema guarda la lista de cartas del jugador.";
    String context = "Un sitema es un robot. Cada sitema tiene un nombre.\n\n" + text;

    assertThat(corrected(Map.of("text", text, "language", "es"))).contains("sistema");
    assertThat(corrected(Map.of("text", text, "language", "es", "context", context)))
        .isEqualTo(text);
  }

  @Test
  void theDocumentSaysWhatAParagraphIsAbout() {
    String text = "It is shown in the mean time to everybody.";
    String context =
        "The server sends a request to the API, and the client parses the JSON of `GET /x`.\n\n"
            + text;

    assertThat(corrected(Map.of("text", text, "language", "en"))).contains("meantime");
    assertThat(corrected(Map.of("text", text, "language", "en", "context", context)))
        .isEqualTo(text);
  }

  @Test
  void theDocumentSaysWhichLanguageAShortParagraphHas() {
    String context = "Die Bestellung wird geprüft und dann an das Lager geschickt.\n\nAlles klar";

    assertThat(
            request(Map.of("text", "Alles klar", "language", "auto", "context", context))
                .jsonPath()
                .getString("language"))
        .isEqualTo("de-DE");
  }

  @Test
  void theDocumentIsNotLongerThanAText() {
    Response problem =
        request(Map.of("text", "A text.", "language", "en", "context", "word ".repeat(20_001)));

    assertThat(problem.statusCode()).isEqualTo(413);
    assertThat(problem.jsonPath().getString("detail")).startsWith("The context has 100,005");
  }

  private static List<String> spelling(Map<String, Object> body) {
    return request(body).jsonPath().getList("edits.findAll { it.category == 'TYPOS' }.original");
  }

  private static String corrected(Map<String, Object> body) {
    return request(body).jsonPath().getString("correctedText");
  }

  private static Response request(Map<String, Object> body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/corrections");
  }
}
