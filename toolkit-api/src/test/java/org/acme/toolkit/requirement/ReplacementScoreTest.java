package org.acme.toolkit.requirement;

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
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the advice is not punished: a replacement never lowers the score of a text. */
@QuarkusTest
class ReplacementScoreTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?m)^ {8}- \"(.*)\"$");

  /** Advice has more words, punctuation or an article. */
  private static final Pattern REPLACEMENT =
      Pattern.compile("(?!(?:the|an?|its|les?|la|une?|des?|du) )[^ ,:;.]+(?: [^ ,:;.]+){0,2}");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de", "es"})
  void neverFalls(String language) throws IOException {
    for (String text : examples(language)) {
      JsonPath before = examine(text, language);
      for (Map<String, ?> finding : before.<Map<String, ?>>getList("findings")) {
        int offset = (int) finding.get("offset");
        int end = offset + (int) finding.get("length");
        // A synonym of a repeated word may be as vague as that word.
        boolean isSynonym = finding.get("rule").equals("REPEATED_WORD");
        for (Object suggestion : (List<?>) finding.get("suggestions")) {
          if (!isSynonym && REPLACEMENT.matcher(suggestion.toString()).matches()) {
            String changed = text.substring(0, offset) + suggestion + text.substring(end);
            assertThat(score(examine(changed, language)))
                .as("%s with %s", text, suggestion)
                .isGreaterThanOrEqualTo(score(before));
          }
        }
      }
    }
  }

  /** Returns the lowest score; the highest possible one if nothing is a requirement. */
  private static int score(JsonPath report) {
    return report.getList("requirements.score", Integer.class).stream()
        .mapToInt(Integer::intValue)
        .min()
        .orElse(100);
  }

  /** Returns the examples of all rules as requirements. */
  private static List<String> examples(String language) throws IOException {
    try (InputStream rules =
        ReplacementScoreTest.class.getResourceAsStream(
            "/requirement/rules-%s.yaml".formatted(language))) {
      String yaml = new String(rules.readAllBytes(), StandardCharsets.UTF_8);
      return EXAMPLE
          .matcher(yaml)
          .results()
          .map(example -> example.group(1).replaceAll("[\\[\\]]", "").strip())
          .filter(example -> example.contains(" ") && !example.contains("|"))
          .map(example -> "FR-1 " + example)
          .toList();
    }
  }

  private static JsonPath examine(String text, String language) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", language))
        .post("/api/v1/vocabulary")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
