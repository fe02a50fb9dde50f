import type { z } from "#domain/zod.ts";
import type { Failure } from "./failure.ts";

/**
 * The failure of input that a schema refused, field by field. Each message is a code that has a sentence under
 * `problems`; zod's own sentences are for programmers and in English.
 */
export function invalidInput(error: z.ZodError): Failure {
  const errors = error.issues.map((issue) => ({ path: issue.path.join("."), message: sentenceOf(issue) }));
  return { kind: "invalid", code: "invalidInput", errors };
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "custom":
      return issue.message;
    case "invalid_type":
      return issue.input === undefined ? "fieldMissing" : "fieldWrongKind";
    case "too_small":
      return "fieldTooSmall";
    case "too_big":
      return "fieldTooBig";
    case "unrecognized_keys":
      return "unknownField";
    default:
      return "fieldNotAccepted";
  }
}
