package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseToolkitWebTest {
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
  void uploadsToTheIdleColourAndSwitches() throws IOException {
    Result result = release("1.0");

    assertThat(result.output()).contains("in green at " + account.url("toolkit"));
    assertThat(result.status()).isZero();
    assertThat(account.read("kvs/live")).isEqualTo("green");
    assertThat(page("/assets/index.js")).isEqualTo("script of 1.0");
    assertThat(account.changes())
        .containsSubsequence(
            "s3 rm", "s3 cp", "cloudfront create-invalidation", "cloudfront-keyvaluestore put-key")
        .endsWith("cloudfront-keyvaluestore put-key");
  }

  @Test
  void thePageGetsTheAddressOfTheApi() throws IOException {
    release("1.0");

    assertThat(page("/config.json")).isEqualTo("{\"apiBaseUrl\":\"" + account.url("api") + "\"}\n");
  }

  @Test
  void onlyFilesNamedByTheirContentAreCached() throws IOException {
    release("1.0");

    assertThat(account.read("properties/s3/green/green/assets/index.js").lines())
        .startsWith("text/javascript; charset=utf-8", "public, max-age=31536000, immutable");
    assertThat(account.read("properties/s3/green/green/index.html").lines())
        .startsWith("text/html; charset=utf-8", "no-cache");
  }

  @Test
  void theNextReleaseUsesTheOtherColour() throws IOException {
    release("1.0");
    release("1.1");

    assertThat(account.read("kvs/live")).isEqualTo("blue");
    assertThat(page("/assets/index.js")).isEqualTo("script of 1.1");
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    Path build = Build.toolkit(folder, "1.0", "one");
    release(build);
    account.calls();

    assertThat(release(build).output()).contains("this page is already live, in green");
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void aRollbackIsOneSwitchAndCanBeUndone() throws IOException {
    release("1.0");
    release("1.1");
    account.calls();

    Result result = account.command("rollback-toolkit-web.sh", "demo").run();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.changes()).containsExactly("cloudfront-keyvaluestore put-key");
    assertThat(page("/assets/index.js")).isEqualTo("script of 1.0");
    account.command("rollback-toolkit-web.sh", "demo").run();
    assertThat(page("/assets/index.js")).isEqualTo("script of 1.1");
  }

  @Test
  void refusesToRollBackToAnIncompleteRelease() throws IOException {
    release("1.0");

    Result result = account.command("rollback-toolkit-web.sh", "demo").run();

    assertThat(result.status()).isEqualTo(65);
    assertThat(account.read("kvs/live")).isEqualTo("green");
  }

  @Test
  void neverSwitchesToABrokenColour() throws IOException {
    release("1.0");
    account.broken.add("/toolkit/blue/assets/");

    Result result = release("1.1");

    assertThat(result.status()).isEqualTo(67);
    assertThat(result.output()).contains("green is live and unchanged");
    assertThat(page("/assets/index.js")).isEqualTo("script of 1.0");
  }

  @Test
  void switchesBackIfThePublicAddressDoesNotServeThePage() throws IOException {
    release("1.0");
    account.broken.add("/toolkit/release.json");

    Result result = release("1.1");

    assertThat(result.status()).isEqualTo(67);
    assertThat(account.read("kvs/live")).isEqualTo("green");
    account.repair();
    assertThat(page("/assets/index.js")).isEqualTo("script of 1.0");
  }

  @Test
  void aSecondRunSwitchesBackWhereverTheFirstWasKilledAfterTheSwitch() throws IOException {
    Path first = Build.toolkit(folder, "1.0", "script of 1.0");
    Path second = Build.toolkit(folder, "1.1", "script of 1.1");
    release(first);
    account.calls();
    Path released = account.snapshot();
    account.broken.add("/toolkit/release.json");
    release(second);
    List<String> calls = account.operations();
    int looked = calls.indexOf("cloudfront-keyvaluestore put-key") + 1;
    assertThat(calls.subList(looked, calls.size()))
        .containsExactly(
            "sts get-caller-identity",
            "cloudfront-keyvaluestore describe-key-value-store",
            "cloudfront-keyvaluestore get-key",
            "cloudfront-keyvaluestore put-key");

    for (int number = looked + 1; number <= calls.size(); number++) {
      account.restore(released);
      account.broken.add("/toolkit/release.json");
      account
          .command("release-toolkit-web.sh", "demo", "--revision", second)
          .killedBefore(number)
          .run();
      assertThat(account.calls()).as("killed at %d", number).hasSize(number);
      assertThat(account.read("kvs/live")).isEqualTo("blue");

      Result result = release(second);

      assertThat(result.status()).as("killed at %d: %s", number, result.output()).isEqualTo(67);
      assertThat(result.output()).contains("blue failed", "green is live again");
      account.repair();
      assertThat(page("/assets/index.js")).isEqualTo("script of 1.0");
    }
  }

  @Test
  void theFirstReleaseIsNotSwitchedBack() throws IOException {
    Path build = Build.toolkit(folder, "1.0", "one");
    account.broken.add("/toolkit/release.json");

    for (String run : List.of("the first", "the one after")) {
      Result result = release(build);

      assertThat(result.status()).as(run).isEqualTo(68);
      assertThat(result.output()).contains("blue has no complete release");
      assertThat(account.read("kvs/live")).isEqualTo("green");
    }
  }

  @Test
  void reportsAFailedSwitchBack() throws IOException {
    release("1.0");
    account.broken.add("/toolkit/release.json");
    account.fail("*put-key*--value green*", 254, "An error occurred (AccessDeniedException)");

    assertThat(release("1.1").status()).isEqualTo(68);
  }

  @Test
  void aStoreThatCannotBeReadDoesNotCountAsEmpty() throws IOException {
    account.deny("get-key");

    Result result = release("1.0");

    assertThat(result.status()).isEqualTo(1);
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void stopsIfSomebodyElseSwitchesMeanwhile() throws IOException {
    release("1.0");
    account.fail("*put-key*", 254, "An error occurred (ConflictException) when calling PutKey");

    Result result = release("1.1");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("ConflictException", "One of the two colours is live, and both are complete");
  }

  @Test
  void theSiteStaysLiveWhereverAReleaseIsKilledAndASecondRunCompletesIt() throws IOException {
    Path first = Build.toolkit(folder, "1.0", "script of 1.0");
    Path second = Build.toolkit(folder, "1.1", "script of 1.1");
    release(first);
    account.calls();
    Path released = account.snapshot();
    release(second);
    List<String> calls = account.calls();

    for (int number : KillPoints.in(calls)) {
      account.restore(released);
      account
          .command("release-toolkit-web.sh", "demo", "--revision", second)
          .killedBefore(number)
          .run();
      assertThat(account.calls()).as("killed at %d", number).hasSize(number);
      assertThat(page("/assets/index.js")).isIn("script of 1.0", "script of 1.1");
      assertThat(page("/index.html")).contains("/assets/index.js");

      Result result = release(second);

      assertThat(result.status()).as("killed at %d: %s", number, result.output()).isZero();
      assertThat(page("/assets/index.js")).isEqualTo("script of 1.1");
      account.command("rollback-toolkit-web.sh", "demo").run();
      assertThat(page("/assets/index.js")).as("the way back").isEqualTo("script of 1.0");
    }
  }

  @Test
  void anInterruptedRollbackSaysHowToSeeWhichColourIsLive() throws IOException {
    release("1.0");
    release("1.1");
    account.calls();
    account.command("rollback-toolkit-web.sh", "demo").run();
    int calls = account.calls().size();
    account.command("rollback-toolkit-web.sh", "demo").run();

    for (int number = 1; number <= calls; number++) {
      account.calls();
      Result result =
          account.command("rollback-toolkit-web.sh", "demo").stoppedBefore(number, "TERM").run();

      assertThat(result.status()).isEqualTo(143);
      assertThat(page("/assets/index.js")).as("stopped at %d", number).isEqualTo("script of 1.1");
      assertThat(result.output())
          .contains(
              number < calls
                  ? "Nothing was changed. Run the same command again to continue."
                  : "One of the two colours is live, and both are complete. Run it with --plan to"
                      + " see which one is live.");
    }
  }

  @Test
  void aRollbackFailsIfThePublicAddressDoesNotServeIt() throws IOException {
    release("1.0");
    release("1.1");
    account.broken.add("/toolkit/release.json");
    account.brokenStatus = 503;

    Result result = account.command("rollback-toolkit-web.sh", "demo").run();

    assertThat(result.status()).isEqualTo(68);
    assertThat(result.output()).contains("green is live, but", "roll-back-toolkit-web.md");
  }

  @Test
  void aDeniedRollbackChangesNothing() throws IOException {
    release("1.0");
    release("1.1");
    account.deny("put-key");

    Result result = account.command("rollback-toolkit-web.sh", "demo").run();

    assertThat(result.status()).isEqualTo(1);
    assertThat(page("/assets/index.js")).isEqualTo("script of 1.1");
  }

  @Test
  void aPlanOfARollbackChangesNothing() throws IOException {
    release("1.0");
    release("1.1");
    account.calls();

    Result result = account.command("rollback-toolkit-web.sh", "demo", "--plan").run();

    assertThat(result.output())
        .contains("\"version\":\"1.0\"", "in green becomes live instead of blue");
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void aPlanChangesNothing() throws IOException {
    Path build = Build.toolkit(folder, "1.0", "one");

    Result result =
        account.command("release-toolkit-web.sh", "demo", "--revision", build, "--plan").run();

    assertThat(result.output())
        .contains("will be uploaded to green, which becomes live instead of blue with nothing");
    assertThat(account.changes()).isEmpty();
  }

  private String page(String path) throws IOException {
    try (InputStream content = URI.create(account.url("toolkit") + path).toURL().openStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Result release(String version) throws IOException {
    return release(Build.toolkit(folder, version, "script of " + version));
  }

  private Result release(Path build) {
    return account.command("release-toolkit-web.sh", "demo", "--revision", build).run();
  }
}
