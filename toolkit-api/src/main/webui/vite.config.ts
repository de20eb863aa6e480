import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  // Known to Quinoa, and not Vite's usual port: todo-app's page is developed on that one.
  server: { port: 5174, strictPort: true },
  build: {
    // The first with light-dark(). Lowered for older ones, it would not know Mantine's colour scheme.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
  },
  resolve: { tsconfigPaths: true },
  test: {
    environment: "jsdom",
    setupFiles: "./src/test-setup.ts",
    restoreMocks: true,
    unstubGlobals: true,
  },
});
