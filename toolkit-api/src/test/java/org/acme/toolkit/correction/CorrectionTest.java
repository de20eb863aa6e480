package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CorrectionTest {

  @Test
  void languagesSayWhetherTheyAreLoaded() {
    correct("The order is stored.");

    JsonPath languages =
        given().get("/api/v1/corrections/languages").then().statusCode(200).extract().jsonPath();
    assertThat(languages.getString("languages.find { it.tag == 'en-US' }.state"))
        .isEqualTo("loaded");
    assertThat(languages.getList("languages.tag")).contains("fr", "de-DE", "es");
    assertThat(languages.getList("languages.state")).isSubsetOf("loaded", "loading", "unloaded");
  }

  @Nested
  class Applied {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "The service recieves orders. | The service receives orders.",
          "It replace the nightly import. | It replaces the nightly import.",
          "This is is the first release. | This is the first release.",
          "A event is an object. | An event is an object.",
          "Operators see there own changes. | Operators see their own changes.",
          "It could of been better. | It could have been better.",
          "The release is on friday. | The release is on Friday.",
          "## Recieved orders | ## Received orders",
        })
    void correctsSpellingAndGrammar(String text, String corrected) {
      assertThat(corrected(text)).isEqualTo(corrected);
    }

    /** Without the misspelt word, the rules that see a wrong word beside it find nothing. */
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "The order is refered to by a key. | The order is referred to by a key.",
          "The system recieve the the order. | The system receives the order.",
          "Each item is adressed by a key. | Each item is addressed by a key.",
          "It takes at atleast two days. | It takes at least two days.",
        })
    void judgesTheWordsBesideAMisspeltOneWhenItIsCorrected(String text, String corrected) {
      assertThat(corrected(text)).isEqualTo(corrected);
      assertThat(correct(corrected).jsonPath().getList("edits")).isEmpty();
    }

    @Test
    void editContainsPositionReplacementAndRule() {
      JsonPath edit = correct("The service recieves orders.").jsonPath();

      assertThat(edit.getString("language")).isEqualTo("en-US");
      assertThat(edit.getInt("edits[0].offset")).isEqualTo(12);
      assertThat(edit.getInt("edits[0].length")).isEqualTo(8);
      assertThat(edit.getString("edits[0].original")).isEqualTo("recieves");
      assertThat(edit.getString("edits[0].replacements[0]")).isEqualTo("receives");
      assertThat(edit.getString("edits[0].rule")).isEqualTo("MORFOLOGIK_RULE_EN_US");
      assertThat(edit.getString("edits[0].category")).isEqualTo("TYPOS");
      assertThat(edit.getString("edits[0].message")).isEqualTo("Possible spelling mistake found.");
      assertThat(edit.getBoolean("edits[0].applied")).isTrue();
    }

    @Test
    void offsetsCountUtf16UnitsOfTheTextAsSent() {
      String text = "🚀 `läuft` 🚀 recieves";

      assertThat(correct(text).jsonPath().getInt("edits[0].offset"))
          .isEqualTo(text.indexOf("recieves"));
    }

    @Test
    void keepsWhiteSpaceAndLineEnds() {
      assertThat(corrected("A  table |  x\r\n\r\n\tThis is is here\n"))
          .isEqualTo("A  table |  x\r\n\r\n\tThis is here\n");
    }

    @Test
    void givesTheSameAnswerForACachedSentence() {
      String text = "We recieve colour and json from kubectl, its own Keycloak, or a API.";

      assertThat(correct(text).asString()).isEqualTo(correct(text).asString());
    }

    @Test
    void concurrentRequestsGetTheSameCorrection() {
      String text = "The service recieves a orders, and and it replace them.";
      String alone = correct(text).asString();

      assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> correct(text).asString()))
          .containsOnly(alone);
    }
  }

  @Nested
  class OnlySuggested {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "We deploy with kubectl.",
          "Keycloak signs users in.",
          "The addon needs the setuid bit of the daemon.",
        })
    void acceptsWordsOfSoftware(String text) {
      assertThat(correct(text).jsonPath().getList("edits")).isEmpty();
    }

    @Test
    void suggestsTheUsualCaseOfASoftwareWord() {
      assertThat(correct("It returns json to them.").jsonPath().getList("edits[0].replacements"))
          .containsExactly("JSON");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "It returns json to them.",
          "The colour is a matter of taste.",
          "We asked Soufian about it.",
          "The frobs, a frobs and two frobs were there.",
        })
    void onlySuggestsCorrectionsThatMayBeWrong(String text) {
      JsonPath correction = correct(text).jsonPath();

      assertThat(correction.getString("correctedText")).isEqualTo(text);
      assertThat(correction.getList("edits.applied", Boolean.class))
          .isNotEmpty()
          .containsOnly(false);
    }
  }

  @Nested
  class ProtectedTokens {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Send a `OrderEvent` to a `X` and an `Service`.",
          "It throws an [`Fault`][] or an\n  `Stop` event.",
          "See https://recieve.example.com/teh/{id}, teh_value, recieveOrder() and teh.md for"
              + " that.",
          "Mail to recieve@exmaple.com within 5 s, see ADR-0001 and /etc/recieve/conf.d now.",
        })
    void findsNothingInProtectedTokens(String text) {
      assertThat(correct(text).jsonPath().getList("edits")).isEmpty();
    }

    @Test
    void correctsMistakesNextToProtectedTokens() {
      assertThat(corrected("This is is `code` from teh API."))
          .isEqualTo("This is `code` from the API.");
    }
  }

  @Nested
  class Languages {

    @Test
    void acceptsBritishSpellingInBritishEnglish() {
      JsonPath correction = correct("The colour is definied.", "en-GB").jsonPath();

      assertThat(correction.getString("language")).isEqualTo("en-GB");
      assertThat(correction.getString("correctedText")).isEqualTo("The colour is defined.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tlh", "pt-BR"})
    void rejectsAnUnsupportedLanguageAndListsTheSupportedOnes(String language) {
      Response problem = correct("Qapla", language);

      assertThat(problem.statusCode()).isEqualTo(422);
      assertThat(problem.contentType()).isEqualTo("application/problem+json");
      assertThat(problem.jsonPath().getList("supported", String.class))
          .contains("en-US", "en-GB", "fr", "de-DE", "de-CH", "es");
      assertThat(problem.jsonPath().getString("message"))
          .contains(language, "not supported", "en-US, en-GB");
    }
  }

  @Nested
  class OnDemand {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "fr | fr | La comande est envoyée au client. | La commande est envoyée au client.",
          "de | de-DE | Der Dienst speichert die Bestelung. | Der Dienst speichert die Bestellung.",
          "es | es | El servicio guarda la configurasión. | El servicio guarda la configuración.",
        })
    void loadsALanguageAtItsFirstUse(String language, String tag, String text, String corrected) {
      JsonPath correction = correct(text, language).jsonPath();

      assertThat(correction.getString("language")).isEqualTo(tag);
      assertThat(correction.getString("correctedText")).isEqualTo(corrected);
    }
  }

  @Nested
  class Detected {

    @Test
    void detectsTheLanguageOfTheText() {
      JsonPath correction = correct("The service recieves every order.", "auto").jsonPath();

      assertThat(correction.getString("language")).isEqualTo("en-US");
      assertThat(correction.getString("correctedText"))
          .isEqualTo("The service receives every order.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "12345 | could not be detected",
          "Il servizio deve inviare l'ordine al cliente. | Italian (it) is not supported",
        })
    void rejectsATextInAnUndetectedOrUnsupportedLanguage(String text, String reason) {
      Response problem = correct(text, "auto");

      assertThat(problem.statusCode()).isEqualTo(422);
      assertThat(problem.jsonPath().getString("message")).contains(reason, "en-US");
    }
  }

  @Nested
  class Options {

    @Test
    void reportsNoFindingsOfIgnoredRules() {
      Response request =
          request("A event, recieved.", Map.of("ignoredRules", List.of("EN_A_VS_AN")));

      assertThat(request.jsonPath().getList("edits.rule", String.class))
          .containsExactly("MORFOLOGIK_RULE_EN_US");
    }

    @Test
    void doesNotCorrectTermsOfTheGlossary() {
      String text = "The Ordr Desk recieves teh order.";
      Response request = request(text, Map.of("glossary", List.of("Ordr Desk", "teh")));

      assertThat(request.jsonPath().getString("correctedText"))
          .isEqualTo("The Ordr Desk receives teh order.");
      assertThat(request.jsonPath().getList("edits")).hasSize(1);
    }

    @Test
    void doesNotCorrectTermsOfTheTeamInTheLanguageOfTheText() {
      String rules =
          "termbase: [{terms: [{term: Ordr Desk, language: en}, {term: teh, language: de}]}]";
      Response request = request("The Ordr Desk recieves teh order.", Map.of("rules", rules));

      assertThat(request.jsonPath().getString("correctedText"))
          .isEqualTo("The Ordr Desk receives the order.");
    }

    @Test
    void acceptsATermbaseThatIsLargerThanAGlossary() {
      String terms =
          IntStream.range(0, 2_000)
              .mapToObj(i -> "{terms: [{term: zorgl%d, language: en}]}".formatted(i))
              .collect(Collectors.joining(", ", "termbase: [", "]"));

      assertThat(
              request("Teh zorgl1999 waits.", Map.of("rules", terms)).jsonPath().getList("edits"))
          .hasSize(1);
    }

    @Test
    void rulesThatTheTeamIgnoresFindNothing() {
      String text = "A event is an object.";

      assertThat(correct(text).jsonPath().getList("edits.rule")).containsExactly("EN_A_VS_AN");
      assertThat(
              request(text, Map.of("rules", "ignored: [EN_A_VS_AN]")).jsonPath().getList("edits"))
          .isEmpty();
    }

    @Test
    void refusesAWrongFileOfATeam() {
      Response problem = request("A text.", Map.of("rules", "termbase: no"));

      assertThat(problem.statusCode()).isEqualTo(422);
      assertThat(problem.jsonPath().getString("type")).endsWith(":invalid-rules");
      assertThat(problem.jsonPath().getInt("line")).isEqualTo(1);
    }

    @Test
    void pickyLevelFindsMoreButAppliesTheSameEdits() {
      String text = "The order goes on" + " and on and on".repeat(15) + ".";
      JsonPath picky = request(text, Map.of("level", "picky")).jsonPath();

      JsonPath standard = correct(text).jsonPath();
      assertThat(picky.getList("edits")).hasSizeGreaterThan(standard.getList("edits").size());
      assertThat(picky.getString("correctedText")).isEqualTo(standard.getString("correctedText"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{'level': 'strict'} | level",
          "{'glossary': ['']} | glossary",
          "{'glossary': 'Order Desk'} | glossary",
          "{'ignoredRules': [null]} | ignoredRules",
          "{'colour': 'red'} | colour",
        })
    void rejectsInvalidOptionsAndNamesThem(String options, String name) {
      Response problem =
          given()
              .contentType(ContentType.JSON)
              .body(
                  "{\"text\": \"x\", \"language\": \"en\", "
                      + options.substring(1).replace('\'', '"'))
              .post("/api/v1/corrections");

      assertThat(problem.statusCode()).isEqualTo(400);
      assertThat(problem.asString()).contains(name);
    }
  }

  @Nested
  class Limits {

    @Test
    void correctsATextOfTheMaximumLength() {
      String rest = " ".repeat(99_985);

      assertThat(corrected("This is is it. " + rest)).isEqualTo("This is it. " + rest);
    }

    @Test
    void rejectsAGlossaryWithTooManyTerms() {
      List<String> terms = IntStream.range(0, 1001).mapToObj(i -> "term " + i).toList();
      Response problem = request("A text.", Map.of("glossary", terms));

      assertThat(problem.statusCode()).isEqualTo(400);
      assertThat(problem.jsonPath().getString("message")).contains("glossary", "1,000");
      assertThat(request("A text.", Map.of("glossary", terms.subList(0, 1000))).statusCode())
          .isEqualTo(200);
    }

    @Test
    void checksALongTextOfUnknownWords() {
      assertThat(correct("qwzrt xvkpl ".repeat(8_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void rejectsATextAboveTheMaximumLength() {
      Response problem = correct("x".repeat(100_001));

      assertThat(problem.statusCode()).isEqualTo(413);
      assertThat(problem.contentType()).isEqualTo("application/problem+json");
      assertThat(problem.jsonPath().getString("message")).contains("100,001", "100,000");
      assertThat(problem.jsonPath().getInt("limit")).isEqualTo(100_000);
    }
  }

  private static Response request(String text, Map<String, Object> options) {
    var request = new HashMap<>(options);
    request.put("text", text);
    request.put("language", "en");
    return given().contentType(ContentType.JSON).body(request).post("/api/v1/corrections");
  }

  private static String corrected(String text) {
    return correct(text).jsonPath().getString("correctedText");
  }

  private static Response correct(String text) {
    return correct(text, "en");
  }

  private static Response correct(String text, String language) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", language))
        .post("/api/v1/corrections");
  }
}
