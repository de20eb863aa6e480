import "@vitejs/plugin-react/preamble";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { registerServiceWorker } from "@/shared/offline/register-service-worker";
import { arrive } from "@/features/tasks/account/arrival";
import { loadTexts } from "@/shared/i18n/i18n";
import { App } from "./app";

const root = document.getElementById("root");
if (!root) {
  throw new Error("The page has no element with the id root");
}
// Without a connection the page says so itself, in English if it has no other texts.
void Promise.allSettled([arrive(), loadTexts()]).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});

// Not in dev mode, where cached files would hide changes.
if (import.meta.env.PROD) {
  window.addEventListener("load", () => {
    // Without a service worker the page works, but only online.
    registerServiceWorker(loadLazyModules).catch(() => undefined);
  });
}

/** All modules that the page imports lazily. */
function loadLazyModules() {
  return Promise.all([
    import("@/features/legal/components/credits-page"),
    import("@/features/legal/components/legal-page"),
    import("@/features/tasks/account/demo-left"),
    import("@/features/tasks/list/sorting"),
    import("@/features/tasks/list/task-details"),
    import("@/features/tasks/lists/list-nav"),
    import("@/features/tasks/page/shortcut-sheet"),
    import("@/features/tasks/add/paste-dialog"),
    import("@/features/tasks/add/quick-chips"),
    import("@/features/tasks/edit/task-editor"),
    import("@/features/tasks/recur/recurrence-icon"),
    import("@/features/tasks/recur/recurrence-line"),
    import("@/features/tasks/select/selection-bar"),
    import("@/features/tasks/sync/conflict-dialog"),
    import("@/features/tasks/page/task-menu"),
    import("@/shared/i18n/fr"),
    import("@/shared/layout/toasts"),
    import("@/shared/markdown/markdown"),
  ]);
}
