import type { EditorView } from "@codemirror/view";
import type { Report } from "./check-api";
import { safeFindings, type Finding } from "./finding";
import { findingsField } from "./findings-field";
import { sentenceAround } from "@/shared/text/sentence";

/** A part of the text that the user wants to word differently. */
export interface RewriteTarget {
  from: number;
  to: number;
  text: string;
  /** Other wordings that need no language model. */
  versions: { kind: "replacements" | "ears"; text: string }[];
}

/** The selection, else the requirement or the sentence around a position. */
export function rewriteTarget(
  view: EditorView,
  report: Report | null,
  position = view.state.selection.main.head,
): RewriteTarget {
  const { state } = view;
  const text = state.doc.toString();
  const { main } = state.selection;
  const known = report?.text === text ? report.requirements : [];
  const around = known.find(
    ({ offset, length }) => offset <= position && position <= offset + length,
  );
  let { from, to } = main;
  if (main.empty || position < from || position > to) {
    ({ from, to } = around
      ? { from: around.offset, to: around.offset + around.length }
      : sentenceAround(text, position, position));
  }
  const words = text.slice(from, to);
  const ears = known.find(({ offset, length }) => offset === from && offset + length === to)?.ears;
  const versions: RewriteTarget["versions"] = [];
  const replaced = withReplacements(text, from, to, state.field(findingsField).shown);
  if (replaced !== words) {
    versions.push({ kind: "replacements", text: replaced });
  }
  if (ears && ears.skeleton !== words) {
    versions.push({ kind: "ears", text: ears.skeleton });
  }
  return { from, to, text: words, versions };
}

/** The part of the text in which each finding is replaced by its first replacement. */
function withReplacements(text: string, from: number, to: number, findings: Finding[]): string {
  const inside = findings
    .filter((finding) => finding.from >= from && finding.to <= to)
    // Those that need a review are shown as changes before they are made.
    .map((finding) => ({ ...finding, safe: finding.replacements.length > 0 }));
  let result = "";
  let end = from;
  for (const finding of safeFindings(inside)) {
    result += text.slice(end, finding.from) + (finding.replacements[0] ?? "");
    end = finding.to;
  }
  return result + text.slice(end, to);
}
