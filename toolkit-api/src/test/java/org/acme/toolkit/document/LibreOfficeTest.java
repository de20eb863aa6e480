package org.acme.toolkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another word processor reads the tracked changes, also those in documents that it wrote itself.
 * One process opens all documents.
 */
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
    var originals = new ArrayList<Path>();
    for (long seed : seeds) {
      originals.add(
          Files.write(folder.resolve(seed + "-original.docx"), RandomDocx.of(seed).bytes()));
    }
    Path profile = folder.resolve("profile");
    run(profile, "--terminate_after_init"); // makes the profile
    for (String file : List.of("script.xlb", "Review.xba")) {
      try (InputStream macro = getClass().getResourceAsStream("libreoffice/" + file)) {
        Files.write(profile.resolve("user/basic/Standard").resolve(file), macro.readAllBytes());
      }
    }
    List<String> conversion =
        new ArrayList<>(List.of("--convert-to", "odt", "--outdir", folder.toString()));
    originals.forEach(original -> conversion.add(original.toString()));
    run(profile, conversion.toArray(String[]::new));
    for (String extension : List.of(".docx", ".odt")) {
      for (long seed : seeds) {
        var reviewer = new Reviewer(folder.resolve(seed + "-original" + extension), seed);
        Files.write(folder.resolve(seed + "-tracked" + extension), reviewer.tracked());
        Files.write(folder.resolve(seed + "-inline" + extension), reviewer.inline());
      }
    }

    run(profile, "macro:///Standard.Review.DecideAll(\"" + folder + "\")");

    for (String extension : List.of(".docx", ".odt")) {
      for (long seed : seeds) {
        assertThat(text(seed, "tracked" + extension, "Accept"))
            .as("seed " + seed + extension)
            .isEqualTo(text(seed, "inline" + extension, "Accept"));
        assertThat(text(seed, "tracked" + extension, "Reject"))
            .as("seed " + seed + extension)
            .isEqualTo(text(seed, "original" + extension, "Reject"));
      }
    }
  }

  private String text(long seed, String kind, String decision) throws IOException {
    return Files.readString(folder.resolve(seed + "-" + kind + "." + decision));
  }

  private void run(Path profile, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore"));
    command.addAll(List.of(arguments));
    Process office =
        new ProcessBuilder(command)
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
