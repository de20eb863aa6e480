package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MalformedFormTest {

  @TestHTTPResource("/api/v1/documents")
  URI address;

  private static final byte[] DOCUMENT = "Orders.".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--X\r\n",
        "--X\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\ncorrect\r\n",
        "--X\r\nContent-Disposition: form-data\r\n\r\nA\r\n--X--\r\n",
        "--X\r\nContent-Disposition: form-data; name=\"file\"; filename*=b''a.md\r\n\r\nA\r\n--X--",
        "--X\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nA\r\n--X--\r\n",
        "--X\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: ;;\r\n\r\nA\r\n--X--\r\n",
        "--X\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=b\r\n\r\nA\r\n--X--",
        "--X\r\nX: y\r\n\r\nA\r\n--X--\r\n",
        "--X\r\nX\r\n\r\nA\r\n--X--\r\n",
      })
  void refusesAFormThatIsNotComplete(String body) throws Exception {
    assertRefused("multipart/form-data; boundary=X", body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=X; charset=bogus"})
  void refusesAFormWithoutABoundaryOrInAnUnknownCharset(String type) throws Exception {
    assertRefused(type, "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nA\r\n--X--");
  }

  @ParameterizedTest
  @CsvSource({"1000, 200", "1001, 400", "3000, 400"})
  void acceptsAThousandTermsAndAllOtherFields(int terms, int status) {
    RequestSpecification form = form("a.txt", DOCUMENT, "correct").multiPart("language", "en-US");
    for (int i = 0; i < 1_000; i++) {
      form.multiPart("ignoredRules", "RULE_" + i);
    }
    for (int i = 0; i < terms; i++) {
      form.multiPart("glossary", "Term " + i);
    }

    assertThat(send(form).statusCode()).isEqualTo(status);
  }

  @Test
  void refusesLongHeadersOfAPart() throws Exception {
    String disposition = "Content-Disposition: form-data; name=\"a\"\r\n";
    assertRefused(
        "multipart/form-data; boundary=X", "--X\r\n" + disposition + "A: b\r\n".repeat(2_000));
    assertRefused(
        "multipart/form-data; boundary=X",
        "--X\r\n" + disposition + "\r\nA\r\n--X\r\nA: " + "a".repeat(10_000));
  }

  @Test
  void refusesAFileAmongTheFields() {
    Response answer =
        send(form("a.txt", DOCUMENT, "correct").multiPart("language", "b.txt", DOCUMENT));

    assertThat(answer.statusCode()).isBetween(400, 499);
  }

  /** REST-assured would write the form by itself. */
  private void assertRefused(String type, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).containsPattern("\"requestId\":\"[^\"]+");
  }
}
