import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { readdirSync } from "node:fs";
import tseslint from "typescript-eslint";
import { noImportCycle } from "./eslint-no-import-cycle.js";

const features = readdirSync(`${import.meta.dirname}/src/features`);

/** Relative imports stay inside their feature; all other imports use "@/". */
const forbidImports = (files, group, message) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] },
});

export default tseslint.config(
  { ignores: ["dist", "src/shared/api/schema.d.ts"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    plugins: { local: { rules: { "no-import-cycle": noImportCycle } } },
    rules: { "local/no-import-cycle": "error", "max-lines": ["error", 250] },
  },
  {
    files: ["public/**"],
    languageOptions: {
      globals: {
        caches: "readonly",
        document: "readonly",
        fetch: "readonly",
        localStorage: "readonly",
        matchMedia: "readonly",
        self: "readonly",
        URL: "readonly",
      },
    },
  },
  reactHooks.configs.flat["recommended-latest"],
  forbidImports(
    ["src/shared/**"],
    ["@/features/**", "**/features/**"],
    "Shared code must not import a feature.",
  ),
  ...features.map((feature) =>
    forbidImports(
      [`src/features/${feature}/**`],
      ["@/features/**", `!@/features/${feature}/**`, "../../**"],
      "A feature must not import another feature. Move what both need to shared/.",
    ),
  ),
);
