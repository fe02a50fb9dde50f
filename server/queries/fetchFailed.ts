import type { FetchFailure } from "#server/capture/fetch/fetchFailure.ts";
import type { Failure } from "#server/commands/failure.ts";

/** Why a page was not fetched, as an API failure. */
export function fetchFailed({ code }: FetchFailure): Failure {
  const kind = code === "tooLarge" ? "tooLarge" : "invalid";
  return { kind, code: `fetch${code.charAt(0).toUpperCase()}${code.slice(1)}` };
}
