import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { credits } from "./credits.ts";

export default defineConfig(({ command }) => ({
  // The shell that Quarkus renders finds the files through the manifest, in a folder that only the release knows.
  base: command === "serve" ? "/static/dev/" : "./",
  build: {
    manifest: "manifest.json",
    rollupOptions: { input: "src/main.tsx" },
  },
  plugins: [react(), credits()],
  resolve: {
    alias: { "@": `${import.meta.dirname}/src` },
  },
  // Quarkus passes requests on to this port in dev mode.
  server: { port: 5173, strictPort: true },
  test: {
    environment: "jsdom",
    setupFiles: "./src/test-setup.ts",
    // Generous: a busy machine is no failure.
    testTimeout: 30_000,
  },
}));
