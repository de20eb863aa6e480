package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acme.toolkit.text.ProtectedTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks properties of the corrections of random texts. Each seed generates a text. */
@QuarkusTest
class AnyTextTest {

  private static final List<String> GLOSSARY = List.of("Ordr Desk", "teh");

  private static final List<String> PARTS =
      List.of(
          "The service",
          "recieves",
          "a orders",
          "is is",
          "definitly",
          "there own",
          "i think",
          ".",
          ",",
          "🚀",
          "e\u0301te\u0301",
          "👩‍👩‍👧",
          "{id}",
          "${dir}",
          "/etc/recieve",
          "a.b.c",
          "REQ-1-2",
          "MAX_X",
          "`teh code`",
          "https://e.org/teh",
          "x@e.org",
          "\n",
          "\n\n",
          "\r\n",
          "5 ms",
          "%s",
          "<b>",
          "```\n",
          "$name",
          "\uE001",
          "Ordr Desk",
          "teh",
          "\t",
          "שלום",
          "中文",
          "naïve",
          "(",
          ")",
          "\"",
          "’s",
          "alot",
          "1st");

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void appliedEditsGiveTheCorrectedTextAndKeepItsTokens(int seed) {
    var random = new Random(seed);
    String text =
        "It "
            + random
                .ints(1 + seed % 40, 0, PARTS.size())
                .mapToObj(part -> PARTS.get(part) + (random.nextInt(4) == 0 ? "" : " "))
                .collect(Collectors.joining());

    JsonPath correction =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("text", text, "language", "en", "glossary", GLOSSARY))
            .post("/api/v1/corrections")
            .jsonPath();

    var remade = new StringBuilder();
    int end = 0;
    for (Map<String, Object> edit : correction.<Map<String, Object>>getList("edits")) {
      int offset = (int) edit.get("offset");
      int length = (int) edit.get("length");
      assertThat(edit.get("original")).isEqualTo(text.substring(offset, offset + length));
      if ((boolean) edit.get("applied")) {
        remade.append(text, end, offset).append(((List<?>) edit.get("replacements")).get(0));
        end = offset + length;
      }
    }
    String corrected = correction.getString("correctedText");
    assertThat(remade.append(text.substring(end))).hasToString(corrected);
    assertThat(tokens(corrected)).isEqualTo(tokens(text));
  }

  private static List<String> tokens(String text) {
    return ProtectedTokens.in(text, GLOSSARY).stream().map(token -> token.of(text)).toList();
  }
}
