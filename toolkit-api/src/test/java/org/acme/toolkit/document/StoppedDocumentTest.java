package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.acme.toolkit.RecordedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks clients that disconnect while their documents are processed. */
@QuarkusTest
class StoppedDocumentTest {

  private static final byte[] SHORT = "It recieves orders.".getBytes(StandardCharsets.UTF_8);
  private static final String BOUNDARY = "document-boundary";

  /** The default of DocumentConfig. */
  private static final int CONCURRENT = 2;

  private static final int HURRIED = 20;

  @TestHTTPResource("/api/v1/documents")
  URI address;

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "*/*"})
  void stopsTheWorkWhenTheClientDisconnects(String accept) throws Exception {
    var clients = new ArrayList<Socket>();
    for (int i = 0; i < CONCURRENT; i++) {
      clients.add(sendLongDocument(accept));
    }
    Response refused = sendShortDocument();
    // Work for earlier clients may take a moment to end, so one of these requests may be refused.
    for (Instant deadline = deadline();
        refused.statusCode() != 503 && deadline.isAfter(Instant.now()); ) {
      clients.add(sendLongDocument(accept));
      refused = sendShortDocument();
    }
    assertThat(refused.statusCode()).isEqualTo(503);

    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(refused.header("Retry-After")).isEqualTo("10");

    for (Socket client : clients) {
      client.close();
    }
    // This is much sooner than the end of the long documents.
    assertThat(untilStatus(200).asString()).isEqualTo("It receives orders.");
  }

  @Test
  void deletesEveryUploadedFile() throws Exception {
    send(form("a.txt", SHORT, "correct"));
    send(form("a.docx", SHORT, "correct"));
    for (int i = 0; i < HURRIED; i++) {
      // A client that disconnects at once may be gone before the work starts.
      sendLongDocument("*/*").close();
    }

    Instant deadline = deadline();
    while (uploads() > 0 && Instant.now().isBefore(deadline)) {
      Thread.sleep(100);
    }
    assertThat(uploads()).isZero();
    assertThat(untilStatus(200).statusCode()).isEqualTo(200);
  }

  @Test
  void logsNoErrorIfTheClientDisconnectsWhileSending() throws Exception {
    Logger problems = Logger.getLogger("org.acme.toolkit.problem");
    Level before = problems.getLevel();
    problems.setLevel(Level.FINE);
    try (var log = new RecordedLog()) {
      byte[] request = longDocument("*/*");
      Instant deadline = deadline();
      while (!log.lines().contains("The client of /api/v1/documents went away")) {
        assertThat(Instant.now()).isBefore(deadline);
        // Repeats, because the server does not notice a client that leaves before a thread reads
        // the body.
        try (Socket client = connect()) {
          client.getOutputStream().write(request, 0, request.length / 2);
        }
        Thread.sleep(100);
      }

      assertThat(log.lines()).doesNotContain("ERROR");
    } finally {
      problems.setLevel(before);
    }
  }

  private static long uploads() throws IOException {
    Path folder = Path.of("target/uploads");
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static Response untilStatus(int status) throws InterruptedException {
    Instant deadline = deadline();
    Response response = sendShortDocument();
    while (response.statusCode() != status && Instant.now().isBefore(deadline)) {
      Thread.sleep(100);
      response = sendShortDocument();
    }
    assertThat(response.statusCode()).isEqualTo(status);
    return response;
  }

  private static Instant deadline() {
    return Instant.now().plus(Duration.ofSeconds(20));
  }

  private static Response sendShortDocument() {
    return send(form("a.txt", SHORT, "correct").multiPart("language", "en-US"));
  }

  /** Sends a document and never reads the answer. */
  private Socket sendLongDocument(String accept) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write(longDocument(accept));
    socket.getOutputStream().flush();
    return socket;
  }

  private Socket connect() throws IOException {
    return new Socket(address.getHost(), address.getPort());
  }

  /**
   * Returns hundreds of pages without a repeated sentence, so that nothing comes from the cache.
   */
  private byte[] longDocument(String accept) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < 900_000; i++) {
      text.append("Sentence ").append(i).append(" of this long document is about order ");
      text.append(Integer.toString(i * 7919 + accept.length(), 36))
          .append(", which nobody recieves.\n\n");
    }
    String form =
        part("file\"; filename=\"long.txt", text.toString())
            + part("operations", "correct")
            + part("language", "en-US")
            + "--"
            + BOUNDARY
            + "--\r\n";
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nContent-Length: %d\r\nContent-Type: multipart/form-data; boundary=%s\r\n\r\n"
            .formatted(address.getPath(), accept, form.length(), BOUNDARY);
    return (head + form).getBytes(StandardCharsets.UTF_8);
  }

  private static String part(String name, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, content);
  }
}
