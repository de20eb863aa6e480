import "@vitejs/plugin-react/preamble";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { registerServiceWorker } from "@/shared/offline/register-service-worker";
import { arrive } from "@/features/tasks/account/arrival";
import { loadTexts } from "@/shared/i18n/i18n";
import { quiet } from "@/shared/quiet";
import { App } from "./app";

const root = document.getElementById("root");
if (!root) {
  throw new Error("The page has no element with the id root");
}
// Without a connection the page says so itself, in English if it has no other texts.
void Promise.allSettled([arrive(), loadTexts()]).then(() => {
  // A transition is drawn in small steps, so that a slow phone can react between them.
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  });
});

// Not in dev mode, where cached files would hide changes.
if (import.meta.env.PROD) {
  // Without a service worker the page works, but only online.
  void quiet.then(registerServiceWorker).catch(() => undefined);
}
