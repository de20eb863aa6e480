package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Checks that values which several files contain are equal or fit together. */
class SharedValuesTest {
  private static final Path REPOSITORY = Command.SCRIPTS.getParent();
  private static final Path TOOLKIT = Command.SCRIPTS.resolve("toolkit-api");

  /** Seconds for the last request of the hook, which takes 5 at most, and for printing the log. */
  private static final int MARGIN_SECONDS = 20;

  /** Default of aws:elasticbeanstalk:command Timeout, which infra does not change. */
  private static final int BEANSTALK_COMMAND_SECONDS = 600;

  @Test
  void theHookThatWaitsForReadinessEndsBeforeCodeDeployStopsIt() throws IOException {
    int wait = number(TOOLKIT.resolve("scripts/validate_service.sh"), "READY_SECONDS:-(\\d+)");

    assertThat(timeout("ValidateService")).isGreaterThanOrEqualTo(wait + MARGIN_SECONDS);
  }

  @Test
  void theHookThatWaitsForUserDataEndsBeforeCodeDeployStopsIt() throws IOException {
    int wait = number(TOOLKIT.resolve("scripts/before_install.sh"), "WAIT_SECONDS=(\\d+)");

    assertThat(timeout("BeforeInstall")).isGreaterThanOrEqualTo(wait + MARGIN_SECONDS);
  }

  @Test
  void runningRequestsEndBeforeSystemdKillsTheServiceAndCodeDeployStopsTheHook()
      throws IOException {
    int requests = number(toolkitProperties(), "(?m)^quarkus\\.shutdown\\.timeout=(\\d+)s$");
    int service = number(TOOLKIT.resolve("toolkit-api.service"), "TimeoutStopSec=(\\d+)");

    assertThat(service).isGreaterThan(requests);
    assertThat(timeout("ApplicationStop")).isGreaterThan(service);
  }

  @Test
  void theReleaseWaitsAsLongAsTheHooksOfAllInstancesMayTake() throws IOException {
    int wait = number(Command.SCRIPTS.resolve("release-toolkit-api.sh"), "\\{WAIT_SECONDS:-(\\d+)");
    int instances =
        number(
            REPOSITORY.resolve("infra/src/test/snapshots/production/toolkit-demo.json"),
            "\"MaxSize\" : \"(\\d+)\"");
    int hooks = 0;
    for (String hook : hooks().keySet()) {
      hooks += timeout(hook);
    }

    assertThat(wait).isGreaterThanOrEqualTo(hooks * instances);
  }

  /** Otherwise a release that fails late would stop half-way, or without the right to go back. */
  @Test
  void aReleaseAndItsRollBackFitIntoTheJobAndTheJobIntoItsCredentials() throws IOException {
    int todo = number(Command.SCRIPTS.resolve("release-todo.sh"), "\\{WAIT_SECONDS:-(\\d+)");
    int toolkit =
        number(Command.SCRIPTS.resolve("release-toolkit-api.sh"), "\\{WAIT_SECONDS:-(\\d+)");
    Object jobs =
        map(new Yaml().load(Files.readString(REPOSITORY.resolve(".github/workflows/deploy.yml"))))
            .get("jobs");
    int credentials =
        number(
            REPOSITORY.resolve(".github/actions/release/action.yml"),
            "role-duration-seconds: (\\d+)");
    for (String environment : List.of("demo", "production")) {
      int job = 60 * (int) map(map(jobs).get(environment)).get("timeout-minutes");

      assertThat(job)
          .isGreaterThan(todo + 2 * toolkit)
          .isGreaterThan(3 * todo)
          .isLessThanOrEqualTo(credentials);
      assertThat(
              number(
                  REPOSITORY.resolve(
                      "infra/src/test/snapshots/%s/delivery-demo.json".formatted(environment)),
                  "\"MaxSessionDuration\" : (\\d+)"))
          .isEqualTo(credentials);
    }
  }

  @Test
  void theTrialStartEndsBeforeElasticBeanstalkStopsTheDeployment() throws IOException {
    Path hook = Command.SCRIPTS.resolve("todo-app/.platform/hooks/predeploy/10_aot_cache.sh");

    assertThat(number(hook, "\\bSTART_SECONDS=(\\d+)") + number(hook, "\\bSTOP_SECONDS=(\\d+)"))
        .isLessThan(BEANSTALK_COMMAND_SECONDS);
  }

  /** A client that does not ask for progress gets no byte before its document is ready. */
  @Test
  void theLoadBalancerWaitsForTheLongestDocument() throws IOException {
    Path documents = REPOSITORY.resolve("toolkit-api/src/main/java/org/acme/toolkit/document/job");
    Path config = documents.resolve("DocumentConfig.java");
    String seconds = "@WithDefault\\(\"(\\d+)s\"\\)\\s+Duration ";
    int characters = number(documents.resolve("../segment/Segments.java"), "MAX_TEXT = ([\\d_]+);");
    int pages = characters / number(documents.resolve("DocumentJobs.java"), "PAGE = ([\\d_]+);");

    assertThat(
            number(
                REPOSITORY.resolve("infra/src/test/snapshots/production/toolkit-demo.json"),
                "\"idle_timeout.timeout_seconds\",\\s+\"Value\" : \"(\\d+)\""))
        .isGreaterThan(
            number(config, seconds + "timeLimit")
                + pages * number(config, seconds + "timePerPage"));
  }

  @Test
  void theReadinessHookUsesThePortOfTheApplication() throws IOException {
    assertThat(number(TOOLKIT.resolve("scripts/validate_service.sh"), "127\\.0\\.0\\.1:(\\d+)/"))
        .isEqualTo(number(toolkitProperties(), "(?m)^quarkus\\.http\\.port=(\\d+)$"));
  }

  @Test
  void nginxPassesOnTheBodiesThatTheApplicationAcceptsToItsPort() throws IOException {
    Path location =
        Command.SCRIPTS.resolve(
            "todo-app/.platform/nginx/conf.d/elasticbeanstalk/00_application.conf");

    assertThat(number(location, "client_max_body_size (\\d+)m;"))
        .isEqualTo(
            number(todoProperties(), "(?m)^quarkus\\.http\\.limits\\.max-body-size=(\\d+)M$"));
    assertThat(number(location, "proxy_pass http://127\\.0\\.0\\.1:(\\d+);"))
        .isEqualTo(number(todoProperties(), "(?m)^quarkus\\.http\\.port=(\\d+)$"));
  }

  @Test
  void hooksUnitAndRevisionUseTheSamePaths() throws IOException {
    assertThat(TOOLKIT.resolve("toolkit-api.service"))
        .content()
        .contains("WorkingDirectory=" + path("CURRENT") + "\n")
        .contains("EnvironmentFile=" + path("ENVIRONMENT") + "\n");
    assertThat(map(((List<?>) appspec().get("files")).get(0)))
        .containsEntry("destination", path("INCOMING"));
  }

  @Test
  void theApplicationsReadTheSecretsThatTheCommandWrites() throws IOException {
    assertThat(javaOf("todo-app")).contains(namesOfSecrets("TODO_NAMES"));
    assertThat(javaOf("toolkit-api")).contains(namesOfSecrets("TOOLKIT_NAMES"));
  }

  @Test
  void theDevContainerHasTheToolsAndPortsThatTheReadmeNames() throws IOException {
    String container = Files.readString(REPOSITORY.resolve(".devcontainer/devcontainer.json"));
    String readme = Files.readString(REPOSITORY.resolve("README.md"));
    String jdk = first(REPOSITORY.resolve("pom.xml"), "<maven.compiler.release>(\\d+)<");
    String maven = first(REPOSITORY.resolve("dev"), "readonly MAVEN=(\\S+)");
    int todo = number(todoProperties(), "(?m)^quarkus\\.http\\.port=(\\d+)$");
    int toolkit = number(toolkitProperties(), "(?m)^quarkus\\.http\\.port=(\\d+)$");

    assertThat(readme).contains("| JDK | %s or newer |".formatted(jdk));
    assertThat(container).containsPattern("/java:[\\d.]+-%s-".formatted(jdk));
    assertThat(container).contains("\"mavenVersion\": \"%s\"".formatted(maven));
    assertThat(container)
        .containsPattern(
            "/node:[\\d.]+\": \\{\\s+\"version\": \"%s\""
                .formatted(
                    first(REPOSITORY.resolve("README.md"), "\\| Node.js \\| (\\S+) or newer")));
    assertThat(container).contains("\"forwardPorts\": [%d, %d]".formatted(todo, toolkit));
    assertThat(readme).contains("localhost:%d".formatted(todo), "localhost:%d".formatted(toolkit));
  }

  /** The names as Java strings. */
  private static List<String> namesOfSecrets(String variable) throws IOException {
    Matcher names =
        Pattern.compile(variable + "=\"(.*)\"")
            .matcher(Files.readString(Command.SCRIPTS.resolve("put-secrets.sh")));
    assertThat(names.find()).isTrue();
    return Stream.of(names.group(1).split(" ")).map(name -> '"' + name + '"').toList();
  }

  private static String javaOf(String module) throws IOException {
    var text = new StringBuilder();
    try (Stream<Path> files = Files.walk(REPOSITORY.resolve(module).resolve("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static String path(String variable) {
    return Command.of("bash", "-c", ". '%s' && printf %%s \"$%s\"".formatted(paths(), variable))
        .run()
        .output();
  }

  private static Path paths() {
    return TOOLKIT.resolve("scripts/paths.sh");
  }

  private static Path todoProperties() {
    return REPOSITORY.resolve("todo-app/src/main/resources/application.properties");
  }

  private static Path toolkitProperties() {
    return REPOSITORY.resolve("toolkit-api/src/main/resources/application.properties");
  }

  /** Seconds after which CodeDeploy stops the hook. */
  private static int timeout(String hook) throws IOException {
    return (int) map(((List<?>) hooks().get(hook)).get(0)).get("timeout");
  }

  private static Map<String, Object> hooks() throws IOException {
    return map(appspec().get("hooks"));
  }

  private static Map<String, Object> appspec() throws IOException {
    return new Yaml().load(Files.readString(TOOLKIT.resolve("appspec.yml")));
  }

  /** The number in the first match of a pattern, which may have underscores as in Java. */
  private static int number(Path file, String pattern) throws IOException {
    return Integer.parseInt(first(file, pattern).replace("_", ""));
  }

  /** The first group in the first match of a pattern. */
  private static String first(Path file, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
    assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
    return matcher.group(1);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
