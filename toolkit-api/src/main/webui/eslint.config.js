import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Features stay apart: what two of them need belongs into shared. */
const forbidImports = (files, regex, message) => ({
  files: [files],
  rules: { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] },
});
const ownFeatureOnly = "A feature must not import another one; move what both need to shared.";

export default defineConfig(
  { ignores: ["dist", "src/shared/api/schema.d.ts"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, reactHooks.configs.flat["recommended-latest"]],
    languageOptions: { parserOptions: { projectService: true } },
  },
  forbidImports("src/features/*/*", "^(@/features/|\\.\\./)", ownFeatureOnly),
  forbidImports("src/features/*/*/*", "^(@/features/|(\\.\\./){2})", ownFeatureOnly),
  forbidImports("src/shared/**", "features/", "Shared code must not know a feature."),
);
