package org.acme.toolkit.cli;

import org.acme.toolkit.document.CheckedFile.Severity;

/** What makes the command fail. */
enum FailOn {
  ERROR,
  WARNING,
  NONE;

  boolean fails(Issue issue) {
    return switch (this) {
      case ERROR -> issue.severity() == Severity.ERROR;
      case WARNING -> issue.severity() != Severity.NOTE;
      case NONE -> false;
    };
  }
}
