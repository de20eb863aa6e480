import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { readdirSync } from "node:fs";
import tseslint from "typescript-eslint";

const features = readdirSync(`${import.meta.dirname}/src/features`);

/** Inside a feature relative imports stay within it; everything else is imported through "@/". */
const forbid = (files, group, message) => ({
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
  forbid(["src/shared/**"], ["@/features/**", "**/features/**"], "shared code knows no feature"),
  ...features.map((feature) =>
    forbid(
      [`src/features/${feature}/**`],
      ["@/features/**", `!@/features/${feature}/**`, "../../**"],
      "a feature imports no other feature: move what both need to shared/",
    ),
  ),
);
