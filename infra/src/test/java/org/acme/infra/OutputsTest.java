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

/** The outputs that scripts and documents use. */
class OutputsTest {
  private static final Path SCRIPTS = Path.of("../deploy-scripts");

  /** For example {@code output StaticBucketName}; a missing output ends the script. */
  private static final Pattern READ = Pattern.compile("\\boutput ([A-Z][a-z]\\w+)");

  private static final Pattern OPTIONALLY_READ =
      Pattern.compile("\\boptional_output ([A-Z][a-z]\\w+)");

  @Test
  void outputsThatScriptsReadExist() {
    Set<String> read = names(READ, SCRIPTS);
    assertThat(read).hasSizeGreaterThan(10);
    assertThat(outputs(Synthesis.DEMO)).containsAll(read);
    assertThat(outputs(Synthesis.PRODUCTION)).containsAll(read);
    Set<String> optional = outputs(Synthesis.PRODUCTION);
    optional.addAll(outputs(Synthesis.OPTIONS));
    assertThat(optional).containsAll(names(OPTIONALLY_READ, SCRIPTS));
  }

  /** CDK adds outputs of its own where one stack uses a value of another. */
  @Test
  void everyOutputIsReadByAScriptOrNamedInADocument() {
    String documents =
        files(Path.of("../docs"), Path.of("README.md"))
            .map(OutputsTest::readFile)
            .collect(Collectors.joining());
    var used = new TreeSet<String>(names(READ, SCRIPTS));
    used.addAll(names(OPTIONALLY_READ, SCRIPTS));
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
        .flatMap(file -> pattern.matcher(readFile(file)).results())
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

  private static String readFile(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
