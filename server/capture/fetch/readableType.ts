import { MIMEType } from "node:util";

/** What server/capture can read; its reader of files looks whether the bytes are what they are said to be. */
const READABLE: ReadonlySet<string> = new Set([
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
]);

/** A Content-Type that can be read, with its parameters in one form; null for any other, and where there is none. */
export function readableType(header: string | undefined): string | null {
  const type = header === undefined ? null : mimeType(header);
  return type !== null && READABLE.has(type.essence) ? type.toString() : null;
}

function mimeType(header: string): MIMEType | null {
  try {
    return new MIMEType(header);
  } catch {
    return null;
  }
}
