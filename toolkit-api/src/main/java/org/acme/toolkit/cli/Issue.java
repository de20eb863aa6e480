package org.acme.toolkit.cli;

import java.util.Optional;
import org.acme.toolkit.document.CheckedFile.Found;
import org.acme.toolkit.document.CheckedFile.Severity;
import org.acme.toolkit.text.Lines;
import org.acme.toolkit.text.Span;

/**
 * A finding in a file.
 *
 * @param region empty if the file is no text
 * @param fingerprint the same wherever the finding moves in its file
 */
record Issue(Found found, Optional<Region> region, String fingerprint) {

  /** From the first line and column to those after the last character. All count from 1. */
  record Region(int line, int column, int endLine, int endColumn) {

    static Region of(Span span, Lines lines) {
      Lines.Place start = lines.place(span.start());
      Lines.Place end = lines.place(span.end());
      return new Region(start.line() + 1, start.column() + 1, end.line() + 1, end.column() + 1);
    }
  }

  Severity severity() {
    return found.severity();
  }

  /** The place after the name of the file: {@code :3:7}, or the number of the paragraph. */
  String place() {
    return region
        .map(region -> ":" + region.line() + ":" + region.column())
        .orElse(", paragraph " + found.place().paragraph());
  }
}
