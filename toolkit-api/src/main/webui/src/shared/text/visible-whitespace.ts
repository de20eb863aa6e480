const signs: Record<string, string> = { " ": "␣", "\u00A0": "⍽", "\t": "⇥", "\n": "↵" };

/** Replaces white space by symbols if there is only white space, or several characters in a row. */
export function visibleWhitespace(text: string): string {
  return text.trim() === "" || /\s{2}/.test(text)
    ? text.replace(/\s/g, (space) => signs[space] ?? "␣")
    : text;
}
