/** The endings of the documents that the API reads. */
export const DOCUMENT_TYPES = [
  ".docx",
  ".odt",
  ".xlsx",
  ".md",
  ".markdown",
  ".adoc",
  ".asciidoc",
  ".txt",
  ".html",
  ".htm",
  ".reqif",
  ".reqifz",
];
