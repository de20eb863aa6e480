package org.acme.toolkit.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in its own JVM. Its output goes to target/measurement. */
final class Server implements AutoCloseable {

  static final Path FOLDER = Path.of("target/measurement").toAbsolutePath();

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String BOUNDARY = "a-boundary-that-no-document-has";
  private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

  /** An answer with a problem. */
  static final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final URI address;
  private final Duration untilReady;

  private Server(String name, int port, String readiness, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(arguments);
    Files.createDirectories(FOLDER);
    Instant start = Instant.now();
    this.address = URI.create("http://localhost:" + port);
    this.process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve(name + ".log").toFile())
            .start();
    // A failed measurement leaves no process behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    awaitReady(readiness, start.plus(PATIENCE));
    this.untilReady = Duration.between(start, Instant.now());
  }

  /** Starts the packaged application as in production and waits until it is ready. */
  static Server application(String... options) throws IOException, InterruptedException {
    int port = freePort();
    var arguments = new ArrayList<>(List.of(options));
    arguments.addAll(
        List.of(
            "-Dquarkus.http.port=" + port,
            "-Dtoolkit.rate-limit.enabled=false",
            "-jar",
            "target/quarkus-app/quarkus-run.jar"));
    return new Server("application", port, "/q/health/ready", arguments);
  }

  /** Starts another server by its main class on this class path. */
  static Server of(String main, int port, String readiness, List<String> options)
      throws IOException, InterruptedException {
    var arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), main, "--port", Integer.toString(port)));
    return new Server("reference", port, readiness, arguments);
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /**
   * @param body is sent as JSON
   */
  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return post(path, "application/json", JSON.writeValueAsString(body));
  }

  JsonNode post(String path, String type, String body) throws IOException, InterruptedException {
    return JSON.readTree(post(path, type, "*/*", body.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Corrects a document.
   *
   * @return the corrected document
   */
  byte[] correct(String name, byte[] document) throws IOException, InterruptedException {
    return post("/api/v1/documents", FORM, "*/*", form(name, "en-US", document));
  }

  /**
   * Corrects a document.
   *
   * @param language BCP 47 tag
   * @return the report of what was found and changed
   */
  JsonNode report(String name, String language, byte[] document)
      throws IOException, InterruptedException {
    byte[] answer =
        post("/api/v1/documents", FORM, "text/event-stream", form(name, language, document));
    String events = new String(answer, StandardCharsets.UTF_8).strip();
    JsonNode last = JSON.readTree(events.substring(events.lastIndexOf("\ndata: ") + 7));
    if (!last.has("report")) {
      throw new RefusedException(name + ": " + last);
    }
    return last.get("report");
  }

  private static byte[] form(String name, String language, byte[] document) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        """
        --%1$s\r
        Content-Disposition: form-data; name="operations"\r
        \r
        correct\r
        --%1$s\r
        Content-Disposition: form-data; name="language"\r
        \r
        %3$s\r
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="%2$s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(BOUNDARY, name, language)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(document);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private byte[] post(String path, String type, String accepted, byte[] body)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", type)
                .header("Accept", accepted)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new RefusedException(
          "%s answered %d: %s"
              .formatted(
                  path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return answer.body();
  }

  URI address() {
    return address;
  }

  Duration untilReady() {
    return untilReady;
  }

  /** Returns the CPU time of the process. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Returns the heap size of all live objects, after a full garbage collection. */
  long liveHeapBytes() throws IOException {
    Process histogram =
        new ProcessBuilder(
                JAVA.resolveSibling("jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram")
            .start();
    try (BufferedReader lines = histogram.inputReader()) {
      String total =
          lines.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
      return Long.parseLong(total.split("\\s+")[2]);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(process.info() + " did not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady(String path, Instant end) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    while (true) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        if (!process.isAlive()) {
          throw new IOException("The server ended, see " + FOLDER, e);
        }
      }
      if (Instant.now().isAfter(end)) {
        throw new IOException("The server is not ready after " + PATIENCE + ", see " + FOLDER);
      }
      // Waits between requests like a load balancer, so that it does not slow the start.
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
