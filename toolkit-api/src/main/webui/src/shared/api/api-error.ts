/** A request that failed. */
export class ApiError extends Error {
  /** Undefined if there was no response. */
  readonly status: number | undefined;
  /** Last part of the problem's type, such as `provider-not-configured`; empty if there is none. */
  readonly kind: string;
  /** Seconds to wait before the next try; undefined if the response does not say it. */
  readonly retryAfter: number | undefined;

  /** @param message the reason that the API gave; empty if it gave none */
  constructor(status?: number, message = "", kind = "", retryAfter?: number) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
