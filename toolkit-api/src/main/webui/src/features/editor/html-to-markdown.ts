import TurndownService from "turndown";

/** Converts formatted text to Markdown. Requirements are not code: nothing in them is escaped. */
export function htmlToMarkdown(html: string): string {
  const service = new TurndownService({
    headingStyle: "atx",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
  });
  service.escape = (text) => text;
  service.remove(["script", "style", "title"]);
  // Google Docs wraps everything in such an element.
  service.addRule("not bold", {
    filter: (node) => node.nodeName === "B" && node.style.fontWeight === "normal",
    replacement: (content) => content,
  });
  service.addRule("cell", {
    filter: ["td", "th"],
    replacement: (content) => ` ${content.trim().replace(/\s+/g, " ")} |`,
  });
  service.addRule("row", { filter: "tr", replacement: tableRow });
  service.addRule("table", {
    filter: "table",
    replacement: (content) => `\n\n${content.trim()}\n\n`,
  });
  // Spaces after the sign of a list item: one is enough.
  return service.turndown(html).replace(/^( *)(-|\d+\.) +/gm, "$1$2 ");
}

function tableRow(content: string, node: Node): string {
  const line = `|${content.replace(/\n/g, "")}\n`;
  const row = node as HTMLTableRowElement;
  const isFirst = row.closest("table")?.querySelector("tr") === row;
  return isFirst ? `${line}|${" --- |".repeat(row.cells.length)}\n` : line;
}
