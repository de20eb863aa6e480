package org.acme.toolkit.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.acme.toolkit.document.FileCheck;

/** Finds the files that a caller names. Closing it deletes the copy of the standard input. */
final class InputFiles implements AutoCloseable {

  static final String STDIN = "-";

  private final List<String> names;
  private final String stdinName;
  private final Map<Path, InputFile> files = new LinkedHashMap<>();
  private Path stdin;

  InputFiles(List<String> names, String stdinName) {
    this.names = names;
    this.stdinName = stdinName;
  }

  /**
   * @return each file once, in the order of the names. Folders and globs have the files that git
   *     does not ignore and that can be read.
   * @throws IllegalArgumentException if there is no file for a name
   */
  List<InputFile> list() throws IOException {
    for (String name : names) {
      int before = files.size();
      add(name);
      if (files.size() == before && !name.equals(STDIN) && !isKnown(name)) {
        throw new IllegalArgumentException("There is no file to check: " + name);
      }
    }
    return List.copyOf(files.values());
  }

  /** A name may stand twice, and a folder may be empty. */
  private boolean isKnown(String name) {
    return !isGlob(name) && Files.exists(path(name));
  }

  private void add(String name) throws IOException {
    if (name.equals(STDIN)) {
      stdin = Files.createTempFile("check", "");
      try (InputStream in = new FileInputStream(FileDescriptor.in)) {
        // On Java 17 readAllBytes fails for a pipe.
        Files.copy(in, stdin, StandardCopyOption.REPLACE_EXISTING);
      }
      add(InputFile.standardInput(stdinName, stdin));
    } else if (isGlob(name)) {
      addAll(base(name), matcher(name));
    } else {
      for (Path path : FileNames.resolve(Path.of(""), name)) {
        add(path);
      }
    }
  }

  private void add(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      addAll(path, file -> true);
    } else {
      add(InputFile.of(path));
    }
  }

  private void addAll(Path folder, PathMatcher wanted) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Git.files(folder)) {
        found
            .filter(file -> FileCheck.canRead(file.toString()) && !isOfOpenDocument(file))
            .filter(file -> wanted.matches(file.normalize()) || wanted.matches(file))
            .sorted()
            .forEach(file -> add(InputFile.of(file)));
      }
    }
  }

  /** Office notes in a file beside a document who has opened it, and some people add it to git. */
  private static boolean isOfOpenDocument(Path file) {
    return file.getFileName().toString().startsWith("~$");
  }

  private void add(InputFile file) {
    files.putIfAbsent(file.path().normalize(), file);
  }

  private static boolean isGlob(String name) {
    return name.chars().anyMatch(character -> "*?[{".indexOf(character) >= 0)
        && !Files.exists(pathOrEmpty(name));
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("%s is no glob: %s".formatted(glob, e.getDescription()));
    }
  }

  /** The folder of a glob: all names before the first with a wildcard. */
  private static Path base(String glob) {
    Path base = glob.startsWith("/") ? Path.of("/") : Path.of("");
    for (String name : glob.split("/")) {
      if (name.chars().anyMatch(character -> "*?[{".indexOf(character) >= 0)) {
        break;
      }
      base = base.resolve(name);
    }
    return base;
  }

  private static Path pathOrEmpty(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return Path.of(""); // Windows has no files with wildcards.
    }
  }

  private static Path path(String name) {
    return Path.of(name);
  }

  @Override
  public void close() throws IOException {
    if (stdin != null) {
      Files.delete(stdin);
    }
  }
}
