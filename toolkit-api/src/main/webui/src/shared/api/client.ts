import createClient from "openapi-fetch";
import { accessKey } from "./access-key";
import type { components, paths } from "./schema";

export type Schemas = components["schemas"];

/** A request that failed: without a status nobody answered, without a message nobody said why. */
export class ApiError extends Error {
  readonly status: number | undefined;
  /** Last part of the problem's type, e.g. `provider-not-configured`. */
  readonly kind: string;
  /** Seconds to wait, where the answer says so. */
  readonly retryAfter: number | undefined;

  constructor(status?: number, message = "", kind = "", retryAfter?: number) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

let baseUrl = window.location.origin;
let client = create();

export function configureApi(url: string) {
  baseUrl = url;
  client = create();
}

/** The typed client; it throws an ApiError on every failure. */
export function api() {
  return client;
}

/** For what the typed client cannot do: a form to send, a stream to read. */
export async function request(path: string, init: RequestInit): Promise<Response> {
  const request = authorised(new Request(baseUrl + path, init));
  const response = await fetch(request).catch((error: unknown) => {
    throw isAbort(error) ? error : new ApiError();
  });
  return checked(response);
}

/** The client's middleware throws on every failure, so an answer without data cannot happen. */
export function dataOf<T>({ data }: { data?: T }): T {
  return data as T;
}

function create() {
  const created = createClient<paths>({
    baseUrl,
    // Looked up at each request: whoever replaces the global fetch means this one too.
    fetch: (request) => fetch(request),
  });
  created.use({
    onRequest: ({ request }) => authorised(request),
    onResponse: ({ response }) => checked(response),
    onError: ({ error }) => (isAbort(error) ? undefined : new ApiError()),
  });
  return created;
}

function authorised(request: Request): Request {
  const key = accessKey.get();
  if (key) {
    request.headers.set("Authorization", `Bearer ${key}`);
  }
  return request;
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) {
    return response;
  }
  // A proxy in between may answer with something that is no problem document.
  const problem = (await response.json().catch(() => null)) as Partial<Schemas["Problem"]> | null;
  const retryAfter = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  throw new ApiError(
    response.status,
    problem?.message,
    problem?.type?.split(":").at(-1),
    Number.isNaN(retryAfter) ? undefined : retryAfter,
  );
}

/** The page itself has given the request up. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
