package org.acme.todo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks and starts the archive of a release, as Elastic Beanstalk does. */
class BundleIT {
  /** Fakes for programs of an instance. */
  private static final Path MACHINE =
      Path.of("../deploy-scripts/src/test/resources/machine").toAbsolutePath();

  private static final String AOT_CACHE = ".platform/hooks/predeploy/10_aot_cache.sh";

  @TempDir Path release;

  @Test
  void theBundleHasAllFilesWithTheirModes() throws Exception {
    unzip();

    for (String file :
        List.of("Procfile", "jvm.options", "quarkus-run.jar", "quarkus-app-dependencies.txt")) {
      assertThat(release.resolve(file)).isRegularFile();
    }
    try (Stream<Path> files = Files.walk(release)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file ->
                  assertThat(Files.isExecutable(file))
                      .as(file.toString())
                      .isEqualTo(
                          release
                              .relativize(file)
                              .toString()
                              .matches("[.]platform/(config)?hooks/.*")));
    }
    assertThat(release.resolve(AOT_CACHE)).exists();
    assertThat(release.resolve(AOT_CACHE.replace("/hooks", "/confighooks"))).exists();
    assertThat(release.resolve(".platform/nginx/conf.d/elasticbeanstalk/00_application.conf"))
        .content()
        .contains("client_max_body_size 17m;")
        .contains("proxy_set_header X-Forwarded-For $remote_addr;");
  }

  @Test
  void itsFilesHaveTheTimeOfTheCommit() throws Exception {
    assertThat(
            output(Map.of(), "unzip", "-Z", "-T", bundle().toString())
                .lines()
                .filter(line -> line.matches("^[-d]rw.*"))
                .map(line -> line.replaceFirst(".* (\\d{8}\\.\\d{6}) .*", "$1"))
                .distinct())
        .hasSize(1);
  }

  @Test
  void theCommandOfTheProcfileStartsTheApplication() throws Exception {
    unzip();
    MongoServer database = new MongoServer(H2Backend.inMemory());
    String path =
        Stream.of(MACHINE, Path.of(System.getProperty("java.home"), "bin"), System.getenv("PATH"))
            .map(Object::toString)
            .collect(joining(File.pathSeparator));
    Map<String, String> environment =
        Map.of(
            "PATH",
            path,
            "QUARKUS_MONGODB_CONNECTION_STRING",
            "mongodb://localhost:" + database.bind().getPort(),
            "TODO_SESSION_KEY",
            "a key that everybody knows protects nothing");
    try {
      boolean cached = Runtime.version().feature() >= 25;
      assertThat(output(environment, release.resolve(AOT_CACHE).toString()))
          .contains(cached ? "aot_cache: app.aot has" : "the JDK is older than 25");

      String web =
          Files.readAllLines(release.resolve("Procfile")).stream()
              .filter(line -> line.startsWith("web: "))
              .findFirst()
              .orElseThrow()
              .substring("web: ".length());
      try (PackagedApplication application = PackagedApplication.start(release, web, environment)) {
        assertThat(RestAssured.get(application.url().resolve("/q/health/ready")).statusCode())
            .isEqualTo(200);
        application.terminate();
        assertThat(application.exitCode()).isEqualTo(128 + 15); // ended by SIGTERM
        assertThat(application.output() + application.errors())
            .doesNotContain("[warning]", "AOT cache file");
      }
    } finally {
      database.shutdownNow();
    }
  }

  private void unzip() throws Exception {
    output(Map.of(), "unzip", "-q", bundle().toString());
  }

  /** The output of a command in the folder of the release. */
  private String output(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(release.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static Path bundle() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.toString().endsWith("-beanstalk.zip"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }
}
