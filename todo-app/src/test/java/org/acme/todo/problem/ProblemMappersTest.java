package org.acme.todo.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemMappersTest {
  @Test
  void aProblemHasEveryMemberOfTheStandardAndAMessage() {
    JsonPath problem = problem(given().get("/api/v1/tasks/nothing"), 404);

    assertThat(problem.getString("type")).isEqualTo("about:blank");
    assertThat(problem.getString("title")).isEqualTo("Not Found");
    assertThat(problem.getString("instance")).isEqualTo("/api/v1/tasks/nothing");
    assertThat(problem.getMap("")).doesNotContainKey("violations");
  }

  @Test
  void malformedJsonIsAProblemWithoutTheParsersWords() {
    JsonPath problem = problem(post(ContentType.JSON, "{\"name\":"), 400);

    assertThat(problem.getString("detail")).isEqualTo("The body is not well-formed JSON (line 1)");
  }

  @Test
  void aWrongTypeNamesThePropertyAndNoClass() {
    Response response = post(ContentType.JSON, "{\"name\":{}}");

    assertThat(problem(response, 400).getString("detail"))
        .isEqualTo("name has a wrong type (line 1)");
    assertThat(response.asString()).doesNotContain("org.acme", "java.");
  }

  @Test
  void theFrameworksOwnErrorsAreProblems() {
    problem(given().put("/api/v1/tasks"), 405);
    problem(post(ContentType.TEXT, "milk"), 415);
    problem(given().accept("image/png").get("/api/v1/tasks"), 406);
  }

  private static Response post(ContentType type, String body) {
    return given().contentType(type).body(body).post("/api/v1/tasks");
  }

  private static JsonPath problem(Response response, int status) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .extract()
        .jsonPath();
  }
}
