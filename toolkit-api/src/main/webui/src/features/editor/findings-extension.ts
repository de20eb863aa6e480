import type { Extension } from "@codemirror/state";
import { findingUnderlines } from "./finding-underlines";
import { findingsField, ignoreHistory } from "./findings-field";
import { suppressionHistory } from "./suppression";

/** Stores and underlines the findings in the editor. */
export const findingsExtension: Extension = [
  findingsField,
  findingUnderlines,
  ignoreHistory,
  suppressionHistory,
];
