package org.acme.toolkit.requirement;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The shop shall list each book.           | The shop should list each book.           | obligation | shall | should",
        "The shop shall list each book.           | The desk shall list each book.            | actor      | shop  | desk",
        "The shop shall answer within 2 s.        | The shop shall answer within 5 s.         | quantity   | 2 s   | 5 s",
        "The shop shall list each book.           | The shop shall not list each book.        | negation   | ''    | not",
        "The shop shall list each new book.       | When it is open, the shop shall list each new book. | condition | '' | it is open",
        "The shop shall list 5 books of a writer. | The shop shall list 5 nice books of a writer. | vaguer | 100 | 60",
        "The shop shall list each book.           | The shop shall list each open book.       | content | '' | open",
        "The shop shall keep the books they read. | The shop shall keep the books they wrote. | content | read | write",
        "The shop shall use `GET /books`.         | The shop shall use `GET /lists`.          | content | `get /books` | `get /lists`",
      })
  void saysHowTheMeaningMoved(String before, String after, String aspect, String from, String to) {
    JsonPath comparison = compare(before, after);

    assertThat(comparison.getString("changes[0].kind")).isEqualTo("meaning-moved");
    assertThat(comparison.getList("changes[0].differences", Map.class))
        .contains(Map.of("aspect", aspect, "before", from, "after", to));
  }

  @Test
  void saysWhatWasAddedRemovedRewordedAndKept() {
    JsonPath comparison =
        compare(
            """
            FR-1 The shop shall list each book.
            FR-2 The shop shall send a letter to each reader.
            FR-3 The shop shall have one owner.
            """
                .replace("\n", "\n\n"),
            """
            FR-3 The shop shall have one owner.
            FR-2 The shop shall post a letter to each reader.
            FR-4 The desk shall print a receipt.
            """
                .replace("\n", "\n\n"));

    assertThat(comparison.getInt("unchanged")).isEqualTo(1);
    assertThat(comparison.getList("changes.kind", String.class))
        .containsExactly("reworded", "added", "removed");
    assertThat(comparison.getString("changes[0].before.text")).contains("send a letter");
    assertThat(comparison.getString("changes[0].after.text")).contains("post a letter");
    assertThat(comparison.getString("changes[1].after.id")).isEqualTo("FR-4");
    assertThat(comparison.getString("changes[2].before.id")).isEqualTo("FR-1");
  }

  /** Only the correct version has a passive that is recognised, which costs some points. */
  @Test
  void aCorrectedMistakeIsNoOtherMeaning() {
    JsonPath comparison =
        compare(
            "FR-1 The shop shall list each book that is wrapt and storred.",
            "FR-1 The shop shall list each book that is wrapped and stored.");

    assertThat(comparison.getList("changes.kind", String.class)).containsExactly("reworded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | FR-1 The sytem shall list each book.          | FR-1 The system shall list each book.",
        "en | FR-1 The shop shall answer within 5 secconds. | FR-1 The shop shall answer within 5 seconds.",
        "en | FR-1 The sytem shall post each letter.        | FR-1 The system shall send each letter.",
        "en | FR-1 When the windwo is open, the shop shall wait. | FR-1 When the window is open, the shop shall wait.",
        "en | FR-1 The shop shall list each nice bok.       | FR-1 The shop shall list each nice book.",
        "de | FR-1 Das Systm muss jedes Buch anzeigen.      | FR-1 Das System muss jedes Buch anzeigen.",
        "fr | FR-1 Le systme doit afficher chaque livre.    | FR-1 Le système doit afficher chaque livre.",
        "es | FR-1 El sistma debe mostrar cada libro.       | FR-1 El sistema debe mostrar cada libro.",
      })
  void aCorrectedTypingMistakeIsNoOtherMeaning(String language, String before, String after) {
    assertThat(post(before, after, language).getList("changes.kind", String.class))
        .containsExactly("reworded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | FR-1 The clerk shall list each book.     | FR-1 The clerks shall list each book.   | actor",
        "en | FR-1 The user shall list each book.      | FR-1 The buyer shall list each book.    | actor",
        "en | FR-1 The Zorba shall list each book.     | FR-1 The Zorbo shall list each book.    | actor",
        "de | FR-1 Der Leser muss jedes Buch anzeigen. | FR-1 Der Lehrer muss jedes Buch anzeigen. | actor",
        "en | FR-1 The shop shall answer within 5 s.   | FR-1 The shop shall answer within 6 s.  | quantity",
      })
  void anotherWordIsAnotherMeaning(String language, String before, String after, String aspect) {
    assertThat(post(before, after, language).getList("changes[0].differences.aspect", String.class))
        .containsExactly(aspect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The shop shall list the authors of a book.  | The shop shall list an author of the books.",
        "The shop shall show a picture.              | The shop shall show the photo.",
        "If it rains, the shop shall close.          | The shop shall close if it rains.",
      })
  void theSameWordsAndSynonymsAreReworded(String before, String after) {
    assertThat(compare(before, after).getList("changes.kind", String.class))
        .containsExactly("reworded");
  }

  @Test
  void requirementsThatHaveLittleInCommonAreNoPair() {
    JsonPath comparison =
        compare(
            "Readers must be able to get letters about answers to their reviews of books.",
            "Readers must be able to delete their reviews.");

    assertThat(comparison.getList("changes.kind", String.class))
        .containsExactly("added", "removed");
  }

  @Test
  void matchesRequirementsWithoutIdsByTheirWords() {
    JsonPath comparison =
        compare(
            "The shop shall list each book. The desk shall print a receipt for the reader.",
            "The desk shall print a long receipt for the reader. The shop shall list each book.");

    assertThat(comparison.getInt("unchanged")).isEqualTo(1);
    assertThat(comparison.getList("changes.before.text", String.class))
        .containsExactly("The desk shall print a receipt for the reader.");
  }

  @Test
  void comparesFrenchVersions() {
    JsonPath comparison =
        post("Le magasin doit répondre en 2 s.", "Le magasin doit répondre en 5 s.", "auto");

    assertThat(comparison.getString("language")).isEqualTo("fr");
    assertThat(comparison.getString("changes[0].differences[0].aspect")).isEqualTo("quantity");
  }

  private static JsonPath compare(String before, String after) {
    return post(before, after, "en");
  }

  private static JsonPath post(String before, String after, String language) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("before", before, "after", after, "language", language))
        .post("/api/v1/comparisons")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @ParameterizedTest
  @CsvSource({"md, txt", "txt, adoc"})
  void comparesTwoDocuments(String old, String now) {
    // Longer than a text may be, with few words.
    String filler =
        ("The clerk waits in the hall of https://a.example/" + "a".repeat(300) + ".\n\n")
            .repeat(350);
    JsonPath comparison =
        given()
            .multiPart(
                "before",
                "a." + old,
                ("FR-1 The shop shall list each book.\n\n" + filler).getBytes(UTF_8))
            .multiPart(
                "after",
                "b." + now,
                (filler + "FR-1 The shop should list each book.\n").getBytes(UTF_8))
            .multiPart("language", "auto")
            .post("/api/v1/comparisons")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(comparison.getList("changes.kind")).containsExactly("meaning-moved");
    assertThat(comparison.getString("changes[0].differences[0].aspect")).isEqualTo("obligation");
    assertThat(comparison.getString("language")).isEqualTo("en-US");
  }

  @Test
  void refusesAMistypedRuleOfAForm() {
    given()
        .multiPart("before", "a.txt", "The shop shall wait.".getBytes(UTF_8))
        .multiPart("after", "b.txt", "The shop shall wait.".getBytes(UTF_8))
        .multiPart("language", "en")
        .multiPart("ignoredRules", "PASIVE_WITHOUT_ACTOR")
        .post("/api/v1/comparisons")
        .then()
        .statusCode(400)
        .body("detail", containsString("Is PASSIVE_WITHOUT_ACTOR meant?"));
  }

  @ParameterizedTest
  @CsvSource({"a.exe, 415", "a.docx, 422"})
  void refusesADocumentThatItCannotRead(String name, int status) {
    given()
        .multiPart("before", name, "abc".getBytes(UTF_8))
        .multiPart("after", "b.txt", "abc".getBytes(UTF_8))
        .multiPart("language", "en")
        .post("/api/v1/comparisons")
        .then()
        .statusCode(status);
  }
}
