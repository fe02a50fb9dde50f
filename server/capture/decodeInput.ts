import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { decodedText, markedEncoding } from "#formats/reading/decodedText.ts";
import type { CaptureFailure } from "./article.ts";

/** A news page is some hundred kilobytes; what is larger is a film or an attack. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

/** One lost character may stand in the source itself; one in fifty means that it was read in the wrong encoding. */
const MAX_REPLACEMENT_SHARE = 0.02;

/**
 * Bytes and the text they spell. Refuses what is too large, not text, in no readable encoding, or blank.
 *
 * @param charset what a server said that the bytes are written in
 */
export function decodeInput(
  given: string | Uint8Array,
  charset: string | null = null,
): Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly text: string }, CaptureFailure> {
  if (given.length > MAX_ARTICLE_BYTES) return err({ code: "tooLarge" });
  if (typeof given === "string" && !given.isWellFormed()) return err({ code: "malformedEncoding" });
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : new Uint8Array(given);
  if (bytes.length > MAX_ARTICLE_BYTES) return err({ code: "tooLarge" });
  // NUL occurs in no text but in UTF-16, which says what it is.
  if (typeof given !== "string" && markedEncoding(bytes) === null && bytes.includes(0)) return err({ code: "notText" });
  const text = typeof given === "string" ? given : decodedText(bytes, charset);
  if (text === null) return err({ code: "malformedEncoding" });
  if (isBinary(text)) return err({ code: "notText" });
  const lost = text.split("\uFFFD").length - 1;
  if (lost > text.length * MAX_REPLACEMENT_SHARE) return err({ code: "malformedEncoding" });
  return text.trim() === "" ? err({ code: "empty" }) : ok({ bytes, text });
}

/** NUL occurs in no text; a PDF may do without it in its first part. */
function isBinary(text: string): boolean {
  return text.includes("\0") || text.startsWith("%PDF-");
}
