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

class ReleaseTodoTest {
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
  void uploadsAndRegistersAndUpdatesInThisOrder() throws IOException {
    Result result = release("1.0-1");

    assertThat(result.output())
        .contains("live: 1.0-1 at " + account.url("todo"))
        .doesNotContain("to roll back");
    assertThat(result.status()).isZero();
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
    assertThat(account.changes())
        .containsExactly(
            "s3 rm", // files of an interrupted upload
            "s3 cp", // css
            "s3 cp", // js
            "s3 cp", // json
            "s3 cp", // svg
            "s3 cp", // woff2
            "s3 cp", // the marker
            "s3 cp", // the bundle
            "elasticbeanstalk create-application-version",
            "elasticbeanstalk update-environment",
            "s3 cp"); // the version that works
  }

  @Test
  void staticFilesHaveAContentTypeAndAreCachedForever() throws IOException {
    release("1.0-1");

    assertThat(account.files("s3/static/1.0-1"))
        .containsExactly(
            "assets/font.woff2",
            "assets/main.css",
            "assets/main.js",
            "favicon.svg",
            "manifest.json",
            "release.sha256");
    assertThat(account.read("properties/s3/static/1.0-1/assets/main.js").lines())
        .startsWith("text/javascript; charset=utf-8", "public, max-age=31536000, immutable");
    assertThat(account.read("properties/s3/static/1.0-1/assets/font.woff2"))
        .startsWith("font/woff2\n");
    assertThat(account.read("properties/s3/static/1.0-1/favicon.svg"))
        .startsWith("image/svg+xml\n");
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    Path bundle = Build.todo(folder, "1.0-1", "one");
    release(bundle);
    account.calls();

    assertThat(release(bundle).output()).contains("1.0-1 is already live");
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void printsTheCommandToRollBackWhichWorks() throws IOException {
    release("1.0-1");
    assertThat(release("1.0-2").output()).contains("release-todo.sh demo --version 1.0-1");

    Result undone = account.command("release-todo.sh", "demo", "--version", "1.0-1").run();

    assertThat(undone.output()).contains("live: 1.0-1");
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
  }

  @Test
  void neverOverwritesAVersionWithOtherContent() throws IOException {
    release("1.0-1");
    String before = account.read("s3/static/1.0-1/assets/main.js");
    account.calls();

    Result result = release(Build.todo(folder, "1.0-1", "something else"));

    assertThat(result.status()).isEqualTo(66);
    assertThat(result.output()).contains("s3://static/1.0-1/ exists with other content");
    assertThat(account.read("s3/static/1.0-1/assets/main.js")).isEqualTo(before);
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void keepsTheLastFiveVersionsOfStaticFiles() throws IOException {
    for (int number = 1; number <= 7; number++) {
      assertThat(release("1.0-" + number).status()).isZero();
    }
    assertThat(account.files("s3/static").stream().map(file -> file.split("/")[0]).distinct())
        .containsExactly("1.0-3", "1.0-4", "1.0-5", "1.0-6", "1.0-7", "live");
  }

  @Test
  void rollsBackIfTheNewVersionDoesNotBecomeHealthy() throws IOException {
    release("1.0-1");
    account.write("eb/broken", "1.0-2\n");

    Result result = release("1.0-2");

    assertThat(result.status()).isEqualTo(67);
    assertThat(result.output())
        .contains("the application did not answer", "1.0-2 failed, see above; 1.0-1 is live again");
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
  }

  @Test
  void noticesThatElasticBeanstalkItselfRolledBack() throws IOException {
    release("1.0-1");
    account.write("eb/aborted", "1.0-2\n");

    assertThat(release("1.0-2").status()).isEqualTo(67);
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
  }

  @Test
  void rollsBackIfAFileOfThePageIsMissing() throws IOException {
    release("1.0-1");
    account.broken.add("/static/1.0-2/assets/main.js");

    Result result = release("1.0-2");

    assertThat(result.status()).isEqualTo(67);
    assertThat(result.output()).contains("/static/1.0-2/assets/main.js, which cannot be fetched");
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
  }

  @Test
  void reportsAFailedRollback() throws IOException {
    release("1.0-1");
    account.write("eb/broken", "1.0-1\n1.0-2\n");

    assertThat(release("1.0-2").status()).isEqualTo(68);
  }

  /** They say nothing about the version, and without them nothing can be rolled back either. */
  @Test
  void expiredCredentialsAreNotTakenForAFailedVersion() throws IOException {
    release("1.0-1");
    account.write("eb/broken", "1.0-2\n");
    account.fail("sts get-caller-identity*", 254, "An error occurred (ExpiredToken) when calling");

    Result result = release("1.0-2");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("the credentials have expired", "continues the update from 1.0-1 to 1.0-2")
        .doesNotContain("1.0-2 failed");

    account.repair();
    assertThat(release("1.0-2").status()).isEqualTo(67);
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
  }

  @Test
  void anEnvironmentThatIsNeverReadyIsNotUpdated() throws IOException {
    release("1.0-1");
    account.write("eb/status", "Updating\n");

    Result result = release("1.0-2");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains("todo-demo is Updating and does not become Ready");
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
  }

  @Test
  void theFirstVersionCannotBeRolledBack() throws IOException {
    account.write("eb/broken", "1.0-1\n");

    Result result = release("1.0-1");

    assertThat(result.status()).isEqualTo(68);
    assertThat(result.output())
        .contains("there is no previous version; see docs/runbooks/roll-back-todo.md");
  }

  @Test
  void aDeniedCallIsReportedWithTheInterruptedStep() throws IOException {
    release("1.0-1");
    account.deny("elasticbeanstalk update-environment");

    Result result = release("1.0-2");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("AccessDeniedException", "stopped while updating the environment");
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
    account.repair();
    assertThat(release("1.0-3").status()).isZero();
  }

  @Test
  void aBucketThatCannotBeReadDoesNotCountAsEmpty() throws IOException {
    account.fail("s3api list-objects-v2*", 255, "Connect timeout on endpoint URL");

    Result result = release("1.0-1");

    assertThat(result.status()).isEqualTo(1);
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void aMarkerThatCannotBeReadDoesNotCountAsOtherContent() throws IOException {
    Path bundle = Build.todo(folder, "1.0-1", "one");
    release(bundle);
    account.fail("s3 cp s3://static/*", 255, "Connect timeout on endpoint URL");

    Result result = release(bundle);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).doesNotContain("exists with other content");
  }

  @Test
  void aPlanThatCannotReadTheAccountFails() throws IOException {
    Path bundle = Build.todo(folder, "1.0-1", "one");
    for (String call : List.of("s3api list-objects-v2", "describe-application-versions")) {
      account.deny(call);

      Result result =
          account.command("release-todo.sh", "demo", "--bundle", bundle, "--plan").run();

      assertThat(result.status()).as(call).isEqualTo(1);
      account.repair();
    }
  }

  @Test
  void aFailureToListOldVersionsIsReported() throws IOException {
    account.fail("*reverse(sort_by(*", 254, "An error occurred (AccessDenied)");

    Result result = release("1.0-1");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("stopped while removing old static files. 1.0-1 is live. Run the same");
  }

  @Test
  void aSecondRunCompletesTheReleaseWhereverTheFirstWasKilled() throws IOException {
    Path first = Build.todo(folder, "1.0-1", "one");
    Path second = Build.todo(folder, "1.0-2", "two");
    release(first);
    account.calls();
    Path released = account.snapshot();
    release(second);
    List<String> calls = account.calls();

    for (int number : KillPoints.in(calls)) {
      killSecondRelease(number, released, second);
      assertThat(account.read("eb/label")).isIn("1.0-1", "1.0-2");
      assertThat(account.files("s3/static/" + account.read("eb/label").strip()))
          .as("the live version is complete, killed at %d", number)
          .hasSize(6);

      Result result = release(second);

      assertThat(result.status()).as("killed at %d: %s", number, result.output()).isZero();
      assertThat(account.read("eb/label")).isEqualTo("1.0-2");
    }
  }

  @Test
  void aSecondRunRollsBackIfTheFirstWasKilledAfterTheUpdate() throws IOException {
    Path first = Build.todo(folder, "1.0-1", "one");
    Path second = Build.todo(folder, "1.0-2", "two");
    release(first);
    account.calls();
    Path released = account.snapshot();
    release(second);
    int update = account.operations().indexOf("elasticbeanstalk update-environment") + 1;
    assertThat(update).isPositive();

    // Before the update, before the environment is read, and before the working version is
    // recorded.
    for (int number = update; number <= update + 2; number++) {
      killSecondRelease(number, released, second);
      account.broken.add("/static/1.0-2/assets/main.js");

      Result result = release(second);

      assertThat(result.status()).as("killed at %d: %s", number, result.output()).isEqualTo(67);
      assertThat(account.read("eb/label")).isEqualTo("1.0-1");
      account.repair();
    }
  }

  @Test
  void aSecondRunRollsBackWhereverTheRollbackWasKilled() throws IOException {
    Path first = Build.todo(folder, "1.0-1", "one");
    Path second = Build.todo(folder, "1.0-2", "two");
    release(first);
    account.calls();
    Path released = account.snapshot();
    account.broken.add("/static/1.0-2/assets/main.js");
    release(second);
    List<String> calls = account.calls();

    for (int number : KillPoints.since("elasticbeanstalk update-environment", calls)) {
      killSecondRelease(number, released, second);

      Result result = release(second);

      assertThat(result.status()).as("killed at %d: %s", number, result.output()).isEqualTo(67);
      assertThat(account.read("eb/label")).isEqualTo("1.0-1");
    }
  }

  @Test
  void rollsBackOnlyToAVersionThatWorked() throws IOException {
    Path first = Build.todo(folder, "1.0-1", "one");
    Path second = Build.todo(folder, "1.0-2", "two");
    release(first);
    account.calls();
    Path released = account.snapshot();
    release(second);
    int update = account.operations().indexOf("elasticbeanstalk update-environment") + 1;
    killSecondRelease(update + 1, released, second);
    assertThat(account.read("eb/label")).isEqualTo("1.0-2");
    account.write("eb/broken", "1.0-2\n1.0-3\n");

    Result result = release("1.0-3");

    assertThat(result.status()).as(result.output()).isEqualTo(67);
    assertThat(account.read("eb/label")).isEqualTo("1.0-1");
  }

  @Test
  void anInterruptedReleaseReportsItsState() throws IOException {
    Path bundle = Build.todo(folder, "1.0-1", "one");
    Path empty = account.snapshot();
    release(bundle);
    int update = account.operations().indexOf("elasticbeanstalk update-environment") + 1;
    account.restore(empty);

    Result result =
        account
            .command("release-todo.sh", "demo", "--bundle", bundle)
            .stoppedBefore(update, "TERM")
            .run();

    assertThat(result.status()).isEqualTo(143);
    assertThat(result.output())
        .contains(
            "stopped while updating the environment. Elastic Beanstalk continues the update from"
                + " Sample Application to 1.0-1. Run the same command again to continue.");
  }

  @Test
  void aPlanChangesNothing() throws IOException {
    Path bundle = Build.todo(folder, "1.0-1", "one");

    Result result = account.command("release-todo.sh", "demo", "--bundle", bundle, "--plan").run();

    assertThat(result.output())
        .contains("s3://static/1.0-1/: absent", "from Sample Application (Ready, Green) to 1.0-1");
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void refusesWrongArguments() {
    for (List<String> arguments :
        List.of(
            List.<String>of(),
            List.of("demo", "prod"),
            List.of("demo", "--fast"),
            List.of("../demo"))) {
      assertThat(account.command("release-todo.sh", arguments.toArray()).run().status())
          .isEqualTo(64);
    }
    assertThat(account.calls()).isEmpty();
  }

  /** Restores the state after the first release, and kills the second release before a call. */
  private void killSecondRelease(int number, Path released, Path second) throws IOException {
    account.restore(released);
    account.command("release-todo.sh", "demo", "--bundle", second).killedBefore(number).run();
    assertThat(account.calls()).as("killed at %d", number).hasSize(number);
  }

  private Result release(String version) throws IOException {
    return release(Build.todo(folder, version, "script of " + version));
  }

  private Result release(Path bundle) {
    return account.command("release-todo.sh", "demo", "--bundle", bundle).run();
  }
}
