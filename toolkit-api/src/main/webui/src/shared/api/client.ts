import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

export type Correction = components["schemas"]["Correction"];
export type CorrectionRequest = components["schemas"]["CorrectionRequest"];
export type Edit = components["schemas"]["Edit"];

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  // Looked up at each call, so that a test can replace it.
  fetch: (request) => fetch(request),
});
