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
import org.eclipse.microprofile.config.ConfigProvider;
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

  /** The defaults of DocumentConfig. */
  private static final int CONNECTIONS = 12;

  private static final int SHARE = CONNECTIONS / 3;

  private static final int HURRIED = 20;

  @TestHTTPResource("/api/v1/documents")
  URI address;

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "*/*"})
  void stopsTheWorkWhenTheClientDisconnects(String accept) throws Exception {
    var clients = new ArrayList<Socket>();
    for (int i = 0; i < CONCURRENT; i++) {
      clients.add(sendLongDocument(accept, caller(i)));
    }
    Response refused = sendShortDocument();
    // Work for earlier clients may take a moment to end, so one of these requests may be refused.
    for (Instant deadline = deadline();
        refused.statusCode() != 503 && deadline.isAfter(Instant.now()); ) {
      for (int i = 0; i < CONCURRENT; i++) {
        clients.add(sendLongDocument(accept, caller(i)));
      }
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
  void leavesAPlaceForOtherCallers() throws Exception {
    var clients = new ArrayList<Socket>();
    Response second;
    Instant deadline = deadline();
    do {
      // The short document may have been there first.
      clients.add(sendLongDocument("*/*", caller(1)));
      second = shortDocument(caller(1));
    } while (second.statusCode() != 429 && Instant.now().isBefore(deadline));
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.header("Retry-After")).isEqualTo("10");
    assertThat(second.jsonPath().getString("type")).endsWith("rate-limited");

    assertThat(untilStatus(200).asString()).isEqualTo("It receives orders.");
    for (Socket client : clients) {
      client.close();
    }
  }

  @Test
  void limitsTheDocumentsThatArrive() throws Exception {
    var clients = new ArrayList<Socket>();
    for (int i = 0; i < CONNECTIONS; i++) {
      clients.add(sendHalf(caller(i / SHARE)));
    }
    awaitStatus(caller(0), 429);
    awaitStatus(caller(9), 503);
    for (Socket client : clients) {
      client.close();
    }

    awaitStatus(caller(0), 200);
  }

  @Test
  void deletesEveryUploadedFile() throws Exception {
    send(form("a.txt", SHORT, "correct"));
    send(form("a.docx", SHORT, "correct"));
    for (int i = 0; i < HURRIED; i++) {
      // A client that disconnects at once may be gone before the work starts.
      sendLongDocument("*/*", caller(i)).close();
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
      byte[] request = longDocument("*/*", caller(0));
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
    Path folder =
        ConfigProvider.getConfig().getValue("quarkus.http.body.uploads-directory", Path.class);
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
    return shortDocument("192.0.2.99");
  }

  private static Response shortDocument(String caller) {
    return send(
        form("a.txt", SHORT, "correct")
            .multiPart("language", "en-US")
            .header("X-Forwarded-For", caller));
  }

  private static void awaitStatus(String caller, int status) throws InterruptedException {
    Instant deadline = deadline();
    int answered = shortDocument(caller).statusCode();
    while (answered != status && Instant.now().isBefore(deadline)) {
      Thread.sleep(100);
      answered = shortDocument(caller).statusCode();
    }
    assertThat(answered).isEqualTo(status);
  }

  private static String caller(int number) {
    return "192.0.2." + number;
  }

  /** Sends a part of a document and keeps the connection. */
  private Socket sendHalf(String caller) throws IOException {
    Socket socket = connect();
    byte[] request = longDocument("*/*", caller);
    socket.getOutputStream().write(request, 0, 5_000);
    socket.getOutputStream().flush();
    return socket;
  }

  /** Sends a document and never reads the answer. */
  private Socket sendLongDocument(String accept, String caller) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write(longDocument(accept, caller));
    socket.getOutputStream().flush();
    return socket;
  }

  private Socket connect() throws IOException {
    return new Socket(address.getHost(), address.getPort());
  }

  /**
   * Returns hundreds of pages without a repeated sentence, so that nothing comes from the cache.
   */
  private byte[] longDocument(String accept, String caller) {
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
        "POST %s HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\nAccept: %s\r\nContent-Length: %d\r\nContent-Type: multipart/form-data; boundary=%s\r\n\r\n"
            .formatted(address.getPath(), caller, accept, form.length(), BOUNDARY);
    return (head + form).getBytes(StandardCharsets.UTF_8);
  }

  private static String part(String name, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, content);
  }
}
