package org.acme.toolkit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds files whose names are not in the charset of this machine. */
final class FileNames {

  /** What Java reads for bytes that are no characters. */
  private static final String UNREADABLE = "\uFFFD";

  private FileNames() {}

  /**
   * Returns the files with a name below a folder. There are several if their names differ in bytes
   * that are no characters.
   *
   * @param name as Java has read it
   */
  static List<Path> resolve(Path folder, String name) throws IOException {
    Path path = Path.of(name);
    if (!name.contains(UNREADABLE)) {
      return List.of(folder.resolve(path));
    }
    List<Path> found = List.of(path.isAbsolute() ? path.getRoot() : folder);
    for (Path part : path) {
      found = resolve(found, part.toString());
    }
    return found;
  }

  private static List<Path> resolve(List<Path> folders, String part) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      if (!part.contains(UNREADABLE)) {
        found.add(folder.resolve(part));
      } else if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(file -> file.getFileName().toString().equals(part)).forEach(found::add);
        }
      }
    }
    return found;
  }
}
