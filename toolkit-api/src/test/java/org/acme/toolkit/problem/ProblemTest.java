package org.acme.toolkit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"language\":\"en\"}                            | text must not be blank",
        "{\"text\":\" \",\"language\":\"en\"}             | text must not be blank",
        "{\"text\":\"x\"}                                 | language must not be null",
        "{\"text\":\"x\",\"language\":\"not a tag\"}      | language must be a BCP 47 language tag",
        "{\"text\":\"x\",\"language\":\"en\",\"txt\":\"\"} | Unknown property: txt",
        "{\"text\":{},\"language\":\"en\"}                | Property of the wrong type: text",
        "{\"text\":                                       | The request body is not the JSON expected.",
        "[]                                               | The request body is not the JSON expected.",
      })
  void aWrongBodyIsA400ThatSaysWhatIsWrong(String body, String message) {
    isProblem(post(body), 400).body("message", equalTo(message)).body("detail", equalTo(message));
  }

  @Test
  void violationsAreListedByProperty() {
    post("{\"text\":\"\",\"language\":\"?\"}")
        .body("violations.text", equalTo("must not be blank"))
        .body("violations.language", equalTo("must be a BCP 47 language tag"));
  }

  @Test
  void aMissingBodyIsA400() {
    isProblem(given().contentType(ContentType.JSON).post("/api/v1/corrections").then(), 400);
  }

  @Test
  void anotherContentTypeIsA415() {
    isProblem(given().contentType("text/plain").body("x").post("/api/v1/corrections").then(), 415);
  }

  @Test
  void anotherMethodIsA405() {
    isProblem(given().get("/api/v1/corrections").then(), 405);
  }

  private static ValidatableResponse post(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/corrections").then();
  }

  private static ValidatableResponse isProblem(ValidatableResponse response, int status) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status));
  }
}
