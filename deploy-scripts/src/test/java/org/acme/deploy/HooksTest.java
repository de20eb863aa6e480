package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HooksTest {
  private static final List<String> HOOKS =
      List.of(
          "ApplicationStop",
          "BeforeInstall",
          "AfterInstall",
          "ApplicationStart",
          "ValidateService");

  @TempDir Path folder;
  private Machine machine;
  private HttpServer application;

  @BeforeEach
  void start() throws IOException {
    machine = new Machine(folder);
    application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    application.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    application.start();
    machine.readyUrl = "http://localhost:" + application.getAddress().getPort() + "/q/health/ready";
  }

  @AfterEach
  void stop() {
    application.stop(0);
  }

  @Test
  void theFirstDeploymentInstallsAndStartsTheRelease() throws IOException {
    Result result = machine.deploy(machine.revision("1.0"));

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(machine.current()).isEqualTo("1.0");
    assertThat(systemctlCalls())
        .containsExactly(
            "daemon-reload", "enable toolkit-api.service", "restart toolkit-api.service");
    assertThat(machine.root.resolve("etc/systemd/system/toolkit-api.service"))
        .hasSameTextualContentAs(Command.SCRIPTS.resolve("toolkit-api/toolkit-api.service"));
  }

  @Test
  void anUpgradeStopsTheOldReleaseAndKeepsIt() throws IOException {
    machine.deploy(machine.revision("1.0"));
    machine.deploy(machine.revision("1.1"));

    assertThat(machine.current()).isEqualTo("1.1");
    assertThat(machine.releases()).containsExactly("1.0", "1.1");
    assertThat(systemctlCalls()).contains("stop toolkit-api.service");
  }

  @Test
  void theOldReleaseIsCurrentUntilAfterInstall() throws IOException {
    machine.deploy(machine.revision("1.0"));
    Path next = machine.revision("1.1");

    machine.run("ApplicationStop", next);
    machine.run("BeforeInstall", next);
    machine.install(next);

    assertThat(machine.current()).isEqualTo("1.0");
  }

  @Test
  void keepsTheNewestThreeReleasesAndTheCurrentOne() throws IOException {
    for (String version : List.of("1.0", "1.1", "1.2", "1.3")) {
      machine.deploy(machine.revision(version));
    }
    assertThat(machine.releases()).containsExactly("1.1", "1.2", "1.3");

    machine.deploy(machine.revision("1.1"));
    machine.deploy(machine.revision("1.4"));
    assertThat(machine.releases()).containsExactly("1.1", "1.3", "1.4");
  }

  @Test
  void rollsBackByDeployingAnOlderRevision() throws IOException {
    machine.deploy(machine.revision("1.0"));
    machine.deploy(machine.revision("1.1"));

    Result result = machine.deploy(machine.revision("1.0"));

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(machine.current()).isEqualTo("1.0");
    assertThat(machine.releases()).containsExactly("1.0", "1.1");
  }

  @Test
  void everyHookCanRunTwice() throws IOException {
    machine.deploy(machine.revision("1.0"));
    Path next = machine.revision("1.1");
    for (String hook : HOOKS) {
      if (hook.equals("AfterInstall")) {
        machine.install(next);
      }
      for (int time = 1; time <= 2; time++) {
        Result result = machine.run(hook, next);
        assertThat(result.status()).as("%s, time %d: %s", hook, time, result.output()).isZero();
      }
    }
    assertThat(machine.current()).isEqualTo("1.1");
    assertThat(machine.releases()).containsExactly("1.0", "1.1");
  }

  @Test
  void aDeploymentInterruptedAfterAnyHookDoesNotBlockTheNext() throws IOException {
    machine.deploy(machine.revision("1.0"));
    for (int until = 1; until <= HOOKS.size(); until++) {
      Path broken = machine.revision("2." + until);
      for (String hook : HOOKS.subList(0, until)) {
        if (hook.equals("AfterInstall")) {
          machine.install(broken);
        }
        machine.run(hook, broken);
      }

      String next = "3." + until;
      Result result = machine.deploy(machine.revision(next));

      assertThat(result.status())
          .as("after %s: %s", HOOKS.get(until - 1), result.output())
          .isZero();
      assertThat(machine.current()).isEqualTo(next);
    }
  }

  @Test
  void theNextDeploymentCleansUpAfterACrash() throws IOException {
    machine.deploy(machine.revision("1.0"));
    Path home = machine.root.resolve("opt/toolkit-api");
    // A crash between the two renames: the folder of the release is missing.
    Files.move(home.resolve("releases/1.0"), home.resolve("releases/1.0.replaced"));
    Files.createDirectories(home.resolve("releases/1.0.new"));
    Files.createSymbolicLink(home.resolve("current.new"), Path.of("releases/1.0"));
    machine.write("opt/toolkit-api/incoming/half-a-file", "");

    Result result = machine.deploy(machine.revision("1.0"));

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(machine.current()).isEqualTo("1.0");
    assertThat(machine.releases()).containsExactly("1.0");
    assertThat(home.resolve("current.new")).doesNotExist();
    assertThat(home.resolve("releases/1.0/half-a-file")).doesNotExist();
  }

  @Test
  void aFailedStopDoesNotBlockTheNewRelease() throws IOException {
    machine.deploy(machine.revision("1.0"));
    machine.write("systemctl-fails", "stop\n");

    assertThat(machine.deploy(machine.revision("1.1")).status()).isZero();
    assertThat(machine.current()).isEqualTo("1.1");
  }

  @Test
  void aReleaseThatDoesNotBecomeReadyFailsWithItsLogAndKeepsOldReleases() throws IOException {
    machine.deploy(machine.revision("1.0"));
    machine.readyUrl = "http://localhost:1/";

    Result result = machine.deploy(machine.revision("1.1"));

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("the log of toolkit-api.service", "was not ready within 2 seconds");
    assertThat(machine.releases()).contains("1.0");
  }

  @Test
  void aFailedStartFailsTheDeployment() throws IOException {
    machine.write("systemctl-fails", "restart\n");

    assertThat(machine.deploy(machine.revision("1.0")).status()).isNotZero();
  }

  @Test
  void aDeploymentToAnUnpreparedInstanceFailsWithTheReason() throws IOException {
    machine.write("no-user", "");
    assertThat(machine.deploy(machine.revision("1.0")).output())
        .contains("there is no user toolkit-api");
    Files.delete(machine.root.resolve("no-user"));
    Files.delete(machine.root.resolve("etc/toolkit-api/environment"));
    assertThat(machine.deploy(machine.revision("1.0")).output())
        .contains("environment; user data should have written it");
  }

  /** The agent may be installed while cloud-init still installs Java. */
  @Test
  void aDeploymentWaitsForUserData() throws IOException {
    Files.move(
        machine.root.resolve("etc/toolkit-api/environment"),
        machine.root.resolve("late-environment"));

    Result result = machine.deploy(machine.revision("1.0"));

    assertThat(result.status()).as(result.output()).isZero();
  }

  @Test
  void anApplicationThatEndsAgainAndAgainFailsAtOnce() throws IOException {
    machine.deploy(machine.revision("1.0"));
    machine.readyUrl = "http://localhost:1/";
    machine.write("restarts", "3\n");

    Result result = machine.deploy(machine.revision("1.1"));

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains("the log of toolkit-api.service", "the application ends again and again");
  }

  @Test
  void aReleaseThatFailedTakesNoPlaceOfOneThatWorked() throws IOException {
    for (String version : List.of("1.0", "1.1", "1.2")) {
      machine.deploy(machine.revision(version));
    }
    String ready = machine.readyUrl;
    machine.readyUrl = "http://localhost:1/";
    machine.deploy(machine.revision("1.3"));
    machine.readyUrl = ready;

    machine.deploy(machine.revision("1.2"));

    assertThat(machine.releases()).containsExactly("1.0", "1.1", "1.2");
  }

  /** Readiness says only that something answers at the port. */
  @Test
  void anAnswerOfTheOldReleaseDoesNotCount() throws IOException {
    machine.deploy(machine.revision("1.0"));
    machine.write("old-process", "");

    Result result = machine.deploy(machine.revision("1.1"));

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains("releases/1.0, not by the new release");
  }

  @Test
  void rejectsAVersionThatCannotBeAFolderName() throws IOException {
    Path revision = machine.revision("1.0");
    for (String version : List.of("../../etc", "", "a b", ".")) {
      Files.writeString(revision.resolve("VERSION"), version + "\n");
      assertThat(machine.deploy(revision).status()).isEqualTo(1);
    }
    assertThat(machine.releases()).isEmpty();
  }

  @Test
  void theApplicationCanReadButNotWriteItsFiles() throws IOException {
    Path revision = machine.revision("1.0");
    Files.setPosixFilePermissions(
        revision.resolve("quarkus-run.jar"), PosixFilePermissions.fromString("rw-------"));
    machine.deploy(revision);

    try (Stream<Path> files = Files.walk(machine.root.resolve("opt/toolkit-api/releases"))) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .as(file.toString())
                      .matches(Files.isDirectory(file) ? "rwxr-xr-x" : "rw[x-]r-[x-]r-[x-]"));
    }
    assertThat(Files.getOwner(machine.root.resolve("opt/toolkit-api/releases/1.0")))
        .isEqualTo(Files.getOwner(folder));
  }

  @Test
  void noHookReadsASecret() throws IOException {
    try (Stream<Path> files = Files.walk(Command.SCRIPTS.resolve("toolkit-api"))) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file ->
                  assertThat(file).content().doesNotContain("aws ssm", "get-parameter", "export "));
    }
  }

  @Test
  void systemdAcceptsTheUnit() throws IOException {
    Path verifier = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(verifier), "systemd-analyze is not installed");
    // systemd-analyze checks that the program and the user exist on this machine.
    String unit =
        Files.readString(Command.SCRIPTS.resolve("toolkit-api/toolkit-api.service"))
            .replace("/usr/bin/java", "/bin/true")
            .replaceAll("(User|Group)=toolkit-api", "$1=daemon");
    Path file = Files.writeString(folder.resolve("toolkit-api.service"), unit);

    Result result = Command.of(verifier, "verify", "--man=no", file).run();

    assertThat(result.output().lines().filter(line -> line.contains("toolkit-api"))).isEmpty();

    Files.writeString(file, unit + "NoSuchKey=yes\n");
    assertThat(Command.of(verifier, "verify", "--man=no", file).run().output())
        .as("a mistake is reported")
        .contains("toolkit-api.service", "NoSuchKey");
  }

  @Test
  void theUnitIsHardened() throws IOException {
    assertThat(Files.readAllLines(Command.SCRIPTS.resolve("toolkit-api/toolkit-api.service")))
        .contains(
            "User=toolkit-api",
            "ProtectSystem=strict",
            "NoNewPrivileges=yes",
            "PrivateTmp=yes",
            "CapabilityBoundingSet=",
            "MemoryMax=85%",
            "LimitCORE=0",
            "Restart=on-failure");
  }

  private List<String> systemctlCalls() throws IOException {
    return Files.readAllLines(machine.root.resolve("systemctl"));
  }
}
