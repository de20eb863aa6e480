import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { firstLoadPlugin } from "./first-load-plugin.ts";

export default defineConfig({
  plugins: [react(), firstLoadPlugin()],
  // In dev mode Quarkus forwards requests to this port. The page of todo-app uses 5173.
  server: { port: 5174, strictPort: true },
  // The first-load plugin checks the size that matters to visitors.
  build: {
    chunkSizeWarningLimit: 1_000,
    // One file of styles, and few of scripts: on a phone each request costs as much time as 30 kB.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Not the entry: it waits for the editor, which needs the others.
            {
              name: "first",
              tags: ["$initial"],
              test: /^(?!.*(main\.tsx|index\.html))/,
              priority: 1,
            },
            { name: "shared", minShareCount: 2 },
          ],
        },
      },
    },
  },
  resolve: {
    alias: { "@": `${import.meta.dirname}/src` },
  },
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
    restoreMocks: true,
    unstubGlobals: true,
  },
});
