package org.acme.toolkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another word processor reads the tracked changes. One process opens all documents. */
@Timeout(300)
class LibreOfficeTest {

  private static final List<Path> PROGRAMS =
      Stream.of(System.getenv("PATH").split(":")).map(path -> Path.of(path, "soffice")).toList();

  @TempDir Path folder;

  @Test
  void acceptsAndRejectsAllChanges() throws IOException, InterruptedException {
    assumeTrue(PROGRAMS.stream().anyMatch(Files::isExecutable), "LibreOffice is not installed.");
    List<Long> seeds =
        LongStream.range(0, 16).filter(seed -> !RandomDocx.hasIgnoredSpace(seed)).boxed().toList();
    for (long seed : seeds) {
      Path original =
          Files.write(folder.resolve(seed + "-original.docx"), RandomDocx.of(seed).bytes());
      var reviewer = new Reviewer(original, seed);
      Files.write(folder.resolve(seed + "-tracked.docx"), reviewer.tracked());
      Files.write(folder.resolve(seed + "-inline.docx"), reviewer.inline());
    }

    Path profile = folder.resolve("profile");
    run(profile, "--terminate_after_init"); // makes the profile
    for (String file : List.of("script.xlb", "Review.xba")) {
      try (InputStream macro = getClass().getResourceAsStream("libreoffice/" + file)) {
        Files.write(profile.resolve("user/basic/Standard").resolve(file), macro.readAllBytes());
      }
    }
    run(profile, "macro:///Standard.Review.DecideAll(\"" + folder + "\")");

    for (long seed : seeds) {
      assertThat(text(seed, "tracked", "Accept"))
          .as("seed " + seed)
          .isEqualTo(text(seed, "inline", "Accept"));
      assertThat(text(seed, "tracked", "Reject"))
          .as("seed " + seed)
          .isEqualTo(text(seed, "original", "Reject"));
    }
  }

  private String text(long seed, String kind, String decision) throws IOException {
    return Files.readString(folder.resolve(seed + "-" + kind + ".docx." + decision));
  }

  private void run(Path profile, String argument) throws IOException, InterruptedException {
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                argument)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      office.descendants().forEach(ProcessHandle::destroyForcibly);
      office.destroyForcibly();
    }
  }
}
