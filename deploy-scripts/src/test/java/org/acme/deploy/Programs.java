package org.acme.deploy;

import java.nio.file.Path;
import org.acme.deploy.Command.Result;

/**
 * Writes programs that a test runs.
 *
 * <p>Other processes write them. A process that another test starts gets a copy of each file that
 * this JVM has open, for a moment. Linux does not run a program that is open for writing anywhere,
 * and answers "Text file busy".
 */
final class Programs {
  private Programs() {}

  /** Writes a script for bash. */
  static void write(Path program, String script) {
    run(
        Command.of("bash", "-c", "cat >\"$0\" && chmod +x \"$0\"", program)
            .withInput("#!/usr/bin/env bash\n" + script + "\n"));
  }

  /** Copies a file or a folder, into a folder that may exist. */
  static void copy(Path from, Path to) {
    run(
        Command.of(
            "cp",
            "-R",
            "--preserve=mode",
            "--remove-destination",
            "--no-target-directory",
            from,
            to));
  }

  private static void run(Command command) {
    Result result = command.run();
    if (result.status() != 0) {
      throw new IllegalStateException(result.output());
    }
  }
}
