package org.acme.toolkit.document.office;

/** The formats of Office Open XML (ISO/IEC 29500) that are read. */
public enum OfficeFormat {
  WORD(
      "a Word document",
      ".docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
  EXCEL(
      "an Excel workbook",
      ".xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

  private final String title;
  private final String extension;
  private final String mainType;

  OfficeFormat(String title, String extension, String mainType) {
    this.title = title;
    this.extension = extension;
    this.mainType = mainType;
  }

  String title() {
    return title;
  }

  String extension() {
    return extension;
  }

  /** Returns the content type of the main part. */
  String mainType() {
    return mainType;
  }
}
