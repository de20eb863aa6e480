package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names by which commands and people ask a stack for what it made. */
class OutputsTest {
  private static final Path SCRIPTS = Path.of("../deploy-scripts");

  /** As in {@code output StaticBucketName}, which ends a release where there is none. */
  private static final Pattern ASKED = Pattern.compile("\\boutput ([A-Z][a-z]\\w+)");

  private static final Pattern ASKED_IF_THERE =
      Pattern.compile("\\boptional_output ([A-Z][a-z]\\w+)");

  @Test
  void whatACommandAsksForIsThere() {
    Set<String> asked = names(ASKED, SCRIPTS);
    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(outputs(Synthesis.DEMO)).containsAll(asked);
    assertThat(outputs(Synthesis.PRODUCTION))
        .containsAll(asked)
        .containsAll(names(ASKED_IF_THERE, SCRIPTS));
  }

  /** CDK adds some of its own, for what one stack needs of another. */
  @Test
  void whatIsThereIsAskedForByACommandOrNamedInADocument() {
    String documents =
        files(Path.of("../docs"), Path.of("README.md"))
            .map(OutputsTest::read)
            .collect(Collectors.joining());
    var used = new TreeSet<String>(names(ASKED, SCRIPTS));
    used.addAll(names(ASKED_IF_THERE, SCRIPTS));
    for (String variant : Set.of(Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS)) {
      assertThat(outputs(variant))
          .filteredOn(name -> !name.startsWith("PublishOutput"))
          .allMatch(name -> used.contains(name) || documents.contains("`" + name + "`"));
    }
  }

  private static Set<String> outputs(String variant) {
    return Synthesis.templates(variant).values().stream()
        .flatMap(
            template -> ((Map<?, ?>) template.getOrDefault("Outputs", Map.of())).keySet().stream())
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Pattern pattern, Path folder) {
    return files(folder)
        .flatMap(file -> pattern.matcher(read(file)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> files(Path... roots) {
    return Stream.of(roots)
        .flatMap(
            root -> {
              try (Stream<Path> files = Files.walk(root, 2)) {
                return files
                    .filter(file -> file.toString().matches(".*\\.(sh|md)"))
                    .toList()
                    .stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
