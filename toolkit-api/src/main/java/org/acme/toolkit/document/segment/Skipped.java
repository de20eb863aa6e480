package org.acme.toolkit.document.segment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Content of a document with text that is not looked at. */
public enum Skipped {
  @JsonProperty("code-paragraph")
  CODE_PARAGRAPH,
  @JsonProperty("embedded-text")
  EMBEDDED_TEXT,
  @JsonProperty("embedded-object")
  EMBEDDED_OBJECT,
  @JsonProperty("diagram")
  DIAGRAM,
  @JsonProperty("chart")
  CHART,
  @JsonProperty("comment")
  COMMENT,
  @JsonProperty("building-blocks")
  BUILDING_BLOCKS,
  @JsonProperty("subdocument")
  SUBDOCUMENT,
  @JsonProperty("picture-description")
  PICTURE_DESCRIPTION,
  @JsonProperty("document-property")
  DOCUMENT_PROPERTY,
  /** HTML between the paragraphs of Markdown. */
  @JsonProperty("html-block")
  HTML_BLOCK,
  /** A table of pandoc, whose columns are positions in lines. */
  @JsonProperty("pandoc-table")
  PANDOC_TABLE,
  /** A drawing inside HTML, or with text on a sheet. */
  @JsonProperty("drawing")
  DRAWING,
  /** A text with which a formula, a filter or a table of a workbook compares. */
  @JsonProperty("referenced-text")
  REFERENCED_TEXT,
  @JsonProperty("sheet-name")
  SHEET_NAME,
  /** A header or a footer of the pages of a sheet. */
  @JsonProperty("page-header")
  PAGE_HEADER,
  /** A part of HTML that readers edit. */
  @JsonProperty("editable-part")
  EDITABLE_PART,
  /** A paragraph that is marked as text in another language. */
  @JsonProperty("other-language")
  OTHER_LANGUAGE
}
