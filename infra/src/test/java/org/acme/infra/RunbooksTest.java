package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/runbooks: what the alarms link to. */
class RunbooksTest {
  private static final Path RUNBOOKS = Path.of("../docs/runbooks");

  @Test
  void everyRunbookHasTheSameForm() throws IOException {
    try (Stream<Path> runbooks = Files.list(RUNBOOKS)) {
      assertThat(runbooks)
          .hasSizeGreaterThan(10)
          .allSatisfy(
              runbook ->
                  assertThat(Files.readAllLines(runbook))
                      .as(runbook.toString())
                      .filteredOn(line -> line.startsWith("## "))
                      .containsExactly("## Meaning", "## Impact", "## Diagnosis", "## Mitigation"));
    }
  }
}
