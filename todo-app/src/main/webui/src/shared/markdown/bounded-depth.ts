import type { Nodes, Root } from "hast";

/** More than any reader follows. Browsers fail to lay out elements that are nested too deeply. */
const MAX_DEPTH = 60;

/** Replaces elements that are nested too deeply by their text. Uses no recursion, which would fail. */
export function boundedDepth() {
  return (root: Root) => {
    const stack: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { node, depth } = next;
      if (!("children" in node)) {
        continue;
      }
      if (depth === MAX_DEPTH) {
        node.children = [{ type: "text", value: textOf(node) }];
      }
      for (const child of node.children) {
        stack.push({ node: child, depth: depth + 1 });
      }
    }
  };
}

function textOf(root: Nodes): string {
  const parts: string[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "text") {
      parts.push(node.value);
    }
    if ("children" in node) {
      stack.push(...node.children.toReversed());
    }
  }
  return parts.join("");
}
