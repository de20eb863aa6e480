/** More context would cost more time than it saves wrong findings. */
const MAX_CONTEXT = 20_000;

/**
 * The surroundings of a part of a text, which show what is a name or a term; undefined if the part
 * is the whole text, or long enough to show it itself.
 */
export function contextOf(part: string, text: string): string | undefined {
  const [first = ""] = part.split("\n\n");
  const at = text.indexOf(first);
  if (at < 0 || text.trim().length <= part.length || part.length >= MAX_CONTEXT / 2) {
    return undefined;
  }
  const middle = at + part.length / 2;
  const start = Math.max(0, Math.min(middle - MAX_CONTEXT / 2, text.length - MAX_CONTEXT));
  return text.slice(Math.floor(start), Math.floor(start) + MAX_CONTEXT);
}
