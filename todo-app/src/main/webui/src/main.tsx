import "@vitejs/plugin-react/preamble";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { prepareOffline } from "@/shared/offline/offline";
import { App } from "./app";

const root = document.getElementById("root");
if (!root) {
  throw new Error("The page has no element #root");
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Dev mode's files change all the time: keeping them would only hide that.
if (import.meta.env.PROD) {
  window.addEventListener("load", () => {
    // Where a browser refuses, the page needs its connection, as any other page does.
    prepareOffline(loadTheRest).catch(() => undefined);
  });
}

/** What the page loads only when it is asked for it. */
function loadTheRest() {
  return Promise.all([
    import("@/features/legal/components/credits-page"),
    import("@/features/legal/components/legal-page"),
    import("@/features/tasks/components/shortcut-sheet"),
    import("@/features/tasks/components/task-editor"),
    import("@/features/tasks/components/task-menu"),
    import("@/shared/markdown/markdown"),
  ]);
}
