package org.acme.todo.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTypeTest {
  private static final Path DOCUMENT = Path.of("../docs/problems.md");

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyTypeHasASectionWithItsStatus(ProblemType type) throws IOException {
    assertThat(type.urn()).isEqualTo("urn:problem-type:" + type.kind());
    assertThat(Files.readString(DOCUMENT))
        .contains("\n## %s\n\n- **Status:** %d\n".formatted(type.kind(), type.status()));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 417, 429, 500, 503})
  void everyStatusOfTheFrameworkHasATypeAndASentence(int status) {
    Problem problem = FrameworkProblems.of(status);

    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.type()).startsWith("urn:problem-type:");
    assertThat(problem.detail()).endsWith(".");
  }
}
