import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import { invalidInput } from "#server/commands/invalidInput.ts";
import type { RequestFailure } from "./problemResponse.ts";
import { readBytes } from "./readBytes.ts";
import { unknownFields } from "./unknownFields.ts";
import { unstorableText } from "./unstorableText.ts";

/** Any request of people's words: ten thousand characters of Hangul are 30 KB. */
export const MAX_BODY_BYTES = 64 * 1024;
/** A whole pasted article: five million characters at most, and markup. */
export const MAX_EVIDENCE_BODY_BYTES = 8 * 1024 * 1024;

/** The request's JSON body as the schema wants it; nothing larger than `maxBytes` is held, whatever its header claims. */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  maxBytes: number,
): Promise<Result<z.output<S>, RequestFailure>> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return err({ kind: "unsupportedType", code: "jsonExpected" });
  const bytes = await readBytes(request, maxBytes);
  if (bytes === null) return err({ kind: "tooLarge", code: "bodyTooLarge", params: { kilobytes: maxBytes / 1024 } });
  try {
    return parseInput(schema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err({ kind: "malformed", code: "jsonMalformed" });
  }
}

/**
 * Checks a value from outside against the schema; a field that the schema does not know is an error, not ignored, and so is
 * text that could not be stored.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>, RequestFailure> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return err(invalidInput(parsed.error));
  const errors = [
    ...unknownFields(value, parsed.data).map((path) => ({ path, message: "unknownField" })),
    ...unstorableText(parsed.data).map((path) => ({ path, message: "fieldNotAccepted" })),
  ];
  return errors.length === 0 ? ok(parsed.data) : err({ kind: "invalid", code: "invalidInput", errors });
}
