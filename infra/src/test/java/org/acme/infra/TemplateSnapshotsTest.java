package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSnapshotsTest {
  private static final Path SNAPSHOTS = Path.of("src/test/snapshots");

  /**
   * To update the snapshots: {@code mvn verify -pl infra -Dupdate-snapshots}, then review the
   * difference.
   */
  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void theTemplatesEqualTheReviewedSnapshots(String flavour) throws IOException {
    for (Map.Entry<String, Map<String, Object>> stack : Synthesis.templates(flavour).entrySet()) {
      Path snapshot = SNAPSHOTS.resolve(flavour).resolve(stack.getKey() + ".json");
      String template = normalised(stack.getValue());
      if (System.getProperty("update-snapshots") != null) {
        Files.createDirectories(snapshot.getParent());
        Files.writeString(snapshot, template);
      }
      assertThat(snapshot).hasContent(template);
    }
    try (Stream<Path> snapshots = Files.list(SNAPSHOTS.resolve(flavour))) {
      assertThat(snapshots.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(Synthesis.templates(flavour).keySet());
    }
  }

  /** Without the asset hashes of CDK's own functions, which change with every version of CDK. */
  private static String normalised(Map<String, Object> template) throws IOException {
    return new ObjectMapper()
            .enable(
                SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(template)
            .replaceAll("[0-9a-f]{64}", "<hash>")
        + "\n";
  }
}
