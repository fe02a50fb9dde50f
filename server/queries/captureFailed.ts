import type { CaptureFailure } from "#server/capture/article.ts";
import type { Failure } from "#server/commands/failure.ts";

/** Why an article could not be read, as an API failure. */
export function captureFailed({ code }: CaptureFailure): Failure {
  if (code === "tooLarge") return { kind: "tooLarge", code: "articleTooLarge" };
  if (code === "timedOut") return { kind: "invalid", code: "articleTimedOut" };
  return { kind: "invalid", code: `article${code.charAt(0).toUpperCase()}${code.slice(1)}` };
}
