/**
 * The first field of each record of a CSV file (RFC 4180); other fields, such as a definition, are
 * for people.
 */
export function termsOf(csv: string): string[] {
  const records = csv
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:^|\r?\n)(?:"((?:[^"]|"")*)"|([^,;\t\r\n]*))[^\r\n]*/g);
  const terms = [...records].map(
    ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain.trim(),
  );
  const [first, ...rest] = terms;
  return (first?.toLowerCase() === HEADER ? rest : terms).filter((term) => term !== "");
}

export function csvOf(terms: string[]): string {
  return [HEADER, ...terms.map(field)].map((line) => `${line}\r\n`).join("");
}

const HEADER = "term";

function field(term: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(term) || term.toLowerCase() === HEADER
    ? `"${term.replaceAll('"', '""')}"`
    : term;
}
