import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { configureApi } from "@/shared/api/client";
import { loadConfig } from "@/shared/config";
import { loadTexts } from "@/shared/i18n/i18n";
import { registerServiceWorker } from "@/shared/offline/register-service-worker";
import { forgetCarriedText } from "@/shared/text/draft";
import { App, preloadView } from "./app";
import { loadEverything } from "./lazy-parts";

const root = document.getElementById("root");
if (!root) {
  throw new Error("The page has no element with the id root");
}
forgetCarriedText();
const [{ apiBaseUrl }] = await Promise.all([
  loadConfig(),
  // After a failure the page itself tries again, and says what is missing.
  preloadView().catch(() => undefined),
  loadTexts().catch(() => undefined),
]);
configureApi(apiBaseUrl);
// A transition is drawn in small steps, so that a slow phone can react between them.
startTransition(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});

/** The first check of a text must not wait for files that are needed later. */
const QUIET_MS = 3_000;

// Not in dev mode, where cached files would hide changes.
if (import.meta.env.PROD) {
  setTimeout(() => {
    // Without a service worker the page works, but only online.
    registerServiceWorker(loadEverything).catch(() => undefined);
  }, QUIET_MS);
}
