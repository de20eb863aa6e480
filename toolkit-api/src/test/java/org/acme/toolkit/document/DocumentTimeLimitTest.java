package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(DocumentTimeLimitTest.NoTime.class)
class DocumentTimeLimitTest {

  public static class NoTime implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("toolkit.document.time-limit", "1ms", "toolkit.document.time-per-page", "0s");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "*/*"})
  void endsTheWorkOnADocumentThatTakesTooLong(String accept) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < 900_000; i++) {
      text.append("Sentence ").append(i).append(" is about a order that nobody recieves.\n\n");
    }

    Response answer = process(text.toString(), accept);

    // A stream may have begun.
    assertThat(answer.statusCode()).isIn(200, 422);
    assertThat(answer.asString()).contains("text-takes-too-long", "Send it in parts");
    awaitAnotherDocument();
  }

  /** The place is free as soon as the threads of the job have ended. */
  private static void awaitAnotherDocument() {
    Response answer = process("1", "*/*");
    while (answer.statusCode() == 429) {
      answer = process("1", "*/*");
    }
    // Even one letter may take longer than the millisecond of this test.
    assertThat(answer.statusCode()).isIn(200, 422);
  }

  private static Response process(String text, String accept) {
    return send(
        form("a.txt", text.getBytes(StandardCharsets.UTF_8), "correct")
            .multiPart("language", "en-US")
            .accept(accept));
  }
}
