package org.acme.toolkit.requirement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.rule.RuleBook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TeamRulesTest {

  private static final Path DOCS = Path.of("../docs");

  @Nested
  class Findings {

    @Test
    void severityOfARuleChangesTheScore() {
      String text = "The order shall be stored.";

      assertThat(score(text, null))
          .isGreaterThan(score(text, "severities: {PASSIVE_WITHOUT_ACTOR: high}"));
      assertThat(score(text, "severities: {PASSIVE_WITHOUT_ACTOR: high}")).isEqualTo(60);
    }

    @Test
    void ignoredRulesFindNothing() {
      String text = "The order shall be stored.";

      assertThat(examine(text, "ignored: [PASSIVE_WITHOUT_ACTOR]").getList("findings")).isEmpty();
      assertThat(
              examine(
                      Map.of(
                          "text",
                          text,
                          "language",
                          "en",
                          "ignoredRules",
                          List.of("PASSIVE_WITHOUT_ACTOR")))
                  .getList("findings"))
          .isEmpty();
      assertThat(examine(text, null).getList("findings.rule"))
          .containsExactly("PASSIVE_WITHOUT_ACTOR");
    }

    @Test
    void refusesAnIgnoredRuleWithATypingMistake() {
      given()
          .contentType(ContentType.JSON)
          .body(
              Map.of(
                  "text",
                  "A.",
                  "language",
                  "en",
                  "ignoredRules",
                  List.of("EN_A_VS_AN", "PASIVE_WITHOUT_ACTOR")))
          .post("/api/v1/vocabulary")
          .then()
          .statusCode(400)
          .body(
              "detail",
              containsString(
                  "ignoredRules[1] is wrong. There is no rule PASIVE_WITHOUT_ACTOR. Is"
                      + " PASSIVE_WITHOUT_ACTOR meant?"));
    }

    @Test
    void aRuleWithAnotherSeverityIsDoubtfulInConditionsOnly() {
      String text = "If the box is moved, the order shall be stored.";

      assertThat(examine(text, null).getList("findings.doubtful")).containsExactly(true, true);
      assertThat(
              examine(text, "severities: {PASSIVE_WITHOUT_ACTOR: low}")
                  .getList("findings.doubtful"))
          .containsExactly(true, false);
    }

    @Test
    void wordsOfDoubtAreDoubtfulFindings() {
      String rule =
          "rules: [{id: X, scope: text, patterns: [clerk], doubtfulWhen: ['old [ clerk ]'],"
              + " message: No.}]";

      assertThat(examine("The clerk and the old clerk wait.", rule).getList("findings.doubtful"))
          .containsExactly(false, true);
    }

    @Test
    void ownRuleFindsItsPatterns() throws IOException {
      JsonPath report =
          examine(
              "ASAP the clerk pings the servers.",
              Files.readString(DOCS.resolve("samples/team-rules.yaml")));

      assertThat(report.getList("findings.text")).containsExactly("ASAP", "pings");
      assertThat(report.getString("findings[0].message"))
          .isEqualTo("\"ASAP\" is slang. Give the time.");
      assertThat(report.getList("findings[0].suggestions"))
          .containsExactly("within 2 s", "at the next start");
      assertThat(report.getString("findings[0].smell")).isEqualTo("team-rule");
      assertThat(report.getString("findings[0].severity")).isEqualTo("high");
    }

    @Test
    void ownRuleOfAnotherLanguageFindsNothing() {
      String rule = "rules: [{id: X, language: %s, scope: text, patterns: [clerk], message: No.}]";

      assertThat(examine("The clerk waits.", rule.formatted("de")).getList("findings")).isEmpty();
      assertThat(examine("The clerk waits.", rule.formatted("en-GB")).getList("findings.rule"))
          .containsExactly("X");
    }

    @Test
    void ownRuleStandsInThePlaceOfOurs() {
      String rule = "rules: [{id: PASSIVE_WITHOUT_ACTOR, patterns: [order], message: Our own.}]";

      assertThat(examine("The order shall be stored.", rule).getList("findings.text"))
          .containsExactly("order");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "The client waits.      | client",
          "Clients wait.          | Clients",
          "The clients' bill.     | clients",
          "The customer waits.    |",
          "The client area opens. |",
        })
    void forbiddenTermIsAFindingInEachForm(String text, String found) {
      String rules =
          """
          termbase:
            - terms:
                - {term: customer, language: en}
                - {term: client, language: en, status: forbidden}
            - terms: [{term: client area, language: en, status: admitted}]
          """;

      JsonPath report = examine(text, rules);

      assertThat(report.getList("findings.text", String.class))
          .isEqualTo(found == null ? List.of() : List.of(found));
      if (found != null) {
        assertThat(report.getString("findings[0].rule")).isEqualTo("FORBIDDEN_TERM");
        assertThat(report.getString("findings[0].message")).contains("Write \"customer\"");
        assertThat(report.getList("findings[0].suggestions")).containsExactly("customer");
      }
    }

    @Test
    void preferredTermIsNoFinding() {
      String rules = "termbase: [{terms: [{term: fast lane, language: en}]}]";

      assertThat(examine("The car shall use the fast lane.", rules).getList("findings")).isEmpty();
      assertThat(examine("The car shall use the fast lane.", null).getList("findings"))
          .isNotEmpty();
    }

    @Test
    void comparisonUsesTheRules() {
      String forbidden = "termbase: [{terms: [{term: clerk, language: en, status: forbidden}]}]";

      List<String> aspects =
          given()
              .contentType(ContentType.JSON)
              .body(
                  Map.of(
                      "before", "FR-1 The shop shall list each book for the guest.",
                      "after", "FR-1 The shop shall list each book for the clerk.",
                      "language", "en",
                      "rules", forbidden))
              .post("/api/v1/comparisons")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("changes[0].differences.aspect");

      assertThat(aspects).containsExactly("vaguer");
    }

    @Test
    void documentUsesTheRules() {
      String rules =
          """
          ignored: [EN_A_VS_AN]
          termbase: [{terms: [{term: clerk, language: en, status: forbidden}, {term: teh, language: en}]}]
          """;

      String events =
          given()
              .multiPart("file", "a.txt", "The clerk reads teh letter. It is a apple.".getBytes())
              .multiPart("operations", "correct,vocabulary")
              .multiPart("language", "en-US")
              .multiPart("rules", "rules.yaml", rules.getBytes())
              .accept("text/event-stream")
              .post("/api/v1/documents")
              .then()
              .statusCode(200)
              .extract()
              .asString();

      assertThat(events).contains("FORBIDDEN_TERM").doesNotContain("EN_A_VS_AN", "\"edits\":[{");
    }

    @Test
    void hostileRulesEndInTime() {
      String bars =
          IntStream.range(0, 300).mapToObj(i -> "*/(a|V.*)*" + i).collect(Collectors.joining("|"));
      String rules =
          IntStream.range(0, 100)
              .mapToObj(
                  i ->
                      "- {id: R%d, smell: s%d, message: '%%s', patterns: ['*? *? *? *? %s']}%n"
                          .formatted(i, i, bars.substring(0, 1900)))
              .collect(Collectors.joining("", "rules:\n", ""));

      given()
          .contentType(ContentType.JSON)
          .body(Map.of("text", "a b c. ".repeat(14_000), "language", "en", "rules", rules))
          .post("/api/v1/vocabulary")
          .then()
          .statusCode(oneOf(200, 422));
    }

    private int score(String text, String rules) {
      return examine(text, rules).getInt("requirements[0].score");
    }
  }

  @Nested
  class WrongFiles {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "a: [                                                    | 1 | 5  | expected",
          "ignored: [A]\\nseverity: {}                             | 2 |    | \"severity\" is not known here. Known are: ignored, rules, severities, termbase.",
          "severities: {WORDINESS: huge}                           | 1 | 25 | \"huge\" is not one of high, medium, low.",
          "severities: {NO_RULE: low}                              | 1 |    | NO_RULE",
          "ignored: [A]\\nignored: [B]                             | 2 |    | twice",
          "rules:\\n- id: X\\n  message: M\\n  patterns: ['a/(b']  | 4 | 14 | no regular expression",
          "rules:\\n- id: X\\n  message: M\\n  patterns: ['[ ]']   | 4 | 14 | marks nothing",
          "rules:\\n- id: X\\n  message: M                         |   |    | patterns or a check",
          "rules:\\n- id: X\\n  patterns: [a]                      |   |    | needs a message",
          "rules:\\n- id: X\\n  patterns: ['a? b? c? d? e?']       | 3 | 14 | optional",
          "termbase:\\n- terms: [{term: a}]                        | 2 |    | needs a BCP 47 tag",
          "termbase:\\n- terms: []                                 | 2 |    | at least one term",
          "termbase:\\n- terms: [{term: a, language: en}, {term: b, language: en}] | 2 | | two preferred",
          "a: &x 1                                                 | 1 | 4  | Anchors",
          "ignored: [*x]                                           | 1 | 11 | Anchors",
          "ignored: 7                                              | 1 | 10 | another form",
          "ignored: [A, PASIVE_WITHOUT_ACTOR]                      | 1 | 14 | There is no rule PASIVE_WITHOUT_ACTOR. Is PASSIVE_WITHOUT_ACTOR meant?",
          "ignored: [[[[[[[[[[[[]]]]]]]]]]]]                       | 1 | 19 | levels",
          "--- {}\\n--- {}                                         | 2 | 1  | more than one document",
        })
    void saysWhereAFileIsWrong(String yaml, Integer line, Integer column, String detail) {
      JsonPath answer =
          given()
              .contentType(ContentType.JSON)
              .body(Map.of("text", "A.", "language", "en", "rules", yaml.replace("\\n", "\n")))
              .post("/api/v1/vocabulary")
              .then()
              .statusCode(422)
              .body("type", is("urn:problem-type:invalid-rules"))
              .body("detail", containsString(detail))
              .extract()
              .jsonPath();

      assertThat(answer.getInt("line")).isPositive();
      assertThat(answer.getInt("column")).isPositive();
      if (line != null) {
        assertThat(answer.getInt("line")).isEqualTo(line);
      }
      if (column != null) {
        assertThat(answer.getInt("column")).isEqualTo(column);
      }
    }

    @Test
    void refusesALongFile() {
      assertThatThrownBy(() -> TeamRules.parse("# " + "x".repeat(300_000)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("300,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/translations"})
    void translationRefusesAWrongFile(String path) {
      given()
          .contentType(ContentType.JSON)
          .body(Map.of("texts", List.of("a"), "source", "en", "target", "es", "rules", "a: ["))
          .post(path)
          .then()
          .statusCode(422)
          .body("line", is(1));
    }
  }

  /** The schema and the parser agree on each of these files. */
  @Nested
  class Schema {

    private final YAMLMapper yaml =
        YAMLMapper.builder().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void ourRulesAreInTheFormatOfTeams(String language) throws IOException {
      String file =
          Files.readString(
              Path.of("src/main/resources/requirement/rules-%s.yaml".formatted(language)));

      assertThat(errors(file)).isEmpty();
      assertThat(yaml.readValue(file, RuleBook.class).rules()).isNotEmpty();
    }

    @Test
    void sampleIsValid() throws IOException {
      String file = Files.readString(DOCS.resolve("samples/team-rules.yaml"));

      assertThat(errors(file)).isEmpty();
      assertThatCode(() -> TeamRules.parse(file)).doesNotThrowAnyException();
    }

    static Stream<String> files() {
      return Stream.of(
          "{}",
          "ignored: []",
          "ignored: ['']",
          "severities: {WORDINESS: low}",
          "severities: {WORDINESS: tiny}",
          "other: 1",
          "rules: [{id: A, message: M, patterns: [a]}]",
          "rules: [{id: A, message: M, check: term-variant}]",
          "rules: [{id: A, message: M, check: unknown}]",
          "rules: [{id: A, message: M, check: term-variant, patterns: [a]}]",
          "rules: [{id: A, message: M, patterns: []}]",
          "rules: [{id: A, message: M}]",
          "rules: [{id: A, patterns: [a]}]",
          "rules: [{message: M, patterns: [a]}]",
          "rules: [{id: 'A B', message: M, patterns: [a]}]",
          "rules: [{id: A, message: ' ', patterns: [a]}]",
          "rules: [{id: A, message: M, patterns: [a], from: 0}]",
          "rules: [{id: A, message: M, patterns: [a], scope: page}]",
          "rules: [{id: A, message: M, patterns: [a], doubtful: perhaps}]",
          "rules: [{id: A, message: M, patterns: [a], language: e}]",
          "rules: [{id: A, message: M, patterns: [a], language: auto}]",
          "rules: [{id: A, message: M, patterns: [a], examples: {match: [x], ok: [y]}}]",
          "termbase: [{terms: [{term: a, language: en}]}]",
          "termbase: [{terms: [{term: a, language: no, status: admitted}]}]",
          "termbase: [{terms: [{term: a, language: en, status: good}]}]",
          "termbase: [{terms: [{term: ' ', language: en}]}]",
          "termbase: [{terms: [{term: \"a\\tb\", language: en}]}]",
          "termbase: [{terms: [{term: a, language: auto}]}]",
          "termbase: [{terms: [{term: a}]}]",
          "termbase: [{terms: []}]",
          "termbase: [{definition: d}]");
    }

    @ParameterizedTest
    @MethodSource("files")
    void schemaAndParserAgree(String file) throws IOException {
      boolean parsed = true;
      try {
        TeamRules.parse(file);
      } catch (ProblemException e) {
        parsed = false;
      }

      assertThat(errors(file).isEmpty()).as(file).isEqualTo(parsed);
    }

    private Set<?> errors(String file) throws IOException {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(Files.readString(DOCS.resolve("team-rules.schema.json")));
      JsonNode node = yaml.readTree(file);
      return schema.validate(node);
    }
  }

  private static JsonPath examine(String text, String rules) {
    return examine(
        rules == null
            ? Map.of("text", text, "language", "en")
            : Map.of("text", text, "language", "en", "rules", rules));
  }

  private static JsonPath examine(Map<String, ?> request) {
    return given()
        .contentType(ContentType.JSON)
        .body(request)
        .post("/api/v1/vocabulary")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
