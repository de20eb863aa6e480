package org.acme.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of style that the formatter and the compiler do not check (ADR 3). */
class StyleTest {
  /** A space or parenthesis stands before it, so that scripts in texts are not found. */
  private static final Pattern OTHER_VAR =
      Pattern.compile("(?<=[\\s(])var\\s+\\w+\\s*(?!\\s*=\\s*new\\b)[=:]");

  @ParameterizedTest
  @ValueSource(strings = {"main", "test", "benchmark"})
  void varIsUsedOnlyWithAConstructorCall(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", folder, "java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(OTHER_VAR));
    }
  }
}
