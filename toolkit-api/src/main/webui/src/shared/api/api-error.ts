import type { Schemas } from "./client";

/** A problem as an answer has it. Answers that do not come from the API may lack any member. */
export type ProblemMembers = Partial<Schemas["Problem"]> & Record<string, unknown>;

/** A request that failed. */
export class ApiError extends Error {
  /** Undefined if there was no response. */
  readonly status: number | undefined;
  /** Last part of the problem's type, such as `provider-not-configured`; empty if there is none. */
  readonly kind: string;
  /** The members of the problem; docs/problems.md names those of each type. */
  readonly members: ProblemMembers;
  /** Seconds to wait before the next try; undefined if the response does not say it. */
  readonly retryAfter: number | undefined;

  /** Without a status there was no response. */
  constructor(status?: number, members: ProblemMembers = {}, retryAfter?: number) {
    super(members.message ?? "");
    this.name = "ApiError";
    this.status = status;
    this.kind = members.type?.split(":").at(-1) ?? "";
    this.members = members;
    this.retryAfter = retryAfter;
  }
}
