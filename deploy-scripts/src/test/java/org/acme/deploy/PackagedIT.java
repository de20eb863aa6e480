package org.acme.deploy;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks and starts the archives that "mvn package" wrote, like an instance does. */
class PackagedIT {
  /** Long enough for a busy machine. */
  private static final int START_SECONDS = 180;

  @TempDir Path folder;

  @Nested
  class ElasticBeanstalk {
    private final Path bundle = archive("todo-app", "beanstalk");

    @Test
    void theBundleHasAllFilesWithTheirModes() throws IOException {
      Path unzipped = unzip(bundle);

      for (String file :
          List.of("Procfile", "jvm.options", "quarkus-run.jar", "quarkus-app-dependencies.txt")) {
        assertThat(unzipped.resolve(file)).isRegularFile();
      }
      try (Stream<Path> files = Files.walk(unzipped)) {
        assertThat(files.filter(Files::isRegularFile))
            .allSatisfy(
                file ->
                    assertThat(Files.isExecutable(file))
                        .as(file.toString())
                        .isEqualTo(unzipped.relativize(file).startsWith(".platform/hooks")));
      }
      assertThat(unzipped.resolve(".platform/hooks/predeploy/10_aot_cache.sh")).exists();
      assertThat(unzipped.resolve(".platform/nginx/conf.d/elasticbeanstalk/00_application.conf"))
          .content()
          .contains("client_max_body_size 17m;")
          .contains("proxy_set_header X-Forwarded-For $remote_addr;");
    }

    @Test
    void nginxAcceptsBodiesOfTheSizeThatTheApplicationAccepts() throws IOException {
      assertThat(Command.SCRIPTS.resolve("../todo-app/src/main/resources/application.properties"))
          .content()
          .contains("quarkus.http.limits.max-body-size=17M\n")
          .contains("quarkus.http.port=8080\n");
    }

    @Test
    void theCommandOfTheProcfileStartsTheApplication() throws Exception {
      Path release = unzip(bundle);
      MongoServer database = new MongoServer(H2Backend.inMemory());
      String address = "mongodb://localhost:" + database.bind().getPort();
      Map<String, String> environment =
          Map.of(
              "QUARKUS_MONGODB_CONNECTION_STRING",
              address,
              "TODO_SESSION_KEY",
              "a key that everybody knows protects nothing");
      try {
        Result hook =
            Command.of(
                    "bash",
                    "-c",
                    "cd '%s' && exec .platform/hooks/predeploy/10_aot_cache.sh".formatted(release))
                .withPath(Path.of(System.getProperty("java.home"), "bin"))
                .withPath(Command.SCRIPTS.resolve("src/test/resources/machine"))
                .withAll(environment)
                .run();
        assertThat(hook.status()).isZero();
        boolean cached = Runtime.version().feature() >= 25;
        assertThat(hook.output())
            .contains(cached ? "aot_cache: app.aot has" : "the JDK is older than 25");

        String web =
            Files.readAllLines(release.resolve("Procfile")).stream()
                .filter(line -> line.startsWith("web: "))
                .findFirst()
                .orElseThrow()
                .substring("web: ".length());
        assertStartsAndStops(release, web, environment);
      } finally {
        database.shutdownNow();
      }
    }
  }

  @Nested
  class CodeDeploy {
    private final Path revision = archive("toolkit-api", "codedeploy");

    @Test
    void theRevisionHasAllFilesAndExecutableScripts() throws IOException {
      Path unzipped = unzip(revision);

      for (String file :
          List.of(
              "appspec.yml", "VERSION", "toolkit-api.service", "jvm.options", "quarkus-run.jar")) {
        assertThat(unzipped.resolve(file)).isRegularFile();
      }
      assertThat(unzipped.resolve("VERSION")).content().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
      for (String script :
          List.of(
              "stop_application",
              "before_install",
              "after_install",
              "start_server",
              "validate_service")) {
        assertThat(unzipped.resolve("scripts/" + script + ".sh")).isExecutable();
      }
    }

    @Test
    void theCommandOfTheUnitStartsTheApplication() throws Exception {
      Path release = unzip(revision);
      String start =
          Files.readAllLines(release.resolve("toolkit-api.service")).stream()
              .filter(line -> line.startsWith("ExecStart="))
              .findFirst()
              .orElseThrow()
              .substring("ExecStart=/usr/bin/".length());

      assertStartsAndStops(release, start, Map.of());
    }
  }

  @Test
  void filesInArchivesHaveTheTimeOfTheCommit() {
    for (Path archive :
        List.of(archive("todo-app", "beanstalk"), archive("toolkit-api", "codedeploy"))) {
      String times = Command.of("unzip", "-Z", "-T", archive).run().output();
      assertThat(
              times
                  .lines()
                  .filter(line -> line.matches("^[-d]rw.*"))
                  .map(PackagedIT::time)
                  .distinct())
          .hasSize(1);
    }
  }

  private static String time(String line) {
    return line.replaceFirst(".* (\\d{8}\\.\\d{6}) .*", "$1");
  }

  private void assertStartsAndStops(Path release, String command, Map<String, String> environment)
      throws Exception {
    int port = Ports.free();
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash", "-c", "exec " + command.replaceFirst("^java ", javaOfThisTest()));
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    Process process =
        builder
            .directory(release.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(becomesReady(process, port)).as(() -> read(log)).isTrue();
      process.destroy();
      assertThat(process.waitFor(30, SECONDS)).as("stops after SIGTERM").isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
      assertThat(read(log)).doesNotContain("[warning]", "AOT cache file");
    } finally {
      process.destroyForcibly();
    }
  }

  private static boolean becomesReady(Process process, int port) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready")).build();
    for (int tenth = 0; tenth < START_SECONDS * 10 && process.isAlive(); tenth++) {
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return true;
        }
      } catch (IOException notYet) {
        // It does not listen yet.
      }
      MILLISECONDS.sleep(100);
    }
    return false;
  }

  private static String javaOfThisTest() {
    return System.getProperty("java.home") + "/bin/java ";
  }

  private static String read(Path file) {
    return Command.of("cat", file).run().output();
  }

  private Path unzip(Path archive) throws IOException {
    Path target = Files.createDirectories(folder.resolve("release"));
    Result result = Command.of("unzip", "-q", archive, "-d", target).run();
    assertThat(result.status()).as(result.output()).isZero();
    return target;
  }

  private static Path archive(String module, String kind) {
    Path target = Command.SCRIPTS.resolveSibling(module).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches(module + "-.*-" + kind + "\\.zip"))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("no archive in " + target + ": run mvn package"));
    } catch (IOException e) {
      throw new IllegalStateException("no archive in " + target + ": run mvn package", e);
    }
  }
}
