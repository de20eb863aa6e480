import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: { "@": `${import.meta.dirname}/src` },
  },
  // Quarkus passes requests on to this port in dev mode.
  server: { port: 5173, strictPort: true },
  test: {
    environment: "jsdom",
    setupFiles: "./src/test-setup.ts",
  },
});
