package org.acme.toolkit.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final String FORM = "/api/v1/form";
  private static final String CORRECTIONS = "/api/v1/corrections";

  @TestHTTPResource URI server;

  @Test
  void acceptsJsonOfOneMegabyteAndRejectsMore() {
    postJson(MEGABYTE).statusCode(400).body("detail", equalTo("text must not be blank"));
    isTooLarge(postJson(MEGABYTE + 1), 413, "The body is larger than 1,048,576 bytes");
  }

  @Test
  void rejectsChunkedJsonAboveOneMegabyte() throws Exception {
    HttpResponse<String> answer =
        inChunks(CORRECTIONS, "application/json", new ByteArrayInputStream(json(2)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("The body is larger than 1,048,576 bytes");
  }

  @Test
  void acceptsAFormWithADocumentOfTwentyMegabytesAndATerm() {
    given()
        .multiPart("file", "a.txt", new byte[20 * MEGABYTE])
        .multiPart("field", "x".repeat(4_000))
        .post(FORM)
        .then()
        .statusCode(200)
        .body(equalTo(20 * MEGABYTE + " 4000"));
  }

  @Test
  void rejectsAFormFieldAboveFourKilobytes() {
    given()
        .multiPart("file", "a.txt", new byte[1])
        .multiPart("field", "x".repeat(4097))
        .post(FORM)
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void rejectsAChunkedFormAboveTheLimit() throws Exception {
    String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
    var body =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)),
                    new ByteArrayInputStream(new byte[22 * MEGABYTE]),
                    new ByteArrayInputStream(
                        "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII)))));

    HttpResponse<String> answer = inChunks(FORM, "multipart/form-data; boundary=b", body);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("The body is larger than 22,020,096 bytes");
  }

  private HttpResponse<String> inChunks(String path, String type, InputStream body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static ValidatableResponse postJson(int bytes) {
    String json = "{\"text\":\"\",\"language\":\"en\"}";
    return given()
        .contentType(ContentType.JSON)
        .body(" ".repeat(bytes - json.length()) + json)
        .post(CORRECTIONS)
        .then();
  }

  private static byte[] json(int megabytes) {
    return " ".repeat(megabytes * MEGABYTE).getBytes(StandardCharsets.US_ASCII);
  }

  private static void isTooLarge(ValidatableResponse response, int status, String detail) {
    response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("detail", startsWith(detail));
  }
}
