import createClient from "openapi-fetch";
import { accessKey } from "./access-key";
import { ApiError, type ProblemMembers } from "./api-error";
import type { components, paths } from "./schema";

export type Schemas = components["schemas"];

let baseUrl = window.location.origin;
let client = create();

export function configureApi(url: string) {
  baseUrl = url;
  client = create();
}

/** The typed client. It throws an ApiError on every failure. */
export function api() {
  return client;
}

/** For requests that the typed client does not support: file uploads and streams. */
export async function request(path: string, init: RequestInit): Promise<Response> {
  const request = authorize(new Request(baseUrl + path, init));
  const response = await fetch(request).catch((error: unknown) => {
    throw isAbort(error) ? error : new ApiError();
  });
  return throwOnFailure(response);
}

/** The data of a response. It is always there, because the middleware throws an error otherwise. */
export function dataOf<T>({ data }: { data?: T }): T {
  return data as T;
}

function create() {
  const created = createClient<paths>({
    baseUrl,
    // Calls the current global fetch, which tests replace.
    fetch: (request) => fetch(request),
  });
  created.use({
    onRequest: ({ request }) => authorize(request),
    onResponse: ({ response }) => throwOnFailure(response),
    onError: ({ error }) => (isAbort(error) ? undefined : new ApiError()),
  });
  return created;
}

function authorize(request: Request): Request {
  const key = accessKey.get();
  if (key) {
    request.headers.set("Authorization", `Bearer ${key}`);
  }
  return request;
}

async function throwOnFailure(response: Response): Promise<Response> {
  if (response.ok) {
    return response;
  }
  // A proxy may answer with another format.
  const problem = (await response.json().catch(() => null)) as ProblemMembers | null;
  const retryAfter = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  throw new ApiError(
    response.status,
    problem ?? {},
    Number.isNaN(retryAfter) ? undefined : retryAfter,
  );
}

/** Whether the page itself has cancelled the request. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
