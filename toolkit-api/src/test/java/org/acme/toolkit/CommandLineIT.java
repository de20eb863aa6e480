package org.acme.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs the command line of the package. The first test makes it keep its classes, so that the next
 * runs start sooner. Side by side, each run would write them.
 */
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(OrderAnnotation.class)
class CommandLineIT {

  @TempDir Path folder;

  private record Run(int exitCode, String out, String err) {}

  @Test
  void checksTheStandardInputAndWritesNothingElse() throws Exception {
    Run run = reqlint("The service recieves orders.", "-", "--stdin-name", "order.md");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("order.md:1:13: error: \"recieves\"");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void endsWithTheExitCodesThatItDocuments() throws Exception {
    assertThat(reqlint("It stores orders.", "-").exitCode()).isZero();
    assertThat(reqlint("", "--nothing").exitCode()).isEqualTo(2);
    assertThat(reqlint("", folder.resolve("missing.md").toString()).exitCode()).isEqualTo(3);

    Run help = reqlint("", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("--changed-since", "Exit codes:");
  }

  @Test
  @Order(1)
  void keepsItsClassesAfterARunThatChecksAndUsesThemUntilTheApplicationIsReplaced()
      throws Exception {
    Path application = Path.of("target/quarkus-app");
    for (Path archive : archives(application)) {
      Files.delete(archive);
    }
    reqlint("", folder.resolve("missing.md").toString());
    reqlint("", "--help");
    assertThat(archives(application)).isEmpty();

    Run first = reqlint("The service recieves orders.", "-");
    List<Path> ofFirst = archives(application);
    assertThat(ofFirst).hasSize(1);

    Files.setLastModifiedTime(
        application.resolve("quarkus-run.jar"), FileTime.from(Instant.now().minusSeconds(3600)));
    assertThat(reqlint("The service recieves orders.", "-")).isEqualTo(first);
    assertThat(archives(application)).hasSize(1).doesNotContainAnyElementsOf(ofFirst);

    String log = folder.resolve("log").toString();
    String option = "-Xlog:class+load:file=" + log;
    assertThat(reqlintWith(option, "The service recieves orders.", "-")).isEqualTo(first);
    assertThat(Path.of(log))
        .content()
        .containsPattern("org.languagetool.JLanguageTool source: shared objects file \\(top\\)");
  }

  private static List<Path> archives(Path application) throws IOException {
    try (Stream<Path> files = Files.list(application)) {
      return files.filter(file -> file.toString().contains(".jsa")).toList();
    }
  }

  /** The port is taken, so that a server could not start. */
  @Test
  void opensNoPortAndNeedsNoSecrets() throws Exception {
    try (var taken = new ServerSocket(0)) {
      Run run =
          reqlintWith(
              "-Dquarkus.http.port=" + taken.getLocalPort() + " -Dtoolkit.secrets.path=/nothing",
              "It stores orders.",
              "-");

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void endsAtOnceWithoutEnoughMemory() throws Exception {
    Run run = reqlintWith("-Xmx60m", "The service recieves orders.", "-");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("java.lang.OutOfMemoryError");
  }

  @Test
  void failsIfTheReportCannotBeWritten() throws Exception {
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder("bash", "-c", "bin/reqlint README.md --format sarif > /dev/full")
            .redirectError(err.toFile())
            .start();

    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(err).hasContent("The check stopped: the report could not be written");
  }

  /** 200 files need minutes. */
  @Test
  void stopsAtOnceWhenItIsInterrupted() throws Exception {
    String spec = Files.readString(Path.of("../docs/samples/order-service-specification.md"));
    Path texts = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < 200; i++) {
      Files.writeString(texts.resolve(i + ".md"), spec.repeat(5) + i);
    }
    Process process =
        new ProcessBuilder("bin/reqlint", texts.toString(), "--fix")
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    for (int i = 0; i < 600 && !Files.readString(texts.resolve("0.md")).contains("receives"); i++) {
      Thread.sleep(100);
    }
    process.destroy();

    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(texts.resolve("99.md")).content().doesNotContain("receives");
  }

  /** The name is written by a shell, because this JVM may have no locale either. */
  @Test
  void readsFilesWithNamesOfOtherAlphabetsWithoutALocale() throws Exception {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    String write = "printf 'The service recieves orders.' > $'\\xce\\xb1.md'";
    assertThat(new ProcessBuilder("bash", "-c", write).directory(texts.toFile()).start().waitFor())
        .isZero();

    Run run = reqlint("", texts.toString());

    assertThat(run.out()).contains("\u03b1.md:1:13: error: \"recieves\"", "\u2192 receives");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void servesAnEditor() throws Exception {
    String opened =
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{"
            + "\"uri\":\"file:///a.md\",\"languageId\":\"markdown\",\"version\":1,"
            + "\"text\":\"The service recieves orders.\"}}}";
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process server =
        new ProcessBuilder("bin/reqlint", "--lsp", "--language", "en-US")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try (OutputStream in = server.getOutputStream()) {
      send(in, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}");
      send(in, opened);
      for (int i = 0; i < 600 && !Files.readString(out).contains("MORFOLOGIK"); i++) {
        Thread.sleep(100);
      }
      send(in, "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
      send(in, "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
      assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(server.exitValue()).isZero();
    assertThat(err).isEmptyFile();
    String answers = Files.readString(out);
    assertThat(answers.split("Content-Length: \\d+\r\n\r\n"))
        .hasSize(4)
        .allSatisfy(
            message ->
                assertThat(message)
                    .satisfiesAnyOf(
                        m -> assertThat(m).isEmpty(),
                        m -> assertThat(m).startsWith("{\"jsonrpc\":\"2.0\"").endsWith("}")));
    assertThat(answers).contains("MORFOLOGIK_RULE_EN_US");
  }

  private static void send(OutputStream in, String message) throws IOException {
    byte[] content = message.getBytes(UTF_8);
    in.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(UTF_8));
    in.write(content);
    in.flush();
  }

  private Run reqlint(String input, String... arguments) throws Exception {
    return reqlintWith("", input, arguments);
  }

  private Run reqlintWith(String javaOptions, String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bin/reqlint"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("REQLINT_JAVA_OPTIONS", javaOptions);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
