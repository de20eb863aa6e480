import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Maximum size of the first page load, in bytes after gzip. */
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

/** Fails the build if the first page load is larger than the budget. */
export function firstLoadPlugin(): Plugin {
  return {
    name: "first-load",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = filesOfFirstLoad(bundle);
        const size = files.reduce((sum, file) => sum + transferSize(file), 0);
        if (size > BUDGET) {
          const names = files.map(({ fileName }) => fileName).join(", ");
          this.error(
            `The first load has ${size} bytes gzipped, but the limit is ${BUDGET}: ${names}`,
          );
        }
        this.info(`The first load has ${size} bytes gzipped; the limit is ${BUDGET}`);
      },
    },
  };
}

/** The entry, its static imports, their styles, and the font for Latin letters. */
export function filesOfFirstLoad(bundle: Record<string, File>): File[] {
  const names = new Set(
    Object.values(bundle)
      .filter(
        ({ fileName, isEntry }) => isEntry ?? /inter-latin-wght-normal.*woff2$/.test(fileName),
      )
      .map(({ fileName }) => fileName),
  );
  // The loop also visits the names that it adds.
  for (const name of names) {
    const { imports = [], viteMetadata } = bundle[name] ?? {};
    [...imports, ...(viteMetadata?.importedCss ?? [])].forEach((next) => names.add(next));
  }
  return [...names].flatMap((name) => bundle[name] ?? []);
}

function transferSize({ fileName, code, source }: File): number {
  const content = code ?? source ?? "";
  // Fonts are already compressed.
  return fileName.endsWith(".woff2") ? content.length : gzipSync(content).length;
}
