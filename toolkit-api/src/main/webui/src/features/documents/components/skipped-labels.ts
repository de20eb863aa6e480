import type { Schemas } from "@/shared/api/client";
import type { MessageKey } from "@/shared/i18n/en";

/** Labels by the API's name of what was not looked at. */
export const skippedLabels: Record<Schemas["SkippedReport"]["what"], MessageKey> = {
  "code-paragraph": "skippedCode",
  "embedded-text": "skippedText",
  "embedded-object": "skippedObject",
  diagram: "skippedDiagram",
  chart: "skippedChart",
  comment: "skippedComment",
  "building-blocks": "skippedBlocks",
  subdocument: "skippedSubdocument",
  "picture-description": "skippedDescription",
  "document-property": "skippedProperty",
  "html-block": "skippedHtml",
  "pandoc-table": "skippedTable",
  drawing: "skippedDrawing",
  "referenced-text": "skippedReferenced",
  "sheet-name": "skippedSheetName",
  "page-header": "skippedPageHeader",
  "editable-part": "skippedEditable",
  "other-language": "skippedLanguage",
};
