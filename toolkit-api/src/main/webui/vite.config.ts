import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { firstLoad } from "./first-load.ts";

export default defineConfig({
  plugins: [react(), firstLoad()],
  // Known to Quinoa, and not Vite's usual port: todo-app's page is developed on that one.
  server: { port: 5174, strictPort: true },
  // First-load.ts holds what matters to a visitor.
  build: { chunkSizeWarningLimit: 1_000 },
  resolve: {
    alias: { "@": `${import.meta.dirname}/src` },
  },
  test: {
    environment: "jsdom",
    setupFiles: "./src/test-setup.ts",
    // A browser's imitation and all modules for each file cost three times what the tests do.
    isolate: false,
    // Generous: a busy machine is no failure.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
