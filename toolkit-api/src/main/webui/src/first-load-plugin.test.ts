import { expect, it } from "vitest";
import { filesOfFirstLoad } from "../first-load-plugin.ts";

it("counts the entry, the first view, their imports, the styles and the font for Latin letters", () => {
  const chunk = (name: string, imports: string[] = []) => ({
    type: "chunk" as const,
    fileName: `${name}.js`,
    name,
    imports,
    isEntry: name === "index",
  });
  const asset = (fileName: string) => ({ type: "asset" as const, fileName });
  const files = [
    chunk("index", ["shared.js"]),
    chunk("shared", ["deep.js"]),
    chunk("deep", ["shared.js"]),
    chunk("editor-page", ["text.js"]),
    chunk("text"),
    chunk("other-page", ["shared.js"]),
    asset("style.css"),
    asset("inter-latin-wght-normal-x.woff2"),
    asset("inter-greek-wght-normal-x.woff2"),
  ];
  const bundle = Object.fromEntries(files.map((file) => [file.fileName, file]));

  expect(filesOfFirstLoad(bundle).map(({ fileName }) => fileName)).toEqual([
    "index.js",
    "editor-page.js",
    "style.css",
    "inter-latin-wght-normal-x.woff2",
    "shared.js",
    "text.js",
    "deep.js",
  ]);
});
