package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures of the hook. todo-app's BundleIT tests that it creates a cache. */
class AotCacheHookTest {
  private static final Path HOOK =
      Command.SCRIPTS.resolve("todo-app/.platform/hooks/predeploy/10_aot_cache.sh");
  private static final Path OPTIONS = Command.SCRIPTS.resolve("todo-app/jvm.options");

  @TempDir Path folder;
  private Path release;
  private Path programs;

  @BeforeEach
  void unpack() throws IOException {
    release = Files.createDirectories(folder.resolve("staging"));
    Files.writeString(release.resolve("quarkus-run.jar"), "jar");
    Files.copy(OPTIONS, release.resolve("jvm.options"));
    programs = Files.createDirectories(folder.resolve("programs"));
    Machine.copy(Command.SCRIPTS.resolve("src/test/resources/machine"), programs);
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

  private void assertReleaseIsUnchanged(String reason) {
    Result result =
        Command.of("bash", "-c", "cd '%s' && exec '%s'".formatted(release, HOOK))
            .withPath(programs)
            .with("MEMINFO", folder.resolve("meminfo"))
            .run();

    assertThat(result.output()).contains(reason, "will start without a cache");
    assertThat(result.status()).isZero();
    assertThat(release.resolve("jvm.options")).hasSameTextualContentAs(OPTIONS);
    assertThat(release.resolve("app.aot")).doesNotExist();
  }

  private void java(String script) throws IOException {
    Path java =
        Files.writeString(programs.resolve("java"), "#!/usr/bin/env bash\n" + script + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }
}
