import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

const root = import.meta.dirname;
const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);

/** Reports files that import themselves through other files. Type imports and import() count too. */
export const noImportCycle = {
  meta: { type: "problem", schema: [], messages: { cycle: "Import cycle: {{cycle}}" } },
  create: (context) => ({
    Program(node) {
      const path = pathBetween(context.filename, context.filename);
      if (path) {
        const cycle = path.map((file) => relative(root, file)).join(" → ");
        context.report({ node, messageId: "cycle", data: { cycle } });
      }
    },
  }),
};

/** The shortest chain of imports from one file to another; undefined if there is none. */
function pathBetween(start, end) {
  const paths = [[start]];
  const visited = new Set();
  for (const path of paths) {
    for (const file of importsOf(path.at(-1))) {
      if (file === end) {
        return [...path, file];
      }
      if (!visited.has(file)) {
        visited.add(file);
        paths.push([...path, file]);
      }
    }
  }
  return undefined;
}

const cache = new Map();

/** The files of the page that a file imports. */
function importsOf(file) {
  if (!cache.has(file)) {
    const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
    const files = importedFiles
      .map(({ fileName }) => ts.resolveModuleName(fileName, file, options, ts.sys))
      .flatMap(({ resolvedModule }) => resolvedModule ?? [])
      .filter((module) => !module.isExternalLibraryImport)
      .map((module) => module.resolvedFileName);
    cache.set(file, files);
  }
  return cache.get(file);
}
