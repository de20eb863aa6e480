package org.acme.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command line of the package. */
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

  private Run reqlint(String input, String... arguments) throws Exception {
    return reqlintWith("", input, arguments);
  }

  private Run reqlintWith(String javaOptions, String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bin/reqlint"));
    command.addAll(List.of(arguments));
    Path in = Files.writeString(folder.resolve("in"), input);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("REQLINT_JAVA_OPTIONS", javaOptions);
    Process process =
        builder
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
