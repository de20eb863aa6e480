package org.acme.toolkit.languagetool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as the add-ons of editors send them, by their sources. */
@QuarkusTest
class EditorRequestsTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @TestHTTPResource URI url;

  /** LTeX+ sends a form with the Content-Type of JSON, and its own words for markup. */
  @Test
  void answersLtex() throws Exception {
    String sent = "# Orders\n\nAn **ordre** has the state \\`new\\` and `x_y`.\n";
    String data =
        """
        {"annotation":[{"markup":"# "},{"text":"Orders"},{"markup":"\\n\\n","interpretAs":"\\n\\n"},\
        {"text":"An "},{"markup":"**"},{"text":"ordre"},{"markup":"**"},{"text":" has the state "},\
        {"markup":"\\\\`new\\\\`","interpretAs":"Dummy0"},{"text":" and "},\
        {"markup":"`x_y`","interpretAs":"Dummy1"},{"text":"."},{"markup":"\\n","interpretAs":"\\n"}]}\
        """;

    HttpResponse<String> answer =
        post("application/json", Map.of("language", "en-US", "data", data, "level", "picky"));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonPath json = JsonPath.from(answer.body());
    int offset = json.getInt("matches[0].offset");
    int length = json.getInt("matches[0].length");
    assertThat(sent.substring(offset, offset + length)).isEqualTo("ordre");
    assertThat(json.getList("matches.rule.id")).containsOnlyOnce("MORFOLOGIK_RULE_EN_US");
  }

  @Test
  void answersObsidian() throws Exception {
    HttpResponse<String> answer =
        post(
            FORM,
            Map.of(
                "data",
                "{\"annotation\":[{\"text\":\"The colour of a order is red.\"}]}",
                "language",
                "auto",
                "enabledOnly",
                "false",
                "level",
                "default",
                "motherTongue",
                "fr",
                "disabledCategories",
                "STYLE",
                "preferredVariants",
                "en-GB,de-DE",
                "username",
                "somebody@example.com",
                "apiKey",
                "a key that nobody asked for"));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonPath json = JsonPath.from(answer.body());
    assertThat(json.getString("language.code")).isEqualTo("en-GB");
    assertThat(json.getList("matches.rule.id")).containsExactly("EN_A_VS_AN");
    assertThat(json.getList("matches.shortMessage")).doesNotContain("");
    assertThat(json.getString("matches[0].replacements[0].value")).isEqualTo("an");
    assertThat(json.getString("matches[0].sentence")).isEqualTo("The colour of a order is red.");
  }

  /** The command of pylanguagetool shows it. */
  @ParameterizedTest
  @CsvSource({
    "en-US, Der Dienst speichert die Bestellung., 1, 1",
    "auto, Der Dienst speichert die Bestellung., 0.8, 1",
    "auto, 4711., 0, 0"
  })
  void saysHowCertainTheLanguageIs(String language, String text, double least, double most)
      throws Exception {
    JsonPath json = JsonPath.from(post(FORM, Map.of("language", language, "text", text)).body());

    assertThat(json.getDouble("language.detectedLanguage.confidence")).isBetween(least, most);
  }

  /** LibreOffice does not encode the text. */
  @Test
  void answersLibreOffice() throws Exception {
    HttpResponse<String> answer =
        send(
            FORM, "text=Ein Auftrag wird gespeichert; das dauert 5 s. Er ist größ.&language=de-DE");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonPath json = JsonPath.from(answer.body());
    assertThat(json.getList("matches.context.text"))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.toString()).contains("größ"));
  }

  /** As LibreOffice 7.4.7 sent them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It takes 95 % of the R&D orders + 100% of an ordre; a=b.",
        "See example.com/?a=1&b=2 + 3 for “more” of an ordre.",
        "50%",
        "No\nencoded%20space in an ordre."
      })
  void findsTheRightPlacesInATextThatIsNotEncoded(String text) throws Exception {
    HttpResponse<String> answer =
        send(FORM, "text=" + text + "&language=en-US&username=me&apiKey=a key");

    assertThat(answer.statusCode()).isEqualTo(200);
    List<Map<String, Object>> matches = JsonPath.from(answer.body()).getList("matches");
    assertThat(matches)
        .filteredOn(match -> !match.toString().contains("REQUIREMENTS"))
        .extracting(match -> match.get("offset"))
        .isEqualTo(text.contains("ordre") ? List.of(text.indexOf("ordre")) : List.of());
  }

  @Test
  void readsEncodedValuesBesideOnesThatAreNot() throws Exception {
    HttpResponse<String> answer =
        send(
            FORM,
            "callback=x&text=An+%22ordre%22+of+100%25&dicts=a&disabledRules=A, B&language=en-US");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonPath.from(answer.body()).getString("matches[0].sentence"))
        .isEqualTo("An \"ordre\" of 100%");
  }

  @Test
  void findsAWordAroundMarkup() {
    given()
        .contentType(FORM)
        .formParam("language", "en")
        .formParam(
            "data",
            "{\"annotation\":[{\"text\":\"An or\"},{\"markup\":\"<i>\"},{\"text\":\"dre\"},"
                + "{\"markup\":\"</i>\"},{\"text\":\" is stored.\"}]}")
        .post("/v2/check")
        .then()
        .statusCode(200)
        .body("matches[0].offset", equalTo(3))
        .body("matches[0].length", equalTo("or<i>dre".length()))
        .body("matches[0].context.text", startsWith("An or<i>dre</i>"));
  }

  /** Programs of typed languages send each field that they know. */
  @Test
  void takesNullForAMissingField() {
    given()
        .contentType(FORM)
        .formParam("language", "en")
        .formParam(
            "data",
            "{\"text\":null,\"annotation\":[{\"text\":\"An\",\"markup\":null,\"interpretAs\":null},"
                + "{\"text\":null,\"markup\":\"<i>\",\"interpretAs\":null},{\"text\":\" ordre.\"}]}")
        .post("/v2/check")
        .then()
        .statusCode(200)
        .body("matches.offset", contains(6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x"})
  void cutsNoCharacterInHalf(String before) throws Exception {
    String emoji = "\uD83D\uDE00";
    HttpResponse<String> answer =
        post(
            FORM,
            Map.of(
                "language",
                "en-US",
                "text",
                before + emoji.repeat(400) + " ordre " + before + emoji.repeat(400)));

    JsonPath json = JsonPath.from(answer.body());
    String found = "matches.find { it.context.text.contains('ordre') }.";
    String context = json.getString(found + "context.text");
    int offset = json.getInt(found + "context.offset");
    assertThat(context).startsWith("..." + emoji).endsWith(emoji + "...");
    assertThat(context.substring(offset)).startsWith("ordre");
    assertThat(json.getString(found + "sentence").codePoints())
        .noneMatch(character -> Character.getType(character) == Character.SURROGATE);
  }

  /** The linter of VS Code sends code and emphasis as markup without a meaning. */
  @Test
  void findsNothingAroundCodeAndMarkup() {
    given()
        .contentType(FORM)
        .formParam("language", "en")
        .formParam(
            "data",
            "{\"annotation\":[{\"text\":\"Run \"},{\"markup\":\"`mvn verify`\"},"
                + "{\"text\":\", and then \"},{\"markup\":\"[](a.md)\"},{\"text\":\", or a \"},"
                + "{\"markup\":\"`b`\"},{\"text\":\" ordre.\"}]}")
        .post("/v2/check")
        .then()
        .statusCode(200)
        .body("matches.rule.id", contains("MORFOLOGIK_RULE_EN_US"));
  }

  /** The longest text with the most findings gets an answer of a few megabytes. */
  @Test
  void boundsTheAnswerToATextOfOneSentence() throws Exception {
    HttpResponse<String> answer =
        post(FORM, Map.of("language", "en-US", "text", "as soon as possible easy ".repeat(3_900)));

    assertThat(answer.statusCode()).isIn(200, 422);
    assertThat(answer.body()).hasSizeLessThan(20_000_000);
  }

  @Test
  void findsNothingInABlankText() {
    given()
        .contentType(FORM)
        .formParam("language", "auto")
        .formParam("text", " ")
        .post("/v2/check")
        .then()
        .statusCode(200)
        .body("language.code", equalTo("en-US"))
        .body("matches", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text=a",
        "language=en",
        "text=a&language=en&data={}",
        "text=a&language=e",
        "text=a&language=en&enabledOnly=true",
        "text=a&language=en&enabledOnly=true&enabledRules=A&disabledRules=B",
        "data=a&language=en",
        "data={}&language=en",
        "data=[]&language=en",
        "data={\"annotation\":[1]}&language=en",
        "data={\"annotation\":[{\"text\":\"a\",\"markup\":\"b\"}]}&language=en",
        "data={\"annotation\":[],\"text\":\"a\"}&language=en",
      })
  void refusesInvalidForms(String form) throws Exception {
    HttpResponse<String> answer = send(FORM, form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void refusesABodyThatIsNoFormAndALanguageThatHasNoRules() throws Exception {
    given().multiPart("text", "a").post("/v2/check").then().statusCode(400);
    given().post("/v2/check").then().statusCode(400);

    assertThat(send(FORM, "text=a&language=ja").statusCode()).isEqualTo(422);
    assertThat(send(FORM, "text=" + "a".repeat(1_100_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void listsLanguages() {
    given()
        .get("/v2/languages")
        .then()
        .statusCode(200)
        .body("longCode", hasItem("de-AT"))
        .body("find { it.longCode == 'en-US' }.name", equalTo("English (US)"))
        .body("find { it.longCode == 'en-US' }.code", equalTo("en"))
        // LibreOffice looks for the language with its country.
        .body("longCode", hasItems("fr", "fr-FR", "fr-CA", "es", "es-ES", "es-MX"))
        .body("find { it.longCode == 'fr-FR' }.name", equalTo("French (France)"))
        .body("findAll { it.longCode == 'es-AR' }.size()", equalTo(1));
  }

  @Test
  void hasNoDictionary() {
    given().get("/v2/words").then().statusCode(200).body("words", empty());
    given().post("/v2/words/add").then().statusCode(200).body("added", equalTo(false));
    given().post("/v2/words/delete").then().statusCode(200).body("deleted", equalTo(false));
    given().get("/v2/info").then().statusCode(200).body("software.premium", equalTo(false));
    given().get("/v2/nothing").then().statusCode(404).contentType("application/problem+json");
  }

  @Test
  void leavesOutTheCategoryOfRequirements() {
    given()
        .contentType(FORM)
        .formParam("language", "en")
        .formParam("text", "The page shall be easy to use. It recieves orders.")
        .formParam("disabledCategories", "REQUIREMENTS")
        .post("/v2/check")
        .then()
        .statusCode(200)
        .body("matches.rule.category.id", contains("TYPOS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/check", "/v2/configinfo"})
  void refusesARequestWithoutABody(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path)).POST(BodyPublishers.noBody()).build();

    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("urn:problem-type:invalid-request");
  }

  private HttpResponse<String> post(String type, Map<String, String> fields) throws Exception {
    List<String> encoded =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.toList());
    return send(type, String.join("&", encoded));
  }

  private HttpResponse<String> send(String type, String body) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url.resolve("/v2/check"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }
}
