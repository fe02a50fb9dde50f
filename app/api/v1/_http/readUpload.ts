import { EVIDENCE_FILE_MAX_BYTES } from "#domain/api/articles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { RequestFailure } from "./problemResponse.ts";
import { readBytes } from "./readBytes.ts";
import { parseInput } from "./readJson.ts";

/** A file with the words that go with it: a source's particulars and five hundred statements of some sentences. */
const MAX_UPLOAD_BODY_BYTES = EVIDENCE_FILE_MAX_BYTES + 2 * 1024 * 1024;

/** No form here has more fields than this; a million empty ones would take far more memory than they take bytes. */
const MAX_FIELDS = 16;

/** Fields that are more than words. */
const JSON_FIELDS: ReadonlySet<string> = new Set(["source", "statements", "dismissed"]);

export const isUpload = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get("content-type") ?? "");

/**
 * The fields of a form with a file (RFC 7578) as the schema wants them; `JSON_FIELDS` are JSON. A field that is
 * empty is one that was not filled in.
 */
export async function readUpload<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<Result<z.output<S>, RequestFailure>> {
  const bytes = await readBytes(request, MAX_UPLOAD_BODY_BYTES);
  if (bytes === null) return err({ kind: "tooLarge", code: "bodyTooLarge", params: { kilobytes: MAX_KILOBYTES } });
  const form = await formOf(bytes, request.headers.get("content-type") ?? "");
  if (form === null) return malformed;
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (Object.hasOwn(fields, name)) return malformed;
    if (value === "") continue;
    const read = typeof value === "string" && JSON_FIELDS.has(name) ? jsonOf(value) : ok(value);
    if (!read.ok) return read;
    fields[name] = read.value;
  }
  return parseInput(schema, fields);
}

const MAX_KILOBYTES = MAX_UPLOAD_BODY_BYTES / 1024;

const malformed = err({ kind: "malformed", code: "formMalformed" }) satisfies Result<never, RequestFailure>;

async function formOf(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<FormData | null> {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  // The last boundary ends the form.
  if (boundary === undefined || countOf(bytes, `--${boundary}`) > MAX_FIELDS + 1) return null;
  return new Response(bytes, { headers: { "content-type": contentType } }).formData().catch(() => null);
}

function countOf(bytes: Buffer, mark: string): number {
  let count = 0;
  for (let at = bytes.indexOf(mark); at !== -1 && count <= MAX_FIELDS + 1; at = bytes.indexOf(mark, at + mark.length))
    count++;
  return count;
}

function jsonOf(text: string): Result<unknown, RequestFailure> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err({ kind: "malformed", code: "jsonMalformed" });
  }
}
