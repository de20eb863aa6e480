package org.acme.toolkit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the git of this machine. */
final class Git {

  private Git() {}

  /**
   * Returns the files below a folder that git does not ignore, or all of them outside of a
   * repository and without git, but no links. The stream must be closed.
   */
  static Stream<Path> files(Path folder) throws IOException {
    Optional<String> listed =
        run(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
    if (listed.isEmpty()) {
      return Files.walk(folder).filter(Git::isFile);
    }
    Set<Path> files = new LinkedHashSet<>();
    for (String name : listed.get().split("\0")) {
      if (!name.isEmpty()) {
        files.addAll(FileNames.resolve(folder, name));
      }
    }
    return files.stream().filter(Git::isFile);
  }

  /** No link: it may lead out of the folder, and its target may not be written. */
  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Returns what changed in a file, without lines around it.
   *
   * @return empty if git does not know the reference or the folder
   */
  static Optional<String> diff(String reference, Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    return run(
        absolute.getParent(),
        "diff",
        "--unified=0",
        "--no-color",
        "--no-ext-diff",
        reference,
        "--",
        absolute.getFileName().toString());
  }

  /** Whether git has the file in its index. */
  static boolean knows(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    return run(
            absolute.getParent(), "ls-files", "--error-unmatch", absolute.getFileName().toString())
        .isPresent();
  }

  private static Optional<String> run(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "--literal-pathspecs"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(folder.toAbsolutePath().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (IOException e) {
      return Optional.empty(); // There is no git.
    }
  }
}
