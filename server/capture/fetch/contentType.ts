import { MIMEType } from "node:util";

/** What server/capture can read out of a page. */
const READABLE = ["text/html", "application/xhtml+xml", "text/plain"] as const;

export type ReadableType = (typeof READABLE)[number];

/** A Content-Type that can be read, with the character set it names; null for any other, and where there is none. */
export function contentType(
  header: string | undefined,
): { readonly mediaType: ReadableType; readonly charset: string | null } | null {
  const type = header === undefined ? null : mimeType(header);
  const mediaType = READABLE.find((readable) => readable === type?.essence);
  return mediaType === undefined ? null : { mediaType, charset: type?.params.get("charset") ?? null };
}

function mimeType(header: string): MIMEType | null {
  try {
    return new MIMEType(header);
  } catch {
    return null;
  }
}
