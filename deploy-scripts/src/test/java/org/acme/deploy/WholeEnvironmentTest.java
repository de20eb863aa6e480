package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs release.sh and destroy.sh in a copy of a built repository, with a CDK that only prints. */
class WholeEnvironmentTest {
  @TempDir Path folder;
  private Account account;
  private Path repository;

  @BeforeEach
  void open() throws IOException {
    account = new Account(folder);
    account.addOutputs("todo-demo", Map.of("Bucket1", "static", "Bucket2", "secrets"));
    repository = Files.createDirectories(folder.resolve("repository"));
    for (String file :
        List.of("infra", "todo-app/target", "toolkit-api/target", "deploy-scripts/lib")) {
      Files.createDirectories(repository.resolve(file));
    }
    Files.writeString(
        repository.resolve("infra/cdk.json"),
        """
        "todo.region": "eu-west-3",
        "toolkit.region": "eu-west-3",
        """);
    for (String from : List.of("", "lib")) {
      try (Stream<Path> scripts = Files.list(Command.SCRIPTS.resolve(from))) {
        for (Path script : scripts.filter(path -> path.toString().endsWith(".sh")).toList()) {
          Programs.copy(
              script,
              repository.resolve("deploy-scripts").resolve(from).resolve(script.getFileName()));
        }
      }
    }
    Files.move(
        Build.todo(folder, "1.0-1", "one"),
        repository.resolve("todo-app/target/todo-app-1.0-beanstalk.zip"));
    Files.move(
        Build.toolkit(folder, "1.0", "one"),
        repository.resolve("toolkit-api/target/toolkit-api-1.0-codedeploy.zip"));
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void aReleaseDeploysTheStacksAndThenTheApplications() {
    Result result = run("release.sh", "demo", "--", "-c", "domain=example.org");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .contains(
            "cdk deploy --require-approval never --all -c environment=demo -c domain=example.org")
        .containsSubsequence(
            "live: 1.0-1",
            "live: 1.0 at",
            "in green at",
            "live: everything in demo",
            "to roll back");
  }

  /**
   * Takes long steps without -Pthorough, because the tests of the single commands kill them too.
   */
  @Test
  void aSecondRunCompletesTheReleaseWhereverTheFirstWasKilled() {
    int step = KillPoints.THOROUGH ? 1 : 9;
    int killed = 0;
    for (int number = 1; killedAt(number, "release.sh"); number += step) {
      killed++;
    }
    assertThat(killed).isGreaterThan(3);

    Result result = run("release.sh", "demo");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output()).contains("live: everything in demo");
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
    assertThat(account.files("cd").stream().filter(file -> file.startsWith("d-"))).hasSize(1);
  }

  @Test
  void refusesToChooseBetweenTwoBuilds() throws IOException {
    Path target = repository.resolve("todo-app/target");
    Files.copy(
        target.resolve("todo-app-1.0-beanstalk.zip"), target.resolve("todo-app-1.1-beanstalk.zip"));

    Result result = run("release.sh", "demo");

    assertThat(result.status()).isEqualTo(65);
    assertThat(result.output())
        .contains("several files match", "run mvn clean package")
        .doesNotContain("cdk deploy");
    assertThat(account.calls()).isEmpty();
  }

  @Test
  void noStackIsDeployedWithoutABuild() throws IOException {
    Files.delete(repository.resolve("toolkit-api/target/toolkit-api-1.0-codedeploy.zip"));

    Result result = run("release.sh", "demo");

    assertThat(result.status()).isEqualTo(65);
    assertThat(result.output())
        .contains("toolkit-api-*-codedeploy.zip; run mvn clean package")
        .doesNotContain("cdk deploy");
  }

  @Test
  void aRegionGivenOnlyToCdkIsRefused() throws IOException {
    List<String> there =
        List.of("--", "-c", "todo.region=eu-west-1", "-c", "toolkit.region=eu-west-1");
    for (String script : List.of("release.sh")) {
      for (String region : List.of("", "eu-west-3")) {
        Object[] words = Stream.concat(Stream.of("demo"), there.stream()).toArray();
        Result result = command(script, words).with("AWS_REGION", region).run();

        assertThat(result.status()).as(result.output()).isEqualTo(64);
        assertThat(result.output())
            .contains("CDK would deploy todo to eu-west-1, but this command uses eu-west-3");
      }
      Result result = command(script, "demo").with("AWS_REGION", "us-west-2").run();
      assertThat(result.status()).as("of infra/cdk.json").isEqualTo(64);
      result =
          command(
                  script,
                  "demo",
                  "--",
                  "--context=toolkit.region=us-west-2",
                  "-ctodo.region=us-west-2",
                  "-c",
                  "domain=a")
              .with("AWS_REGION", "us-west-2")
              .run();
      assertThat(result.status()).as(result.output()).isZero();
    }
  }

  @Test
  void anInterruptedReleaseReportsItsStep() {
    for (Map.Entry<String, Integer> signal : Map.of("INT", 130, "TERM", 143).entrySet()) {
      Result result = command("release.sh", "demo").stoppedBefore(3, signal.getKey()).run();

      assertThat(result.status()).as(result.output()).isEqualTo(signal.getValue());
      assertThat(result.output())
          .contains("release-todo.sh: stopped while reading the outputs of todo-demo.")
          .contains(
              "release.sh: stopped while running release-todo.sh. The steps before it are"
                  + " complete.");
      account.calls();
    }
  }

  @Test
  void aStackThatIsMissingOrHasNoOutputsIsReported() {
    account.write("stacks/todo-empty", "None\n");
    account.write("stacks/toolkit-empty", "None\n");
    for (String script :
        List.of(
            "release-todo.sh",
            "release-toolkit-api.sh",
            "release-toolkit-web.sh",
            "rollback-toolkit-web.sh",
            "put-secrets.sh")) {
      String application = script.contains("toolkit") ? "toolkit" : "todo";
      for (String environment : List.of("staging", "empty")) {
        Result result =
            script.equals("put-secrets.sh")
                ? run(script, environment, application)
                : run(script, environment);

        assertThat(result.status()).as(result.output()).isEqualTo(65);
        assertThat(result.output())
            .contains(
                environment.equals("empty")
                    ? "the stack has no output"
                    : "there is no stack " + application + "-staging in eu-west-3");
      }
    }
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void withoutCredentialsNothingIsChanged() {
    account.fail("*", 253, "Unable to locate credentials");
    for (String script :
        List.of(
            "release-todo.sh",
            "release-toolkit-api.sh",
            "release-toolkit-web.sh",
            "rollback-toolkit-web.sh",
            "destroy.sh")) {
      Result result = run(script, "demo");

      assertThat(result.status()).as(result.output()).isEqualTo(1);
      assertThat(result.output())
          .contains("Unable to locate credentials", "-demo. Nothing was changed.");
    }
  }

  @Test
  void aPlanWithoutCredentialsSaysSo() {
    account.fail("*", 253, "Unable to locate credentials");

    Result result = run("release.sh", "demo", "--plan");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "Unable to locate credentials",
            "stopped while checking the credentials. Nothing was changed.")
        .doesNotContain("cdk diff");
  }

  /** CloudFormation could not remove a protected database after a failed creation. */
  @Test
  void theDatabaseOfProductionIsProtectedAfterItsCreation() {
    run("release.sh", "demo");
    assertThat(account.read("protected-database")).as("the demo has none").isEmpty();
    account.addOutputs("todo-demo", Map.of("DatabaseClusterId", "generated"));

    assertThat(run("release.sh", "demo").status()).isZero();

    assertThat(account.read("protected-database")).isEqualTo("generated\n");
  }

  @Test
  void anotherEnvironmentGivenToCdkIsRefused() {
    Result result = run("release.sh", "demo", "--", "-c", "environment=production");

    assertThat(result.status()).isEqualTo(64);
    assertThat(result.output()).contains("the environment is demo");
    assertThat(account.calls()).isEmpty();
  }

  @Test
  void aFailedApplicationEndsTheRelease() {
    account.write("eb/broken", "1.0-1\n");

    Result result = run("release.sh", "demo");

    assertThat(result.status()).isEqualTo(68);
    assertThat(result.output()).contains("release-todo.sh failed");
    assertThat(account.read("cd/live")).isEmpty();
  }

  @Test
  void noApplicationIsReleasedIfTheStacksFail() {
    Result result = command("release.sh", "demo").with("CDK", "false").run();

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("stopped while deploying the stacks. CloudFormation completes the update");
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void aPlanChangesNothing() {
    Result result = run("release.sh", "demo", "--plan");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .contains("cdk diff --method=template -c environment=demo")
        .doesNotContain("cdk deploy");
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void aDemoIsDeletedWithItsContent() {
    account.write("s3/static/1.0-1/assets/main.js", "one");

    Result result = run("destroy.sh", "demo");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.read("deleted-stacks"))
        .isEqualTo(
            """
            delivery-demo
            toolkit-demo
            toolkit-demo-edge
            todo-demo
            todo-demo-edge
            budget-demo
            """);
    assertThat(account.files("s3/static")).isEmpty();
  }

  /** They would make the reading of the path fail in the next environment of this name. */
  @Test
  void theParametersAndBundlesOfADemoAreDeleted() {
    account.write("parameters", "/toolkit/demo/deepl-key\n");
    account.write("s3/bundles/todo-demo/1.0-1.zip", "bundle");
    account.write("s3/bundles/other/1.0-1.zip", "bundle of another application");

    Result result = run("destroy.sh", "demo");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.read("parameters")).isEmpty();
    assertThat(account.files("s3/bundles")).containsExactly("other/1.0-1.zip");
  }

  /** Services deliver access logs after the stacks are gone. */
  @Test
  void theLogsOfADemoAreDeletedLastAndAgainIfOneArrives() {
    String logs = "s3/todo-demo-logs6819bb44-abc123/alb/log";
    account.write(logs, "log");
    account.write("s3/others-logs-bucket/log", "log of others");
    account.write("late-logs", "");

    Result result = command("destroy.sh", "demo").with("DELETE_WAIT", 0).run();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output()).contains("deleted todo-demo-logs6819bb44-abc123");
    assertThat(account.folder().resolve("s3/todo-demo-logs6819bb44-abc123")).doesNotExist();
    assertThat(account.files("s3/others-logs-bucket")).isNotEmpty();
  }

  @Test
  void endsWithWhatIsLeftAndWhatThatCosts() {
    account.write(
        "leftovers",
        """
        arn:aws:kms:eu-west-3:111122223333:key/1
        arn:aws:logs:eu-west-3:111122223333:log-group:/toolkit-demo/system
        """);

    Result result = run("destroy.sh", "demo");

    assertThat(result.output())
        .contains(
            "key/1: 1 for a key, nothing for one that waits for its deletion",
            "log-group:/toolkit-demo/system: 0.03 for a GB",
            "domain-demo");
  }

  @Test
  void aStackThatCannotBeDeletedIsReportedAndKeepsItsLogs() {
    account.write("undeletable", "todo-demo\n");
    account.write("s3/todo-demo-logs6819bb44-abc123/alb/log", "log");

    Result result = run("destroy.sh", "demo");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("Vpc\tthe network has dependencies", "could not delete todo-demo;", "left, with");
    assertThat(account.files("s3/todo-demo-logs6819bb44-abc123")).isNotEmpty();
    assertThat(account.read("deleted-stacks"))
        .as("others are")
        .contains("todo-demo-edge")
        .doesNotContain("budget-demo");
  }

  @Test
  void aSecondRunDeletesADemoWhereverTheFirstWasKilled() throws IOException {
    account.write("s3/static/1.0-1/assets/main.js", "one");
    account.write("s3/toolkit-demo-logs6819bb44-abc123/alb/log", "log");
    Path before = account.snapshot();
    run("destroy.sh", "demo");
    List<String> calls = account.calls();
    for (int number : KillPoints.in(calls)) {
      account.restore(before);
      assertThat(killedAt(number, "destroy.sh")).isTrue();

      Result result = run("destroy.sh", "demo");

      assertThat(result.status()).as("killed at %d: %s", number, result.output()).isZero();
      assertThat(account.files("stacks")).as("killed at %d", number).isEmpty();
      assertThat(account.files("s3")).as("killed at %d", number).isEmpty();
    }
  }

  @Test
  void oldVersionsOfObjectsInADemoAreDeleted() {
    String versions = "{\"Objects\":[{\"Key\":\"main.js\",\"VersionId\":\"1\"}]}\n";
    account.write("object-versions", versions);

    Result result = run("destroy.sh", "demo");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.read("deleted")).isEqualTo(versions);
  }

  @Test
  void anObjectThatCannotBeDeletedEndsTheCommand() {
    account.write("object-versions", "{\"Objects\":[{\"Key\":\"main.js\"}]}\n");
    account.write("refused", "main.js\tAccess Denied\n");

    Result result = run("destroy.sh", "demo");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains(" cannot be emptied: main.js\tAccess Denied");
    assertThat(account.read("deleted-stacks")).isEmpty();
  }

  @Test
  void productionIsDeletedOnlyIfItsNameIsTyped() {
    makeProduction();

    for (String answer : List.of("", "yes\n", "production\n")) {
      Result refused = command("destroy.sh", "demo").withInput(answer).run();
      assertThat(refused.status()).isEqualTo(64);
    }
    assertThat(account.changes()).isEmpty();

    Result result = command("destroy.sh", "demo").withInput("demo\n").run();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.read("deleted-stacks")).contains("todo-demo\n", "budget-demo\n");
    assertThat(account.files("s3/static")).as("data is kept").isNotEmpty();
    assertThat(account.files("s3/todo-demo-logs6819bb44-abc123")).as("logs are kept").isNotEmpty();
  }

  /** AWS refuses to delete it while the distribution of todo-demo uses it. */
  @Test
  void theFirewallOfCloudFrontIsDeletedAfterTheStackThatUsesIt() {
    makeProduction();
    account.write("stacks/todo-demo-firewall", "");
    account.write("protected/todo-demo-firewall", "");

    Result result = command("destroy.sh", "demo").withInput("demo\n").run();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.read("deleted-stacks"))
        .containsSubsequence("todo-demo\n", "todo-demo-firewall\n");
    assertThat(account.calls())
        .anyMatch(call -> call.contains("delete-stack --stack-name todo-demo-firewall"));
  }

  /** The stacks that say so are deleted one after the other. */
  @Test
  void productionKeepsItsLogsWhereverTheFirstRunWasKilled() throws IOException {
    makeProduction();
    Path before = account.snapshot();
    command("destroy.sh", "demo").withInput("demo\n").run();
    List<String> calls = account.calls();

    for (int number : KillPoints.since("cloudformation delete-stack", calls)) {
      account.restore(before);
      command("destroy.sh", "demo").withInput("demo\n").killedBefore(number).run();
      command("destroy.sh", "demo").withInput("demo\n").run();

      assertThat(account.files("s3/todo-demo-logs6819bb44-abc123"))
          .as("killed at %d", number)
          .isNotEmpty();
      account.calls();
    }
  }

  /** The command turns the protection off first, so it must not recognise production by it. */
  @Test
  void aSecondRunAsksAgainForProductionWhereverTheFirstWasKilled() throws IOException {
    makeProduction();
    Path before = account.snapshot();
    command("destroy.sh", "demo").withInput("demo\n").run();
    List<String> calls = account.calls();

    for (int number : KillPoints.since("cloudformation update-termination-protection", calls)) {
      account.restore(before);
      command("destroy.sh", "demo").withInput("demo\n").killedBefore(number).run();
      assertThat(account.calls()).as("killed at %d", number).hasSize(number);
      boolean left = !account.files("stacks").isEmpty();

      Result again = command("destroy.sh", "demo").withInput("\n").run();

      assertThat(again.status()).as(again.output()).isEqualTo(left ? 64 : 0);
      account.calls();
    }
    assertThat(account.files("s3/static")).as("data is kept").isNotEmpty();
  }

  @Test
  void aStackThatIsAlreadyDeletedIsSkipped() throws IOException {
    Files.delete(account.folder().resolve("stacks/toolkit-demo"));
    account.write("s3/static/1.0-1/assets/main.js", "one");

    Result result = run("destroy.sh", "demo");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.files("s3/static")).isEmpty();
  }

  @Test
  void aStackThatCannotBeReadDoesNotCountAsDeleted() {
    account.deny("describe-stacks");

    Result result = run("destroy.sh", "demo");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains("AccessDenied");
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void aPlanToDeleteChangesNothing() {
    Result result = run("destroy.sh", "demo", "--plan");

    assertThat(result.output()).contains("will be emptied and deleted");
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void everyCommandHasHelp() throws IOException {
    try (Stream<Path> scripts = Files.list(Command.SCRIPTS)) {
      for (Path script : scripts.filter(path -> path.toString().endsWith(".sh")).toList()) {
        Result help = account.command(script.toString(), "--help").run();
        assertThat(help.status()).isZero();
        assertThat(help.output())
            .startsWith("Usage: " + script.getFileName() + " ENV")
            .contains("Exit status: 0");
      }
    }
    assertThat(account.calls()).isEmpty();
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    Map.of(
            "release-todo.sh", List.of("--bundle", "--version"),
            "release-toolkit-api.sh", List.of("--revision", "--version"),
            "release-toolkit-web.sh", List.of("--revision"))
        .forEach(
            (script, options) -> {
              for (String option : options) {
                Result result = account.command(script, "demo", option).run();
                assertThat(result.status()).as(result.output()).isEqualTo(64);
                assertThat(result.output()).contains(option + " needs a value; see --help");
              }
            });
  }

  @Test
  void aFileTogetherWithAVersionIsRefused() {
    for (List<String> words :
        List.of(
            List.of("release-todo.sh", "--bundle"),
            List.of("release-toolkit-api.sh", "--revision"))) {
      Result result =
          account.command(words.get(0), "demo", words.get(1), "new.zip", "--version", "1.0").run();
      assertThat(result.status()).as(result.output()).isEqualTo(64);
      assertThat(result.output()).contains("not both");
    }
    assertThat(account.calls()).isEmpty();
  }

  @Test
  void aFileThatIsNotAnArchiveIsReported() throws IOException {
    Path file = Files.writeString(folder.resolve("half.zip"), "PK");
    Map.of(
            "release-todo.sh", "--bundle",
            "release-toolkit-api.sh", "--revision",
            "release-toolkit-web.sh", "--revision")
        .forEach(
            (script, option) -> {
              Result result = account.command(script, "demo", option, file).run();
              assertThat(result.status()).as(script).isEqualTo(65);
              assertThat(result.output().lines())
                  .singleElement()
                  .asString()
                  .contains(file + " has no ", "it is damaged, or of something else");
            });
  }

  @Test
  void theBundleOfTheOtherApplicationIsRefused() throws IOException {
    Path revision = Build.toolkit(folder, "1.0", "one");

    Result result = account.command("release-todo.sh", "demo", "--bundle", revision).run();

    assertThat(result.status()).isEqualTo(65);
    assertThat(result.output()).contains(revision + " has no Procfile");
  }

  /** A shell that looks for folders elsewhere must not release what was built there. */
  @Test
  void releasesTheRepositoryThatItIsIn() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.createDirectories(elsewhere.resolve("deploy-scripts/lib"));

    Result result =
        Command.of(
                "bash",
                "-c",
                "cd '%s' && export CDPATH='%s' && . deploy-scripts/lib/common.sh && echo $REPOSITORY"
                    .formatted(repository, elsewhere))
            .run();

    assertThat(result.output()).isEqualTo(repository + "\n");
  }

  private void makeProduction() {
    for (String stack :
        List.of(
            "todo-demo",
            "todo-demo-edge",
            "toolkit-demo",
            "toolkit-demo-edge",
            "delivery-demo",
            "budget-demo")) {
      account.write("protected/" + stack, "");
    }
    for (String stack : List.of("todo-demo", "toolkit-demo", "budget-demo")) {
      account.write(
          "stacks/" + stack,
          account.read("stacks/" + stack).replace("Flavour\tdemo", "Flavour\tproduction"));
    }
    account.write("s3/static/1.0-1/assets/main.js", "one");
    account.write("s3/todo-demo-logs6819bb44-abc123/alb/log", "log");
  }

  /** Kills the command before a call. Returns false if the command ended with fewer calls. */
  private boolean killedAt(int number, String script) {
    account.calls();
    Result result = command(script, "demo").killedBefore(number).run();
    boolean killed = result.status() != 0;
    if (killed) {
      assertThat(account.calls()).as(result.output()).hasSize(number);
    }
    return killed;
  }

  private Result run(String script, Object... arguments) {
    return command(script, arguments).run();
  }

  private Command command(String script, Object... arguments) {
    return account
        .command(repository.resolve("deploy-scripts").resolve(script).toString(), arguments)
        .with("CDK", "echo cdk");
  }
}
