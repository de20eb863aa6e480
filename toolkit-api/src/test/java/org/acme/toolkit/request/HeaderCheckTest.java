package org.acme.toolkit.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HeaderCheckTest {
  @TestHTTPResource("/api/v1/translations/pairs")
  URL pairs;

  @ParameterizedTest
  @CsvSource({
    "Content-Type, ''",
    "Content-Type, a/b/c",
    "Content-Type, ;",
    "Content-Type, application/json; charset=bogus",
    "Accept, a",
    "Accept, ;;;"
  })
  void refusesMalformedMediaTypes(String header, String value) throws IOException {
    HttpURLConnection request = (HttpURLConnection) pairs.openConnection();
    request.setRequestProperty(header, value);

    assertThat(request.getResponseCode()).isEqualTo(400);
    assertThat(request.getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  void findsNothingAtAPathWithMatrixParameters() {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/translations/%25s;a")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void acceptsWhatBrowsersAccept() {
    given()
        .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
        .get("/api/v1/translations/pairs")
        .then()
        .statusCode(200);
  }
}
