package org.acme.toolkit.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a Markdown file that a program writes; the rest of the file is others'. */
record Section(Path file, String name) {

  /** Puts the text between the section's marks, which it adds at the file's end if need be. */
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
