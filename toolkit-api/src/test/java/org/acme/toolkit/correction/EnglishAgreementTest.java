package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of technical English that do not agree, and others that only look so. */
@QuarkusTest
class EnglishAgreementTest {

  /** It makes every text one about software. */
  private static final String START = "The JSON API `GET /x` is called by the server.\n\n";

  private static final String CORRECTED = " > ";

  static List<String> mistakes() throws IOException {
    return lines().filter(line -> line.contains(CORRECTED)).toList();
  }

  static List<String> doubtfulSentences() throws IOException {
    return lines().filter(line -> !line.contains(CORRECTED)).toList();
  }

  private static Stream<String> lines() throws IOException {
    try (InputStream file = EnglishAgreementTest.class.getResourceAsStream("agreement.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isCorrectedIfNothingElseIsPossible(String line) {
    String[] sentences = line.split(CORRECTED);

    assertThat(correct(sentences[0]).getString("correctedText")).isEqualTo(START + sentences[1]);
  }

  @ParameterizedTest
  @MethodSource("doubtfulSentences")
  void isNotChangedInDoubt(String sentence) {
    assertThat(correct(sentence).getString("correctedText")).isEqualTo(START + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Saxes does not read old files. | does",
        "The test is skipped if consequences is null. | is",
        "Result: pass (all six present). | present",
        "The site helps many other 'Wibu' of the town. | other",
        "The total of all orders are shown. | are",
        "It includes view and edit the list. | edit",
        // "and" that lacks its last letter, and another word that is missing
        "The page shows the goal count an goal name. | an",
        "This leads to a either old or new plan. | a",
        // a verb after "another"
        "The files that one guest gives to another uses safe names. | another uses",
        // adjectives and longer names
        "Many kinds of social justice groups are old. | social",
        "The text is changed to markdown by the host. | markdown",
        "The host has a field for its name and its time. | its",
        "The changes made when leaving it are not kept. | are",
        // names and values with a mark, and names that sound like "you"
        "The host reads the input name? is stored in a list. | is",
        "The guest takes a Udacity course at night. | a",
        "The guests see the hall and a enjoy the food. | a",
        // a genitive without its apostrophe
        "A guest changes another users name in the list. | another users",
        // a compound after "of"
        "The quality of service rules were low in the test. | were",
        // another preposition, and another word
        "The host is connected in the internet. | in the internet",
        "This is do to the old plan. | do",
        // words with another beginning or end
        "An isoline joins the rooms of the plan. | isoline",
        "An inliner joins the files of the plan. | inliner",
        "A glitcher joins the files of the plan. | glitcher",
        "The resnet reads the files of the plan. | resnet",
      })
  void isStillSuggested(String text, String original) {
    JsonPath correction = correct(text);

    assertThat(correction.getString("correctedText")).isEqualTo(START + text);
    assertThat(correction.getList("edits.original", String.class)).contains(original);
  }

  private static JsonPath correct(String text) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", START + text, "language", "en"))
        .post("/api/v1/corrections")
        .jsonPath();
  }
}
