package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures of the hook. todo-app's BundleIT tests that it creates a cache. */
class AotCacheHookTest {
  private static final Path HOOK =
      Command.SCRIPTS.resolve("todo-app/.platform/hooks/predeploy/10_aot_cache.sh");
  private static final Path CONFIG_HOOK =
      Command.SCRIPTS.resolve("todo-app/.platform/confighooks/predeploy/10_aot_cache.sh");
  private static final Path OPTIONS = Command.SCRIPTS.resolve("todo-app/jvm.options");

  private static final Set<PosixFilePermission> ONLY_ROOT =
      PosixFilePermissions.fromString("rw-------");

  @TempDir Path folder;
  private Path release;
  private Path programs;

  @BeforeEach
  void unpack() throws IOException {
    release = Files.createDirectories(folder.resolve("staging"));
    Files.writeString(release.resolve("quarkus-run.jar"), "jar");
    Files.copy(OPTIONS, release.resolve("jvm.options"));
    programs = Files.createDirectories(folder.resolve("programs"));
    Programs.copy(Command.SCRIPTS.resolve("src/test/resources/machine"), programs);
    Files.writeString(folder.resolve("meminfo"), "MemAvailable:    1200000 kB\n");
  }

  @Test
  void createsNoCacheForAnOlderJdk() throws IOException {
    java("echo '    java.specification.version = 21'");

    assertReleaseIsUnchanged("the JDK is older than 25");
  }

  @Test
  void aFailedTrialStartDoesNotFailTheHook() throws IOException {
    java(
        "[ $# = 2 ] && echo '    java.specification.version = 25' && exit; echo 'no database'; exit"
            + " 1");

    assertReleaseIsUnchanged("the trial start failed: no database");
  }

  @Test
  void skipsTheTrialStartWithoutEnoughMemory() throws IOException {
    Files.writeString(folder.resolve("meminfo"), "MemAvailable:    300000 kB\n");
    java("echo '    java.specification.version = 25'");

    assertReleaseIsUnchanged("too little memory");
  }

  @Test
  void aMissingApplicationDoesNotFailTheHook() throws IOException {
    Files.delete(release.resolve("quarkus-run.jar"));

    assertReleaseIsUnchanged("no application");
  }

  /**
   * The JVM of the trial run has the rights of the application's user, and writes what it likes.
   */
  @Test
  void rootDoesNotFollowALinkInPlaceOfTheCache() throws IOException {
    Path secret = secret();
    javaThatWritesTheCacheBy("ln -s '%s' \"$cache\"".formatted(secret));

    Result result = runHook();

    assertThat(result.status()).isZero();
    assertThat(Files.getPosixFilePermissions(secret)).isEqualTo(ONLY_ROOT);
    assertThat(secret).hasContent("secret");
    assertThat(Files.isSymbolicLink(release.resolve("app.aot"))).isFalse();
  }

  /** Elastic Beanstalk may give the folder of the release to the application's user. */
  @Test
  void rootDoesNotFollowLinksInTheRelease() throws IOException {
    Path secret = secret();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    for (String name : List.of("jvm.options.new", "app.aot.new")) {
      Files.createSymbolicLink(release.resolve(name), secret);
    }
    Files.createSymbolicLink(release.resolve("app.aot"), elsewhere);
    javaThatWritesTheCacheBy("echo cache >\"$cache\"");

    Result result = runHook();

    assertThat(result.output()).contains("aot_cache: app.aot has 6 bytes");
    assertThat(secret).hasContent("secret");
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(release.resolve("app.aot")).hasContent("cache").isRegularFile();
    assertThat(release.resolve("jvm.options"))
        .content()
        .isEqualTo(Files.readString(OPTIONS) + "-XX:AOTCache=app.aot\n");
  }

  /** Elastic Beanstalk may keep the folder when settings change, and runs only confighooks then. */
  @Test
  void aChangeOfSettingsKeepsTheCacheAndCreatesAMissingOne() throws IOException {
    javaThatWritesTheCacheBy("echo cache >\"$cache\"");
    assertThat(run(CONFIG_HOOK).output()).contains("aot_cache: app.aot has 6 bytes");
    Files.writeString(release.resolve("app.aot"), "the first");

    Result again = run(CONFIG_HOOK);

    assertThat(again.status()).isZero();
    assertThat(again.output()).contains("has a cache already");
    assertThat(release.resolve("app.aot")).hasContent("the first");
    assertThat(release.resolve("jvm.options")).content().containsOnlyOnce("-XX:AOTCache=app.aot");
  }

  private Path secret() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    return Files.setPosixFilePermissions(secret, ONLY_ROOT);
  }

  /** It is ready when the cache is written, and ends when it is stopped. */
  private void javaThatWritesTheCacheBy(String command) throws IOException {
    java(
        """
        [ $# = 2 ] && echo '    java.specification.version = 25' && exit
        for option in "$@"; do
          case $option in -XX:AOTCacheOutput=*) cache=${option#*=} ;; esac
        done
        %s
        trap exit TERM
        touch '%s'
        while sleep 0.1; do :; done
        """
            .formatted(command, folder.resolve("ready")));
    program("curl", "[ -e '%s' ]".formatted(folder.resolve("ready")));
  }

  private Result runHook() {
    return run(HOOK);
  }

  private Result run(Path hook) {
    return Command.of("bash", "-c", "cd '%s' && exec '%s'".formatted(release, hook))
        .withPath(programs)
        .with("MEMINFO", folder.resolve("meminfo"))
        .run();
  }

  private void assertReleaseIsUnchanged(String reason) {
    Result result = runHook();

    assertThat(result.output()).contains(reason, "no cache is created");
    assertThat(result.status()).isZero();
    assertThat(release.resolve("jvm.options")).hasSameTextualContentAs(OPTIONS);
    assertThat(release.resolve("app.aot")).doesNotExist();
  }

  private void java(String script) {
    program("java", script);
  }

  private void program(String name, String script) {
    Programs.write(programs.resolve(name), script);
  }
}
