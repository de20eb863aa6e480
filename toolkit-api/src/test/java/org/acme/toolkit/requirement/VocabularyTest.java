package org.acme.toolkit.requirement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VocabularyTest {

  @Nested
  class Findings {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "The page shall be user-friendly.            | user-friendly | subjective-language",
          "The service has many users.                 | many | ambiguous-adverb-or-adjective",
          "The job is repeated, if possible.           | if possible | loophole",
          "The design is robust.                       | robust | open-ended-or-non-verifiable-term",
          "The fastest server answers.                 | fastest | superlative",
          "The new server is faster.                   | faster | comparative",
          "The server does not answer.                 | not | negative-statement",
          "The server cannot answer.                   | not | negative-statement",
          "The server answers after about 5 s.         | about | ambiguous-adverb-or-adjective",
          "The server answers immediately.             | immediately | indefinite-time",
          "Someone answers.                            | Someone | vague-pronoun",
          "The server might answer.                    | might | uncertain-verb",
          "The order shall be stored.                  | be stored | passive-voice",
          "It shall start and shall answer.            | shall | multiple-requirements",
          "The server shall be able to answer.         | be able to | weak-phrase",
          "The server answers as soon as possible.     | as soon as possible | escape-clause",
          "The limit is TBD.                           | TBD | to-be-determined",
          "The page lists names, etc.                  | etc | unbounded-list",
          "The page lists names, prices, ...           | ... | unbounded-list",
          "The page lists names and/or prices.         | and/or | and-or",
          "The delay shall not exceed 300.             | exceed | missing-unit",
          "The delay is between 10 and 20.             | between | missing-unit",
          "The delay shall be 2 seconds.               | be | missing-unit",
          "The RQX stores the order.                   | RQX | undefined-acronym",
          "The KPI of the shop is shown.               | KPI | undefined-acronym",
          "A buyer and a purchaser of a buyer wait.    | purchaser | inconsistent-term",
          "The server handles the order.               | handles | weak-word",
          "The server waits in order to answer.        | in order to | wordiness",
        })
    void findsEverySmell(String text, String term, String smell) {
      assertThat(examine(text).getList("findings", Map.class))
          .extracting(finding -> finding.get("text"), finding -> finding.get("smell"))
          .contains(tuple(term, smell));
    }

    @Test
    void findingContainsPositionMessageAndRule() {
      String text = "🚀 The page shall be user-friendly.";

      JsonPath finding = examine(text);

      assertThat(finding.getInt("findings[0].offset")).isEqualTo(text.indexOf("user-friendly"));
      assertThat(finding.getInt("findings[0].length")).isEqualTo("user-friendly".length());
      assertThat(finding.getString("findings[0].rule")).isEqualTo("SUBJECTIVE_QUALITY");
      assertThat(finding.getString("findings[0].severity")).isEqualTo("high");
      assertThat(finding.getString("findings[0].message")).startsWith("\"user-friendly\" is a");
      assertThat(finding.getString("findings[0].reference")).contains("29148", "INCOSE");
      assertThat(finding.getList("findings[0].suggestions")).isNotEmpty();
    }

    @Test
    void findsNothingInAClearRequirement() {
      JsonPath report = examine("When the disc is full, the service shall send a mail within 5 s.");

      assertThat(report.getList("findings")).isEmpty();
      assertThat(report.getInt("summary.score")).isEqualTo(100);
    }

    @Test
    void suggestsReplacementsInTheFormOfTheWord() {
      assertThat(suggestions("The clerk handles the order of a customer."))
          .contains("manages")
          .doesNotContain("manage", "handles");
      assertThat(suggestions("The server waits in order to answer.")).containsExactly("to");
    }

    @Test
    void acceptsAPassiveSentenceThatNamesItsActor() {
      assertThat(examine("The invoice is sent to the customer by the service.").getList("findings"))
          .isEmpty();
      assertThat(examine("The invoice is sent to the customer by 18:00.").getList("findings.smell"))
          .contains("passive-voice");
    }

    @Test
    void doesNotTakeAnArticleForAPartOfATerm() {
      assertThat(
              examine("The e-mail is new. The email is old. The e-mail waits.")
                  .getList("findings.text"))
          .containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "The IT department shall keep the list.",
          "The clerk shall send the list to the WHO.",
          "The US office shall keep the list.",
          "The clerk shall send the list in May 2027."
        })
    void takesNamesInCapitalsForNoOtherWord(String text) {
      assertThat(examine(text).getList("findings.text", String.class))
          .doesNotContain("IT", "WHO", "US", "May");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "| RQX | Request exchange |\n\nThe RQX shall keep the list.",
          "**RQX**\n\nRequest exchange\n\nThe RQX shall keep the list.",
          "Request exchange\n\nRQX\n\nThe RQX shall keep the list."
        })
    void findsTheAcronymsOfATable(String text) {
      assertThat(examine(text).getList("findings.rule")).doesNotContain("UNDEFINED_ACRONYM");
    }

    @Test
    void treatsEachListItemAsASeparateRequirement() {
      assertThat(
              examine("- The server shall start\n- The server shall answer\n")
                  .getList("findings.smell"))
          .doesNotContain("multiple-requirements");
    }

    @Test
    void concurrentRequestsGetTheSameReport() {
      String text = "The server handles many orders, and might get more, as soon as possible.";
      String alone = post(text, "en", List.of()).asString();

      assertThat(
              IntStream.range(0, 16)
                  .parallel()
                  .mapToObj(i -> post(text, "en", List.of()).asString()))
          .containsOnly(alone);
    }

    private static List<String> suggestions(String text) {
      return examine(text).getList("findings[0].suggestions", String.class);
    }
  }

  @Nested
  class ProtectedTokens {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "The service calls `fast and easy` and https://example.com/fast/easy.",
          "See /fast/easy/path, fastEasy() and fast.md.",
          "```\nfast and easy, etc.\n```",
        })
    void findsNothingInProtectedTokens(String text) {
      assertThat(examine(text).getList("findings")).isEmpty();
    }

    @Test
    void findsNothingInTermsOfTheGlossary() {
      String text = "The Fast Lane opens.";

      assertThat(examine(text).getList("findings.text")).containsExactly("Fast");
      assertThat(post(text, "en", List.of("Fast Lane")).jsonPath().getList("findings")).isEmpty();
    }
  }

  @Nested
  class Numbers {

    @Test
    void readabilityContainsCountsAndMeasuresWithSources() {
      JsonPath readability = examine("The cat sat on the mat. The dog ran.");

      assertThat(readability.getInt("readability.sentences")).isEqualTo(2);
      assertThat(readability.getInt("readability.words")).isEqualTo(9);
      assertThat(readability.getInt("readability.syllables")).isEqualTo(9);
      // 206.835 - 1.015 * 9 / 2 - 84.6 * 9 / 9
      assertThat(readability.getDouble("readability.measures[0].value")).isEqualTo(117.7);
      assertThat(readability.getList("readability.measures.source", String.class))
          .hasSize(3)
          .allSatisfy(source -> assertThat(source).containsPattern("\\d{4}"));
    }

    @Test
    void textWithoutWordsHasNoReadability() {
      JsonPath report = examine("42");

      assertThat(report.getList("readability.measures")).isEmpty();
      assertThat(report.<Integer>get("summary.score")).isNull();
    }

    @Test
    void scoreIsTheShareOfGoodRequirements() {
      // A finding of high severity costs 40 points.
      JsonPath report =
          examine("The page shall be user-friendly. The page shall have a header. It is nice.");

      assertThat(report.getMap("summary.perSmell")).isEqualTo(Map.of("subjective-language", 2));
      assertThat(report.getList("requirements.score", Integer.class)).containsExactly(60, 100);
      assertThat(report.getInt("summary.score")).isEqualTo(50);
      assertThat(report.getList("summary.distribution", Integer.class))
          .containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void proseAndHeadingsDoNotChangeTheScore() {
      String requirement = "The page shall be user-friendly.";
      String prose = "\n\n# The shop\n\nThe shop sells books. It is open.";

      assertThat(examine(requirement + prose.repeat(9)).getInt("summary.score"))
          .isEqualTo(examine(requirement).getInt("summary.score"));
    }

    @Test
    void findingsOutsideOfRequirementsAreDoubtful() {
      String text = "The shop is nice. The box shall be easy.";

      assertThat(examine(text).getList("findings", Map.class))
          .extracting(finding -> finding.get("text"), finding -> finding.get("doubtful"))
          .containsExactly(tuple("nice", true), tuple("easy", false));
    }

    @Test
    void aRequirementSaysWhyItsScoreIsLowAndHowEarsWordsIt() {
      JsonPath requirement = examine("FR-1 The order should be stored as soon as possible.");

      assertThat(requirement.getString("requirements[0].id")).isEqualTo("FR-1");
      assertThat(requirement.getInt("requirements[0].offset")).isEqualTo("FR-1 ".length());
      assertThat(requirement.getString("requirements[0].kind")).isEqualTo("functional");
      assertThat(requirement.getList("requirements[0].reasons.penalty", Integer.class))
          .startsWith(40)
          .isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(requirement.getString("requirements[0].ears.pattern")).isEqualTo("ubiquitous");
      assertThat(requirement.getString("requirements[0].ears.skeleton"))
          .startsWith("When [TBD: trigger], the [TBD: system] shall store the order");
    }
  }

  @Nested
  class Languages {

    @Test
    void checksFrenchTextsWithFrenchRules() {
      JsonPath report = post("La page doit être conviviale.", "fr", List.of()).jsonPath();

      assertThat(report.getString("language")).isEqualTo("fr");
      assertThat(report.getList("findings.smell")).containsExactly("subjective-language");
      assertThat(report.getString("readability.measures[0].name")).isEqualTo("Kandel-Moles");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Le service redémarre dès que possible.        | dès que possible | escape-clause",
          "Le service doit être capable de redémarrer.   | être capable de | weak-phrase",
          "Le délai ne doit pas dépasser 300.            | dépasser | missing-unit",
          "L’utilisateur n’a pas accès.                  | n’ | negative-statement",
          "Tous les clients voient la liste.             | Tous les | vague-pronoun",
        })
    void findsFrenchSmells(String text, String term, String smell) {
      assertThat(post(text, "fr", List.of()).jsonPath().getList("findings", Map.class))
          .extracting(finding -> finding.get("text"), finding -> finding.get("smell"))
          .contains(tuple(term, smell));
    }

    @Test
    void detectsTheLanguageOfTheText() {
      String text = "Le service enregistre la commande et envoie une facture au client.";

      assertThat(post(text, "auto", List.of()).jsonPath().getString("language")).isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "de | Die Seite muss benutzerfreundlich sein. | Amstad",
          "de-CH | Die Seite muss benutzerfreundlich sein. | Amstad",
          "es | La página debe ser intuitiva. | Szigriszt-Pazos",
        })
    void checksGermanAndSpanishTextsWithTheirRules(String language, String text, String formula) {
      JsonPath report = post(text, language, List.of()).jsonPath();

      assertThat(report.getList("findings.smell")).containsExactly("subjective-language");
      assertThat(report.getList("requirements.score", Integer.class)).containsExactly(60);
      assertThat(report.getString("readability.measures[0].name")).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en-AU"})
    void acceptsEveryVariantOfEnglish(String language) {
      assertThat(post("The page is nice.", language, List.of()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Qapla                                                                     | tlh",
          "Il servizio salva ogni ordine e invia la fattura al cliente alla fine del mese. | auto",
          "?                                                                         | auto",
        })
    void rejectsAnUnsupportedLanguageAndListsTheSupportedOnes(String text, String language) {
      Response problem = post(text, language, List.of());

      assertThat(problem.statusCode()).isEqualTo(422);
      assertThat(problem.contentType()).isEqualTo("application/problem+json");
      assertThat(problem.jsonPath().getList("supported", String.class))
          .containsExactly("en-US", "de-DE", "fr", "es");
      assertThat(problem.jsonPath().getString("message")).contains("en-US, de-DE, fr, es");
    }
  }

  @Nested
  class Limits {

    @Test
    void examinesATextOfTheMaximumLength() {
      String sentence = "The page shall be user-friendly, and all orders are stored in it. ";
      String text = sentence.repeat(100_000 / sentence.length());

      assertThat(examine(text + " ".repeat(100_000 - text.length())).getList("findings"))
          .hasSizeGreaterThan(3_000);
    }

    @Test
    void rejectsATextAboveTheMaximumLength() {
      Response problem = post("x".repeat(100_001), "en", List.of());

      assertThat(problem.statusCode()).isEqualTo(413);
      assertThat(problem.jsonPath().getString("message")).contains("100,001", "100,000");
    }

    @Test
    void rejectsAGlossaryWithTooManyTerms() {
      Response problem = post("The page.", "en", Collections.nCopies(1_001, "term"));

      assertThat(problem.statusCode()).isEqualTo(400);
      assertThat(problem.jsonPath().getString("message")).contains("glossary", "1,000");
    }

    @Test
    void rejectsARequestWithoutALanguage() {
      Response problem =
          given()
              .contentType(ContentType.JSON)
              .body("{\"text\":\"The page.\"}")
              .post("/api/v1/vocabulary");

      assertThat(problem.statusCode()).isEqualTo(400);
      assertThat(problem.jsonPath().getString("message")).isEqualTo("language must not be null");
    }
  }

  private static JsonPath examine(String text) {
    Response answer = post(text, "en", List.of());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static Response post(String text, String language, List<String> glossary) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", language, "glossary", glossary))
        .post("/api/v1/vocabulary");
  }
}
