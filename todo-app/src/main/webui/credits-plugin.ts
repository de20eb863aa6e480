import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { Credit, Credits } from "./src/features/legal/credits";

const FILE = "credits.json";
const NODE_MODULES = "node_modules/";
/** Maven writes this file, see pom.xml. */
const JARS = join(import.meta.dirname, "../../../target/jars.json");

interface PackageJson {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  dependencies?: Record<string, string>;
}

/** Writes credits.json for the credits page: the packages in the bundle and the jars of the server. */
export function creditsPlugin(): Plugin {
  return {
    name: "credits",
    generateBundle(_, bundle) {
      const scripts = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? file.moduleIds : [],
      );
      // The modules of a chunk do not include styles.
      const styles = [...this.getModuleIds()].filter((id) => /\.css($|\?)/.test(id));
      const folders = new Set([...scripts, ...styles].flatMap(packageFolder));
      this.emitFile({ type: "asset", fileName: FILE, source: creditsJson(folders) });
    },
    configureServer(server) {
      // Dev mode has no bundle: lists the direct dependencies only.
      server.middlewares.use(server.config.base + FILE, (_, response) => {
        const { dependencies = {} } = readPackageJson(import.meta.dirname);
        const folders = Object.keys(dependencies).map((name) =>
          join(import.meta.dirname, NODE_MODULES, name),
        );
        response.setHeader("Content-Type", "application/json");
        response.end(creditsJson(folders));
      });
    },
  };
}

function creditsJson(folders: Iterable<string>): string {
  const credits: Credits = {
    page: [...folders].map(creditOf).sort((a, b) => a.name.localeCompare(b.name)),
    server: existsSync(JARS) ? (JSON.parse(readFileSync(JARS, "utf8")) as Credit[]) : [],
  };
  return JSON.stringify(credits);
}

/** The folder of a module's package; empty for modules of the page itself and of the bundler. */
function packageFolder(module: string): string[] {
  const start = module.lastIndexOf(NODE_MODULES) + NODE_MODULES.length;
  if (start < NODE_MODULES.length) {
    return [];
  }
  const [scopeOrName = "", name = ""] = module.slice(start).split("/");
  const packageName = scopeOrName.startsWith("@") ? join(scopeOrName, name) : scopeOrName;
  return [module.slice(0, start).replace(/^\0/, "") + packageName];
}

function creditOf(folder: string): Credit {
  const { name, version, license, homepage } = readPackageJson(folder);
  if (!license) {
    throw new Error(
      `The package ${name} has no "license" field. Check its licence before you use it.`,
    );
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && readFileSync(join(folder, file), "utf8").trim();
  return { name, version, license, homepage: homepage ?? null, text };
}

function readPackageJson(folder: string) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
}
