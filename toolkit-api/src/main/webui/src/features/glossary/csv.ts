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

/** The text of a file: Unicode where it says or proves so, else what spreadsheets on Windows write. */
export function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
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
