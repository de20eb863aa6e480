package org.acme.toolkit.document;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.assertj.core.api.AbstractStringAssert;

/** Sends documents for the tests. */
final class DocumentCalls {

  private static final String PATH = "/api/v1/documents";

  /** Sends the form as browsers do. */
  private static final RestAssuredConfig UTF_8_NAMES =
      RestAssuredConfig.config()
          .httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
          .multiPartConfig(multiPartConfig().defaultCharset("UTF-8"));

  private DocumentCalls() {}

  static RequestSpecification form(String fileName, byte[] file, String... operations) {
    RequestSpecification form =
        given().config(UTF_8_NAMES).multiPart("file", fileName, file, "application/octet-stream");
    for (String operation : operations) {
      form.multiPart("operations", operation);
    }
    return form;
  }

  static Response send(RequestSpecification form) {
    return form.post(PATH);
  }

  /** Returns the corrected version of an English document. */
  static byte[] processed(String fileName, byte[] file, String... operations) {
    Response response =
        send(
            form(fileName, file, operations)
                .multiPart("language", "en-US")
                .multiPart("changes", "inline"));
    assertThat(response.statusCode()).as(response.headers().toString()).isEqualTo(200);
    return response.asByteArray();
  }

  /** Returns the last event of a stream. */
  static JsonPath result(RequestSpecification form) {
    Response response = send(form.accept("text/event-stream"));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    String[] lines = response.asString().strip().split("\n");
    return JsonPath.from(lines[lines.length - 1].substring("data: ".length()));
  }

  static String corrected(String fileName, String file) {
    return new String(
        processed(fileName, file.getBytes(StandardCharsets.UTF_8), "correct"),
        StandardCharsets.UTF_8);
  }

  /** Returns the message of the problem for a refused document. */
  static AbstractStringAssert<?> assertRefused(int status, String fileName, byte[] file) {
    Response response = send(form(fileName, file, "correct"));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    return assertThat(response.jsonPath().getString("message"));
  }
}
