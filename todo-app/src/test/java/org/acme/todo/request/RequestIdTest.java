package org.acme.todo.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/tasks", "/", "/q/health/live", "/nothing", "/api/nothing"})
  void everyAnswerHasAUniqueId(String path) {
    String first = given().get(path).header("X-Request-Id");

    assertThat(first).hasSize(36).isNotEqualTo(given().get(path).header("X-Request-Id"));
  }

  @Test
  void answerAndProblemContainTheIdOfTheRequest() {
    Response answer = given().header("X-Request-Id", "Abc-1.2_3").get("/api/v1/tasks/nothing");

    assertThat(answer.header("X-Request-Id")).isEqualTo("Abc-1.2_3");
    assertThat(answer.jsonPath().getString("requestId")).isEqualTo("Abc-1.2_3");
  }

  @Test
  void answerAndProblemHaveTheSameId() {
    Response answer = given().get("/api/v1/tasks/nothing");

    assertThat(answer.jsonPath().getString("requestId")).isEqualTo(answer.header("X-Request-Id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\"b", "<script>", "é"})
  void replacesAnUnsafeId(String sent) {
    String id = given().header("X-Request-Id", sent).get("/").header("X-Request-Id");

    assertThat(id).hasSize(36);
  }

  @Test
  void acceptsAnIdOfSixtyFourCharactersAndReplacesALongerOne() {
    String longest = "x".repeat(64);

    assertThat(given().header("X-Request-Id", longest).get("/").header("X-Request-Id"))
        .isEqualTo(longest);
    assertThat(given().header("X-Request-Id", longest + "x").get("/").header("X-Request-Id"))
        .hasSize(36);
  }
}
