package org.acme.toolkit.request;

import static io.restassured.RestAssured.given;
import static org.acme.toolkit.Guarded.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import org.acme.toolkit.Guarded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Guarded.class)
class CorsTest {
  private static final String CORRECTIONS = "/api/v1/corrections";
  private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";

  @TestHTTPResource URL url;

  @Test
  void allowsThePageToReadErrorsOfTheApi() {
    Response answer = post(PAGE);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.header(ALLOWED_ORIGIN)).isEqualTo(PAGE);
    assertThat(answer.header("Access-Control-Expose-Headers").toLowerCase())
        .contains("content-disposition", "retry-after", "x-request-id");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
  }

  @Test
  void allowsThePageToReadErrorsOfTheServer() {
    assertThat(given().header("Origin", PAGE).get("/api/v1/docs/nothing").header(ALLOWED_ORIGIN))
        .isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://toolkit.example.com",
        "https://toolkit.example.com.evil.example",
        "https://x.toolkit.example.com",
        "null"
      })
  void rejectsRequestsOfOtherPages(String origin) {
    Response answer = post(origin);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.header(ALLOWED_ORIGIN)).isNull();
  }

  @Test
  void allowsRequestsOfThePageOnTheSameOrigin() {
    assertThat(post(url.getProtocol() + "://" + url.getAuthority()).statusCode()).isEqualTo(401);
  }

  @Test
  void preflightAllowsTheRequestsOfThePage() {
    Response answer = preflight(PAGE, "POST", "authorization,content-type");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header(ALLOWED_ORIGIN)).isEqualTo(PAGE);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
    assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase())
        .contains("authorization", "content-type");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
  }

  @Test
  void preflightRejectsOtherMethodsAndPages() {
    assertThat(preflight(PAGE, "DELETE", "content-type").header("Access-Control-Allow-Methods"))
        .doesNotContain("DELETE");

    Response stranger = preflight("https://evil.example", "POST", "content-type");

    assertThat(stranger.statusCode()).isEqualTo(403);
    assertThat(stranger.header(ALLOWED_ORIGIN)).isNull();
  }

  private static Response preflight(String origin, String method, String headers) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", headers)
        .options(CORRECTIONS);
  }

  private static Response post(String origin) {
    return given()
        .header("Origin", origin)
        .contentType(ContentType.JSON)
        .body("{}")
        .post(CORRECTIONS);
  }
}
