import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** What a first visit may transfer, in bytes after gzip. */
export const BUDGET = 350_000;

interface File {
  type: "chunk" | "asset";
  fileName: string;
  code?: string;
  source?: string | Uint8Array;
  isEntry?: boolean;
  imports?: string[];
  viteMetadata?: { importedCss: Set<string> };
}

/** Fails a build whose first page would be heavier than the budget. */
export function firstLoad(): Plugin {
  return {
    name: "first-load",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = filesOfFirstLoad(bundle);
        const size = files.reduce((sum, file) => sum + transferred(file), 0);
        if (size > BUDGET) {
          const names = files.map(({ fileName }) => fileName).join(", ");
          this.error(`The first load is ${size} bytes gzipped, ${BUDGET} are allowed: ${names}`);
        }
        this.info(`The first load is ${size} bytes gzipped, ${BUDGET} are allowed`);
      },
    },
  };
}

/** The entry, what it imports statically, their styles, and the font that Latin letters need. */
export function filesOfFirstLoad(bundle: Record<string, File>): File[] {
  const names = new Set(
    Object.values(bundle)
      .filter(
        ({ fileName, isEntry }) => isEntry ?? /inter-latin-wght-normal.*woff2$/.test(fileName),
      )
      .map(({ fileName }) => fileName),
  );
  // A set also gives what is added while it is walked.
  for (const name of names) {
    const { imports = [], viteMetadata } = bundle[name] ?? {};
    [...imports, ...(viteMetadata?.importedCss ?? [])].forEach((next) => names.add(next));
  }
  return [...names].flatMap((name) => bundle[name] ?? []);
}

function transferred({ fileName, code, source }: File): number {
  const content = code ?? source ?? "";
  // A font is compressed already.
  return fileName.endsWith(".woff2") ? content.length : gzipSync(content).length;
}
