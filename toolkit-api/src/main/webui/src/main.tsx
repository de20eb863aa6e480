import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { configureApi } from "@/shared/api/client";
import { loadConfig } from "@/shared/config";
import { registerServiceWorker } from "@/shared/offline/register-service-worker";
import { App } from "./app";
import { lazyParts, loadEverything } from "./lazy-parts";

const root = document.getElementById("root");
if (!root) {
  throw new Error("The page has no element with the id root");
}
if (location.hash.length < 3) {
  // Loads while the configuration comes and the page is drawn.
  void lazyParts.editor().catch(() => undefined);
}
const { apiBaseUrl } = await loadConfig();
configureApi(apiBaseUrl);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

/** The first check of a text must not wait for files that are needed later. */
const QUIET_MS = 3_000;

// Not in dev mode, where cached files would hide changes.
if (import.meta.env.PROD) {
  setTimeout(() => {
    // Without a service worker the page works, but only online.
    registerServiceWorker(loadEverything).catch(() => undefined);
  }, QUIET_MS);
}
