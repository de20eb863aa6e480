const signs: Record<string, string> = { " ": "␣", "\u00A0": "⍽", "\t": "⇥", "\n": "↵" };

/** A text as it can be seen where it is short: of white space alone nothing could. */
export function visibleWhitespace(text: string): string {
  return text.trim() === "" || /\s{2}/.test(text)
    ? text.replace(/\s/g, (space) => signs[space] ?? "␣")
    : text;
}
