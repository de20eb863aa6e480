package org.acme.toolkit.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated section of a Markdown file. The rest of the file is written by people. */
record Section(Path file, String name) {

  /**
   * Writes the text between the marks of the section. Adds the marks at the end of the file if they
   * are missing.
   */
  void write(String text) throws IOException {
    String first = "<!-- " + name + ": written by a program -->\n";
    String last = "<!-- end of " + name + " -->\n";
    String whole = Files.exists(file) ? Files.readString(file) : "";
    int start = whole.indexOf(first);
    int end = whole.indexOf(last);
    String before = start < 0 ? whole + (whole.isEmpty() ? "" : "\n") : whole.substring(0, start);
    String after = end < 0 ? "" : whole.substring(end + last.length());
    Files.writeString(file, before + first + "\n" + text.strip() + "\n\n" + last + after);
  }
}
