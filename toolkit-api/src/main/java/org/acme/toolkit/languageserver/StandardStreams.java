package org.acme.toolkit.languageserver;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.acme.toolkit.document.FileCheck;

/** Serves the editor that started this process, over the standard streams. */
public final class StandardStreams {

  private StandardStreams() {}

  /**
   * Serves until the editor says that it ends or closes the input.
   *
   * @param language BCP 47 tag of all documents, or {@code auto}
   * @param rules the file of a team
   * @return the exit code of the protocol: 1 if the editor did not announce its end
   */
  public static int serve(FileCheck check, String language, Optional<Path> rules) {
    // A library that prints would break the protocol.
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    var server = new Server(check, language, rules.map(RulesFile::new));
    return server.serve(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out));
  }
}
