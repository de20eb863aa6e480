package org.acme.toolkit.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Texts as a terminal and a log may show them. */
final class Printable {

  private Printable() {}

  /** Without control characters, which a text or a name could use to deceive a terminal. */
  static String oneLine(String text) {
    return text.strip().replaceAll("[\\s\\p{Cc}]++", " ");
  }

  /** The messages of some exceptions have only the name of the file. */
  static String reason(IOException exception) {
    String message = exception.getMessage();
    if (exception instanceof NoSuchFileException) {
      message = "there is no " + message;
    } else if (exception instanceof AccessDeniedException) {
      message = "access to " + message + " is denied";
    } else if (exception instanceof FileAlreadyExistsException) {
      message += " is no folder";
    }
    return message;
  }
}
