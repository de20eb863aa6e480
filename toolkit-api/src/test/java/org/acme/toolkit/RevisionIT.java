package org.acme.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks and starts the archive of a release, as CodeDeploy and systemd do. */
class RevisionIT {
  @TempDir Path release;

  @Test
  void theRevisionHasAllFilesAndExecutableScripts() throws Exception {
    unzip();

    for (String file :
        List.of(
            "appspec.yml", "VERSION", "toolkit-api.service", "jvm.options", "quarkus-run.jar")) {
      assertThat(release.resolve(file)).isRegularFile();
    }
    assertThat(release.resolve("VERSION")).content().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    for (String script :
        List.of(
            "stop_application",
            "before_install",
            "after_install",
            "start_server",
            "validate_service")) {
      assertThat(release.resolve("scripts/" + script + ".sh")).isExecutable();
    }
  }

  @Test
  void itsFilesHaveTheTimeOfTheCommit() throws Exception {
    assertThat(
            output("unzip", "-Z", "-T", revision().toString())
                .lines()
                .filter(line -> line.matches("^[-d]rw.*"))
                .map(line -> line.replaceFirst(".* (\\d{8}\\.\\d{6}) .*", "$1"))
                .distinct())
        .hasSize(1);
  }

  @Test
  @Timeout(180) // long enough for a busy machine
  void theCommandOfTheUnitStartsTheApplication() throws Exception {
    unzip();
    String start =
        Files.readAllLines(release.resolve("toolkit-api.service")).stream()
            .filter(line -> line.startsWith("ExecStart="))
            .findFirst()
            .orElseThrow()
            .substring("ExecStart=/usr/bin/".length());
    Path java = Path.of(System.getProperty("java.home"), "bin");
    Map<String, String> environment =
        Map.of("PATH", java + File.pathSeparator + System.getenv("PATH"));

    try (PackagedApplication application = PackagedApplication.start(release, start, environment)) {
      URI ready = application.url().resolve("/q/health/ready");
      while (RestAssured.get(ready).statusCode() != 200) {
        Thread.sleep(200);
      }
      application.terminate();
      assertThat(application.exitCode()).isEqualTo(128 + 15); // ended by SIGTERM
      assertThat(application.output() + application.errors()).doesNotContain("[warning]");
    }
  }

  private void unzip() throws Exception {
    output("unzip", "-q", revision().toString());
  }

  /** The output of a command in the folder of the release. */
  private String output(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(release.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static Path revision() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.toString().endsWith("-codedeploy.zip"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }
}
