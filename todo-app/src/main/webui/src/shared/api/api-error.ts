/** A request that failed. */
export class ApiError extends Error {
  /** Undefined if there was no response. */
  readonly status: number | undefined;

  /** @param message the reason that the server gave; empty if it gave none */
  constructor(status?: number, message = "") {
    super(message);
    this.name = "ApiError";
    this.status = status;
  }
}
