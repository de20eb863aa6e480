import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { configureApi } from "@/shared/api/client";
import { loadConfig } from "@/shared/config";
import { App } from "./app";

const root = document.getElementById("root");
if (!root) {
  throw new Error("The page has no element with the id root");
}
const { apiBaseUrl } = await loadConfig();
configureApi(apiBaseUrl);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
