/** A request that failed. */
export class ApiError extends Error {
  /** Undefined if there was no response. */
  readonly status: number | undefined;
  /** Last part of the problem's type, such as `list-full`; empty if there is none. */
  readonly kind: string;

  /** @param message the reason that the server gave; empty if it gave none */
  constructor(status?: number, message = "", kind = "") {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.kind = kind;
  }
}
