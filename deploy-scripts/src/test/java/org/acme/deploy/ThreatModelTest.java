package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests by which docs/security/threat-model.md shows what stops a threat. */
class ThreatModelTest {
  private static final Path REPOSITORY = Command.SCRIPTS.getParent();
  private static final List<String> MODULES =
      List.of("todo-app", "toolkit-api", "infra", "deploy-scripts");

  /** A class, and often one of its methods. */
  private static final Pattern NAME = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

  private record Named(String type, Optional<String> method) {}

  /** Both applications may have a class of the same name. */
  @Test
  void everyNamedTestExists() throws IOException {
    List<Named> named =
        NAME.matcher(Files.readString(REPOSITORY.resolve("docs/security/threat-model.md")))
            .results()
            .map(found -> new Named(found.group(1), Optional.ofNullable(found.group(2))))
            .toList();

    assertThat(named).hasSizeGreaterThan(40);
    assertThat(named.stream().filter(name -> !exists(name))).isEmpty();
  }

  private static boolean exists(Named name) {
    return MODULES.stream()
        .flatMap(module -> sources(REPOSITORY.resolve(module).resolve("src/test/java"), name))
        .anyMatch(
            source ->
                name.method().stream().allMatch(method -> source.contains(" " + method + "(")));
  }

  private static Stream<String> sources(Path folder, Named name) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().equals(name.type() + ".java"))
          .map(ThreatModelTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
