package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/deploy-proof.md lists every resource type with how it is proven. */
class DeployProofTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ((?:AWS|Custom)::[\\w:]+) \\| ([^|]*) \\| ([^|]*)\\|");
  private static final Pattern CLASS = Pattern.compile("`(\\w+Test)`");

  private static final Set<String> KINDS =
      Set.of("assertion", "simulation", "emulator", "real program", "documentation");

  private final Map<String, List<String>> rows =
      ROW.matcher(Files.readString(Path.of("../docs/deploy-proof.md")))
          .results()
          .collect(
              Collectors.toMap(
                  row -> row.group(1),
                  row -> List.of(row.group(2), row.group(3)),
                  (first, second) -> {
                    throw new IllegalStateException("a type has two rows");
                  },
                  TreeMap::new));

  DeployProofTest() throws IOException {}

  @Test
  void everyTypeOfTheTemplatesHasARowAndNoOther() {
    var types = new TreeSet<String>(Set.of("AWS::IAM::ManagedPolicy")); // of account.json
    for (String variant : List.of(Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS)) {
      TemplateResource.of(variant).map(TemplateResource::type).forEach(types::add);
    }
    assertThat(rows.keySet()).containsExactlyElementsOf(types);
  }

  /** An assertion is a test that names the type; what only the documentation says has no test. */
  @Test
  void theTestsOfARowNameItsType() {
    rows.forEach(
        (type, row) -> {
          List<String> kinds = List.of(row.get(0).split(", "));
          List<String> tests =
              CLASS.matcher(row.get(1)).results().map(found -> found.group(1)).toList();
          assertThat(KINDS).as(type).containsAll(kinds);
          assertThat(tests.isEmpty())
              .as("%s has tests, or documentation only", type)
              .isEqualTo(kinds.equals(List.of("documentation")));
          if (kinds.contains("assertion") && !type.startsWith("Custom")) {
            assertThat(tests.stream().map(DeployProofTest::source))
                .as(type)
                .anyMatch(source -> source.contains('"' + type + '"'));
          }
        });
  }

  private static String source(String test) {
    for (String module : List.of(".", "../deploy-scripts")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "src/test/java"))) {
        List<Path> found = files.filter(file -> file.endsWith(test + ".java")).toList();
        if (!found.isEmpty()) {
          return Files.readString(found.get(0));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new AssertionError("there is no " + test);
  }
}
