package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.Test;

class ShellcheckTest {
  @Test
  void shellcheckFindsNothing() throws IOException {
    List<Path> scripts = scripts();
    assertThat(scripts).hasSizeGreaterThan(15);
    assumeTrue(isInstalled(), "shellcheck is not installed");

    List<Object> words = new ArrayList<>(List.of("shellcheck", "-x", "-P", "SCRIPTDIR"));
    words.addAll(scripts);
    Result result = Command.of(words.toArray()).run();

    assertThat(result.output()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void onlyScriptsWithAnInterpreterLineAreExecutable() throws IOException {
    for (Path script : scripts()) {
      String first = Files.readAllLines(script).get(0);
      assertThat(Files.isExecutable(script))
          .as(script.toString())
          .isEqualTo(first.startsWith("#!"));
    }
  }

  private static boolean isInstalled() {
    return Command.of("bash", "-c", "command -v shellcheck").run().status() == 0;
  }

  private static List<Path> scripts() throws IOException {
    Path repository = Command.SCRIPTS.getParent();
    try (Stream<Path> files = Files.walk(Command.SCRIPTS)) {
      return Stream.concat(
              Stream.of("dev", "rename", ".ci/run", ".ci/check-rename", ".ci/check-lift-out")
                  .map(repository::resolve),
              files
                  .filter(Files::isRegularFile)
                  .filter(file -> !file.startsWith(Command.SCRIPTS.resolve("target"))))
          .filter(ShellcheckTest::isScript)
          .sorted()
          .toList();
    }
  }

  private static boolean isScript(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return file.toString().endsWith(".sh")
          || lines.findFirst().orElse("").equals("#!/usr/bin/env bash");
    } catch (IOException | UncheckedIOException e) {
      return false; // a binary file
    }
  }
}
