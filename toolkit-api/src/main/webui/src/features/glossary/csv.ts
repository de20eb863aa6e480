/**
 * The terms in a CSV file (RFC 4180): the first field of each record. Other fields, such as
 * definitions, are ignored.
 */
export function parseTerms(csv: string): string[] {
  const records = csv
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:^|\r?\n)(?:"((?:[^"]|"")*)"|([^,;\t\r\n]*))[^\r\n]*/g);
  const terms = [...records].map(
    ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain.trim(),
  );
  const [first, ...rest] = terms;
  return (first?.toLowerCase() === HEADER ? rest : terms).filter((term) => term !== "");
}

/** Decodes a file as Unicode if it is valid, else as Windows-1252, which Excel writes. */
export function decodeText(bytes: ArrayBuffer): string {
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

export function toCsv(terms: string[]): string {
  return [HEADER, ...terms.map(field)].map((line) => `${line}\r\n`).join("");
}

const HEADER = "term";

function field(term: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(term) || term.toLowerCase() === HEADER
    ? `"${term.replaceAll('"', '""')}"`
    : term;
}
