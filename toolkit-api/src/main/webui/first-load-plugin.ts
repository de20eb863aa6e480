import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Maximum size of the first page load, in bytes after gzip. */
export const BUDGET = 320_000;

/** The first view. It is no part of the entry, but the page always begins with it. */
const FIRST_VIEW = "editor-page";

interface File {
  type: "chunk" | "asset";
  fileName: string;
  name?: string;
  code?: string;
  source?: string | Uint8Array;
  isEntry?: boolean;
  imports?: string[];
}

/** Loads the first view with the entry, and fails the build if both are larger than the budget. */
export function firstLoadPlugin(): Plugin {
  return {
    name: "first-load",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        return filesOfFirstLoad(bundle)
          .filter(({ type, fileName }) => type === "chunk" && !html.includes(fileName))
          .map(({ fileName }) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `/${fileName}` },
            injectTo: "head",
          }));
      },
    },
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

/** The entry and the first view, their static imports, the styles, and the font for Latin letters. */
export function filesOfFirstLoad(bundle: Record<string, File>): File[] {
  const names = new Set(
    Object.values(bundle)
      .filter(({ type, fileName, name, isEntry }) =>
        type === "chunk"
          ? (isEntry ?? false) || name === FIRST_VIEW
          : /\.css$|inter-latin-wght-normal.*woff2$/.test(fileName),
      )
      .map(({ fileName }) => fileName),
  );
  // The loop also visits the names that it adds.
  for (const name of names) {
    bundle[name]?.imports?.forEach((next) => names.add(next));
  }
  return [...names].flatMap((name) => bundle[name] ?? []);
}

function transferSize({ fileName, code, source }: File): number {
  const content = code ?? source ?? "";
  // Fonts are already compressed.
  return fileName.endsWith(".woff2") ? content.length : gzipSync(content).length;
}
