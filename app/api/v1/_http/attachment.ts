import { fileName as safeName } from "#domain/fileName.ts";

/** A file to keep. */
export type Attachment = {
  /** Whole, or as they become ready where they are too many to be held. */
  readonly bytes: Uint8Array | ReadableStream<Uint8Array>;
  readonly mediaType: string;
  readonly fileName: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Answers a file to be kept, never shown: whatever it holds, it does not become a page of this origin. Its name may have
 * any letters (RFC 6266, RFC 5987).
 */
export function attachment({ bytes, mediaType, fileName, headers = {} }: Attachment): Response {
  return new Response(bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${asciiName(fileName)}"; filename*=UTF-8''${encodedName(fileName)}`,
      "Content-Security-Policy": "sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}

const asciiName = (name: string): string => safeName(name).replace(/[^\x20-\x7e]+/g, "_");

/** RFC 5987's attr-char is narrower than what encodeURIComponent leaves. */
const encodedName = (name: string): string =>
  encodeURIComponent(safeName(name)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
