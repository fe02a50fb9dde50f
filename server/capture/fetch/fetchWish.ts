import { MIMEType } from "node:util";
import { MAX_BODY_BYTES } from "./fetchLimits.ts";

/** What server/capture can read; its reader of files looks whether the bytes are what they are said to be. */
const READABLE: ReadonlySet<string> = new Set([
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
]);

/** What is asked for: a page to be read, or a part of one that its snapshot shows. */
export type FetchWish = {
  /** As the request says it. */
  readonly accept: string;
  /** Media types that are taken. */
  readonly types: ReadonlySet<string>;
  readonly maxBytes: number;
};

export const WISH_PAGE: FetchWish = {
  accept: "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.9, */*;q=0.1",
  types: READABLE,
  maxBytes: MAX_BODY_BYTES,
};

/** A Content-Type that is taken, with its parameters in one form; null for any other, and where there is none. */
export function takenType(header: string | undefined, { types }: FetchWish): string | null {
  const type = header === undefined ? null : mimeType(header);
  return type !== null && types.has(type.essence) ? type.toString() : null;
}

function mimeType(header: string): MIMEType | null {
  try {
    return new MIMEType(header);
  } catch {
    return null;
  }
}
