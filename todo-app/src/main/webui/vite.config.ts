import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { creditsPlugin } from "./credits-plugin.ts";

export default defineConfig(({ command }) => ({
  // Relative addresses, because the folder of a release is known only at run time. Quarkus reads the
  // names of the files from the manifest.
  base: command === "serve" ? "/static/dev/" : "./",
  build: {
    manifest: "manifest.json",
    rolldownOptions: {
      input: "src/main.tsx",
      // One file for the first view: on a phone each request costs as much time as 30 kB.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
  },
  plugins: [react(), creditsPlugin()],
  resolve: {
    alias: { "@": `${import.meta.dirname}/src` },
  },
  // In dev mode Quarkus forwards requests to this port.
  server: { port: 5173, strictPort: true },
  test: {
    environment: "jsdom",
    setupFiles: "./src/test-setup.ts",
    // A separate jsdom and separate modules for each file would take three times as long as the tests.
    isolate: false,
    // Long, because a busy machine must not fail the tests.
    testTimeout: 30_000,
    coverage: {
      include: ["src/**/*.{ts,tsx}"],
      reporter: ["text-summary", "html"],
      reportsDirectory: "../../../target/page-coverage",
      // In percent; see docs/quality/tests.md.
      thresholds: { statements: 86 },
    },
  },
}));
