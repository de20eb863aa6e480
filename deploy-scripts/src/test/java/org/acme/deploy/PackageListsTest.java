package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageListsTest {
  private static final Path REPOSITORY = Command.SCRIPTS.getParent();
  private static final Pattern NAME = Pattern.compile("`(\\.?[a-z][a-z0-9.]*)`");

  @ParameterizedTest
  @CsvSource({"todo-app, org.acme.todo", "toolkit-api, org.acme.toolkit"})
  void aReadmeNamesEveryPackageOfItsModule(String module, String root) throws IOException {
    Path folder = REPOSITORY.resolve(module);

    assertThat(listed(folder.resolve("README.md")))
        .as("packages in the README of %s", module)
        .containsExactlyInAnyOrderElementsOf(
            packages(folder.resolve("src/main/java").resolve(root.replace('.', '/'))));
  }

  /**
   * The names in the first column of the table whose header is "package". A name that starts with a
   * dot is a subpackage of the last name that does not.
   */
  private static List<String> listed(Path readme) throws IOException {
    List<String> rows =
        Files.readAllLines(readme).stream()
            .dropWhile(line -> !line.startsWith("| package |"))
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("\\|")[1])
            .toList();
    var names = new ArrayList<String>();
    String parent = "";
    for (String row : rows) {
      Matcher name = NAME.matcher(row);
      while (name.find()) {
        if (name.group(1).startsWith(".")) {
          names.add(parent + name.group(1));
        } else {
          parent = name.group(1);
          names.add(parent);
        }
      }
    }
    return names;
  }

  /** The packages with Java files below the root package, as names relative to it. */
  private static List<String> packages(Path root) throws IOException {
    try (Stream<Path> folders = Files.walk(root)) {
      return folders
          .filter(folder -> !folder.equals(root) && hasJavaFiles(folder))
          .map(folder -> root.relativize(folder).toString().replace('/', '.'))
          .toList();
    }
  }

  private static boolean hasJavaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
