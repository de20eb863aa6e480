package org.acme.toolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.acme.toolkit.document.FileCheck;
import org.acme.toolkit.document.job.DocumentJob;
import org.acme.toolkit.document.job.DocumentJobs;
import org.acme.toolkit.requirement.TeamRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that took too long may go on while a command checks its next files. */
@QuarkusTest
@TestProfile(SlowFilesTest.CommandLine.class)
class SlowFilesTest {

  public static final class CommandLine implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
      return "check";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.quinoa", "false", "toolkit.secrets.path", "");
    }
  }

  @Inject FileCheck check;
  @Inject DocumentJobs jobs;
  @TempDir Path folder;

  @Test
  void checksTheNextFileWhileTheWorkOnTwoOthersGoesOn() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "The service recieves orders.");

    try (DocumentJob<?> one = jobs.open(FileCheck.CALLER);
        DocumentJob<?> other = jobs.open(FileCheck.CALLER)) {
      assertThat(one.caller()).isEqualTo(other.caller());
      assertThat(check.check(file, "a.md", "en-US", TeamRules.NONE).findings()).isNotEmpty();
    }
  }
}
