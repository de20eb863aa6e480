package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseToolkitApiTest {
  @TempDir Path folder;
  private Account account;

  @BeforeEach
  void open() throws IOException {
    account = new Account(folder);
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void uploadsAndDeploysInThisOrder() throws IOException {
    Result result = release("1.0");

    assertThat(result.output()).contains("live: 1.0 at " + account.url("api"));
    assertThat(result.status()).isZero();
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
    assertThat(account.changes())
        .containsExactly(
            "s3 cp",
            // Otherwise Auto Scaling could replace the instance that is being updated.
            "autoscaling suspend-processes",
            "deploy create-deployment",
            "autoscaling resume-processes");
  }

  @Test
  void aFailedStopScriptDoesNotBlockTheDeployment() throws IOException {
    release("1.0");

    assertThat(account.calls())
        .filteredOn(call -> call.startsWith("deploy create-deployment"))
        .singleElement()
        .asString()
        .contains(
            "--ignore-application-stop-failures",
            "bucket=artifacts\\,key=toolkit-api/1.0.zip\\,bundleType=zip");
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    Path revision = Build.toolkit(folder, "1.0", "one");
    release(revision);
    account.calls();

    assertThat(release(revision).output()).contains("1.0 is already live");
    assertThat(account.changes()).containsExactly("autoscaling resume-processes");
  }

  @Test
  void printsTheCommandToRollBackWhichWorks() throws IOException {
    release("1.0");
    assertThat(release("1.1").output()).contains("release-toolkit-api.sh demo --version 1.0");

    Result undone = account.command("release-toolkit-api.sh", "demo", "--version", "1.0").run();

    assertThat(undone.status()).isZero();
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
  }

  /** The failures of the release that is live keep the alarm on, which stops deployments. */
  @Test
  void goesBackWhileTheAlarmIsOn() throws IOException {
    release("1.0");
    release("1.1");
    account.write("cd/alarm", "");
    assertThat(release("1.2").status()).as("a new version is stopped").isEqualTo(67);

    Result undone = account.command("release-toolkit-api.sh", "demo", "--version", "1.0").run();

    assertThat(undone.status()).as(undone.output()).isZero();
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
  }

  @Test
  void goesBackByItselfWhileTheAlarmIsOn() throws IOException {
    release("1.0");
    account.write("cd/broken-on-the-last", "toolkit-api/1.1.zip\n");
    account.write("cd/d-0002", "toolkit-api/1.1.zip\nSucceeded\n");
    account.write("cd/alarm", "");

    Result result = release("1.1");

    assertThat(result.status()).as(result.output()).isEqualTo(67);
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
  }

  @Test
  void keepsTheLastRevisionsAndThoseThatAreAndWereLive() throws IOException {
    release("1.0");
    for (int number = 1; number <= 25; number++) {
      String object = "s3/artifacts/toolkit-api/0.%d.zip".formatted(number);
      account.write(object, "");
      account.write("properties/" + object, "\n\n\n\n%d\n".formatted(100 + number));
    }

    Result result = account.command("release-toolkit-api.sh", "demo", "--version", "0.3").run();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.files("s3/artifacts/toolkit-api"))
        .hasSize(22)
        .contains("1.0.zip", "0.3.zip", "0.6.zip", "0.25.zip")
        .doesNotContain("0.2.zip", "0.5.zip");
    assertThat(result.output()).contains("removing s3://artifacts/toolkit-api/0.5.zip");
  }

  @Test
  void aFailureToListOldRevisionsIsReported() throws IOException {
    account.fail("*reverse(sort_by(*", 254, "An error occurred (AccessDenied)");

    Result result = release("1.0");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("stopped while removing old revisions. 1.0 is live. Run the same");
  }

  @Test
  void neverOverwritesAVersionWithOtherContent() throws IOException {
    release("1.0");
    account.calls();

    Result result = release(Build.toolkit(folder, "1.0", "something else"));

    assertThat(result.status()).isEqualTo(66);
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void printsWhatEachInstanceReportedAndWaitsForTheRollback() throws IOException {
    release("1.0");
    account.write("cd/broken", "toolkit-api/1.1.zip\n");

    Result result = release("1.1");

    assertThat(result.status()).isEqualTo(67);
    assertThat(result.output())
        .contains(
            "HEALTH_CONSTRAINTS",
            "i-0001",
            "ValidateService\tFailed\tScriptFailed\tnot ready\tlast words",
            "the previous revision is live again");
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
  }

  /** CodeDeploy's status is Succeeded then, and it does not roll back. */
  @Test
  void goesBackIfTheLastInstanceFailed() throws IOException {
    release("1.0");
    account.write("cd/broken-on-the-last", "toolkit-api/1.1.zip\n");

    Result result = release("1.1");

    assertThat(result.status()).as(result.output()).isEqualTo(67);
    assertThat(result.output())
        .contains(
            "ValidateService\tFailed\tScriptFailed",
            "1.1 failed on i-0002; rolling back to 1.0",
            "1.0 is live again")
        .doesNotContain("live: 1.1");
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
    assertThat(account.read("suspended")).isEmpty();
  }

  @Test
  void goesBackAfterAnInterruptedRunToo() throws IOException {
    release("1.0");
    release("0.9");
    account.write("cd/broken-on-the-last", "toolkit-api/1.1.zip\n");
    account.write("cd/d-0003", "toolkit-api/1.1.zip\nSucceeded\n");
    account.write("cd/live", "toolkit-api/1.1.zip\n");
    account.write("s3/artifacts/toolkit-api/1.1.zip", "");

    Result result = account.command("release-toolkit-api.sh", "demo", "--version", "1.1").run();

    assertThat(result.status()).as(result.output()).isEqualTo(67);
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/0.9.zip\n");
  }

  @Test
  void aFirstRevisionThatFailsOnTheLastInstanceCannotBeRolledBack() throws IOException {
    account.write("cd/broken-on-the-last", "toolkit-api/1.0.zip\n");

    Result result = release("1.0");

    assertThat(result.status()).as(result.output()).isEqualTo(68);
    assertThat(result.output()).contains("1.0 failed on i-0002, and there is no previous revision");
    assertThat(account.read("suspended")).isEmpty();
  }

  /** It gets the last successful revision, which is the one before. */
  @Test
  void anInstanceThatStartsDuringADeploymentGetsTheNewRevisionToo() throws IOException {
    account.write("instances", "i-0001\ti-0002\ti-0003\n");

    Result result = release("1.0");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output()).contains("updating i-0003, which started during the deployment");
    assertThat(account.read("cd/updated")).isEqualTo("i-0003\n");
  }

  @Test
  void instancesAreReplacedAgainAsSoonAsADeploymentHasEnded() throws IOException {
    account.write("cd/hanging", "toolkit-api/1.0.zip\n");
    release("1.0");
    assertThat(account.read("suspended")).as("it continues").isEqualTo("HealthCheck\n");
    account.write("cd/hanging", "");
    release("1.0");
    assertThat(account.read("suspended")).as("it succeeded").isEmpty();

    account.write("suspended", "HealthCheck\n");
    assertThat(release("1.0").output()).contains("1.0 is already live");
    assertThat(account.read("suspended")).as("an earlier run was interrupted").isEmpty();

    account.write("cd/broken", "toolkit-api/1.1.zip\n");
    assertThat(release("1.1").status()).isEqualTo(67);
    assertThat(account.read("suspended")).as("it was rolled back").isEmpty();

    account.write("cd/broken", "toolkit-api/1.0.zip\ntoolkit-api/1.1.zip\n");
    assertThat(release("1.1").status()).isEqualTo(68);
    assertThat(account.read("suspended")).as("its roll-back failed").isEmpty();
  }

  @Test
  void waitsForTheIdOfTheRollback() throws IOException {
    release("1.0");
    account.write("cd/broken", "toolkit-api/1.1.zip\n");
    account.write("cd/late", "");

    Result result =
        account
            .command(
                "release-toolkit-api.sh", "demo", "--revision", Build.toolkit(folder, "1.1", "two"))
            .with("ROLLBACK_SECONDS", 60)
            .run();

    assertThat(result.status()).as(result.output()).isEqualTo(67);
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
  }

  @Test
  void aFailureToReadTheRollbackIsReported() throws IOException {
    release("1.0");
    account.write("cd/broken", "toolkit-api/1.1.zip\n");
    account.deny("rollbackDeploymentId");

    Result result = release("1.1");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains("stopped while waiting for CodeDeploy to roll back");
  }

  @Test
  void aSecondRunWaitsForADeploymentThatTakesTooLong() throws IOException {
    Path revision = Build.toolkit(folder, "1.0", "one");
    account.write("cd/hanging", "toolkit-api/1.0.zip\n");

    Result result = release(revision);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("is InProgress after 0 seconds and continues; run the same command again")
        .doesNotContain("failed");
    account.write("cd/hanging", "");
    account.calls();
    assertThat(release(revision).status()).isZero();
    assertThat(account.changes())
        .as("the one that runs is not made again")
        .containsExactly("autoscaling suspend-processes", "autoscaling resume-processes");
  }

  @Test
  void aRollbackWaitsForTheRunningDeployment() throws IOException {
    release("1.0");
    account.write("cd/d-0002", "toolkit-api/1.1.zip\nInProgress\n");

    Result result = account.command("release-toolkit-api.sh", "demo", "--version", "1.0").run();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
    assertThat(result.output())
        .doesNotContain("already live")
        .contains("release-toolkit-api.sh demo --version 1.1");
  }

  @Test
  void theFirstRevisionCannotBeRolledBack() throws IOException {
    account.write("cd/broken", "toolkit-api/1.0.zip\n");

    assertThat(release("1.0").status()).isEqualTo(68);
  }

  @Test
  void failsIfThePublicAddressDoesNotAnswer() throws IOException {
    account.broken.add("/api/");
    account.brokenStatus = 503;

    Result result = release("1.0");

    assertThat(result.status()).isEqualTo(68);
    assertThat(result.output()).contains("/api/api/v1/openapi does not answer");
  }

  @Test
  void aDeniedCallIsReportedWithTheInterruptedStep() throws IOException {
    account.deny("deploy create-deployment");

    Result result = release("1.0");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains("AccessDeniedException", "stopped while deploying");
  }

  @Test
  void aSecondRunCompletesTheReleaseWhereverTheFirstWasKilled() throws IOException {
    Path first = Build.toolkit(folder, "1.0", "one");
    Path second = Build.toolkit(folder, "1.1", "two");
    release(first);
    account.calls();
    Path released = account.snapshot();
    release(second);
    List<String> calls = account.calls();

    for (int number : KillPoints.in(calls)) {
      account.restore(released);
      account
          .command("release-toolkit-api.sh", "demo", "--revision", second)
          .killedBefore(number)
          .run();
      assertThat(account.calls()).as("killed at %d", number).hasSize(number);

      Result result = release(second);

      assertThat(result.status()).as("killed at %d: %s", number, result.output()).isZero();
      assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.1.zip\n");
      assertThat(account.read("suspended")).as("killed at %d", number).isEmpty();
      assertThat(account.files("cd").stream().filter(file -> file.startsWith("d-")))
          .as("each revision is deployed once, killed at %d", number)
          .hasSize(2);
    }
  }

  @Test
  void aSecondRunEndsAtThePreviousRevisionWhereverTheRollbackWasKilled() throws IOException {
    Path first = Build.toolkit(folder, "1.0", "one");
    Path second = Build.toolkit(folder, "1.1", "two");
    account.write("cd/broken", "toolkit-api/1.1.zip\n");
    release(first);
    account.calls();
    Path released = account.snapshot();
    release(second);
    List<String> calls = account.calls();

    for (int number : KillPoints.since("deploy create-deployment", calls)) {
      account.restore(released);
      account
          .command("release-toolkit-api.sh", "demo", "--revision", second)
          .killedBefore(number)
          .run();
      assertThat(account.calls()).as("killed at %d", number).hasSize(number);

      Result result = release(second);

      assertThat(result.status()).as("killed at %d: %s", number, result.output()).isEqualTo(67);
      assertThat(account.read("cd/live")).isEqualTo("toolkit-api/1.0.zip\n");
    }
  }

  @Test
  void aPlanChangesNothing() throws IOException {
    Path revision = Build.toolkit(folder, "1.0", "one");

    Result result =
        account.command("release-toolkit-api.sh", "demo", "--revision", revision, "--plan").run();

    assertThat(result.output())
        .contains("s3://artifacts/toolkit-api/1.0.zip: will be uploaded", "from nothing");
    assertThat(account.changes()).isEmpty();
  }

  /** The list is longer than the buffer of a pipe. */
  @Test
  void worksWithALongHistoryOfDeployments() throws IOException {
    for (int number = 0; number < 300; number++) {
      account.write("cd/d-" + "x".repeat(240) + number, "toolkit-api/0.1.zip\nSucceeded\n");
    }

    Result result = release("1.0");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output()).contains("--version 0.1");
  }

  @Test
  void aPlanThatCannotReadTheAccountFails() throws IOException {
    account.deny("s3api list-objects-v2");

    assertThat(
            account
                .command(
                    "release-toolkit-api.sh",
                    "demo",
                    "--revision",
                    Build.toolkit(folder, "1.0", "one"),
                    "--plan")
                .run()
                .status())
        .isEqualTo(1);
  }

  private Result release(String version) throws IOException {
    return release(Build.toolkit(folder, version, "script of " + version));
  }

  private Result release(Path revision) {
    return account.command("release-toolkit-api.sh", "demo", "--revision", revision).run();
  }
}
