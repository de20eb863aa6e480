import { expect, it } from "vitest";
import { filesOfFirstLoad } from "../first-load-plugin.ts";

it("counts the entry, its imports, their styles and the font for Latin letters", () => {
  const chunk = (fileName: string, imports: string[] = [], css: string[] = []) => ({
    type: "chunk" as const,
    fileName,
    imports,
    isEntry: fileName === "index.js",
    viteMetadata: { importedCss: new Set(css) },
  });
  const asset = (fileName: string) => ({ type: "asset" as const, fileName });
  const files = [
    chunk("index.js", ["shared.js"], ["index.css"]),
    chunk("shared.js", ["deep.js"], ["shared.css"]),
    chunk("deep.js", ["shared.js"]),
    chunk("lazy.js", ["shared.js"], ["lazy.css"]),
    ...["index.css", "shared.css", "lazy.css"].map(asset),
    asset("inter-latin-wght-normal-x.woff2"),
    asset("inter-greek-wght-normal-x.woff2"),
  ];
  const bundle = Object.fromEntries(files.map((file) => [file.fileName, file]));

  expect(filesOfFirstLoad(bundle).map(({ fileName }) => fileName)).toEqual([
    "index.js",
    "inter-latin-wght-normal-x.woff2",
    "shared.js",
    "index.css",
    "deep.js",
    "shared.css",
  ]);
});
