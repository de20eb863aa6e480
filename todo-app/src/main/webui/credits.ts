import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { Credit, Credits } from "./src/features/legal/credit";

const FILE = "credits.json";
const MODULES = "node_modules/";
/** Written by Maven, see pom.xml. */
const JARS = join(import.meta.dirname, "../../../target/jars.json");

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  dependencies?: Record<string, string>;
}

/** Writes down which packages and jars are really in the application, for the credits page. */
export function credits(): Plugin {
  return {
    name: "credits",
    generateBundle(_, bundle) {
      const scripts = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? file.moduleIds : [],
      );
      // Styles are no part of a chunk once it is made.
      const styles = [...this.getModuleIds()].filter((id) => /\.css($|\?)/.test(id));
      const folders = new Set([...scripts, ...styles].flatMap(packageFolder));
      this.emitFile({ type: "asset", fileName: FILE, source: listOf(folders) });
    },
    configureServer(server) {
      // Nothing is bundled in dev mode: the packages that the page asks for have to do.
      server.middlewares.use(server.config.base + FILE, (_, response) => {
        const { dependencies = {} } = readManifest(import.meta.dirname);
        const folders = Object.keys(dependencies).map((name) =>
          join(import.meta.dirname, MODULES, name),
        );
        response.setHeader("Content-Type", "application/json");
        response.end(listOf(folders));
      });
    },
  };
}

function listOf(folders: Iterable<string>): string {
  const credits: Credits = {
    page: [...folders].map(creditOf).sort((a, b) => a.name.localeCompare(b.name)),
    server: existsSync(JARS) ? (JSON.parse(readFileSync(JARS, "utf8")) as Credit[]) : [],
  };
  return JSON.stringify(credits);
}

/** The innermost package that a module belongs to; none for the page's own and the bundler's modules. */
function packageFolder(module: string): string[] {
  const start = module.lastIndexOf(MODULES) + MODULES.length;
  if (start < MODULES.length) {
    return [];
  }
  const [scopeOrName = "", name = ""] = module.slice(start).split("/");
  const inside = scopeOrName.startsWith("@") ? join(scopeOrName, name) : scopeOrName;
  return [module.slice(0, start).replace(/^\0/, "") + inside];
}

function creditOf(folder: string): Credit {
  const { name, version, license, homepage } = readManifest(folder);
  if (!license) {
    throw new Error(`${name} names no licence: may it be in the page?`);
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && readFileSync(join(folder, file), "utf8").trim();
  return { name, version, license, homepage: homepage ?? null, text };
}

function readManifest(folder: string) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}
