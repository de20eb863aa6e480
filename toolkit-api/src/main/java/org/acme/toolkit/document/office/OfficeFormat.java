package org.acme.toolkit.document.office;

import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.problem.ProblemException;

/** The formats of Office programs that are read. */
public enum OfficeFormat {
  WORD(
      "a Word document",
      ".docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
  EXCEL(
      "an Excel workbook",
      ".xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
  OPEN_DOCUMENT("an OpenDocument text", ".odt", "application/vnd.oasis.opendocument.text");

  private final String title;
  private final String extension;
  private final String mainType;

  OfficeFormat(String title, String extension, String mainType) {
    this.title = title;
    this.extension = extension;
    this.mainType = mainType;
  }

  public String extension() {
    return extension;
  }

  /** Returns the content type of the main part. */
  public String mainType() {
    return mainType;
  }

  /** Returns the problem of a file with another format. */
  public ProblemException mismatch() {
    return DocumentProblems.unreadable("The file is not %s (%s).".formatted(title, extension));
  }

  /** Returns the problem of a file with macros. */
  public ProblemException macros() {
    return DocumentProblems.unreadable(
        "The document has macros, which a %s file must not have.".formatted(extension));
  }
}
