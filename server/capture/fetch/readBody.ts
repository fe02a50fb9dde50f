import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, zstdDecompress } from "node:zlib";
import { err, ok, type Result } from "#domain/result.ts";
import type { FetchFailure } from "./fetchFailure.ts";
import { MAX_ZSTD_WINDOW_LOG } from "./fetchLimits.ts";
import { connectionFailure } from "./requestPage.ts";

/** A body as the server sent it, and after its content coding was undone. */
export type PageBody = {
  readonly sent: Uint8Array;
  /** The coding that was undone; null where the two are the same. */
  readonly encoding: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/**
 * Reads a body to its end.
 *
 * @param maxBytes of what was sent, and of what it unpacks to: what is sent is unpacked to more, hardly ever to less
 */
export async function readBody(
  response: IncomingMessage,
  signal: AbortSignal,
  maxBytes: number,
): Promise<Result<PageBody, FetchFailure>> {
  const encoding = codingOf(response.headers["content-encoding"]);
  if (encoding !== null && !Object.hasOwn(DECODERS, encoding)) return err({ code: "unknownEncoding" });
  const sent = await readSent(response, signal, maxBytes);
  if (!sent.ok) return sent;
  if (encoding === null || sent.value.length === 0)
    return ok({ sent: sent.value, encoding: null, bytes: new Uint8Array(sent.value) });
  const bytes = await unpack(encoding, sent.value, maxBytes);
  return bytes.ok ? ok({ sent: sent.value, encoding, bytes: new Uint8Array(bytes.value) }) : bytes;
}

/** Two codings on top of one another ("gzip, br") are no coding that a website uses, and are refused as unknown. */
function codingOf(header: string | undefined): string | null {
  const coding = header?.trim().toLowerCase() ?? "";
  return coding === "" || coding === "identity" ? null : coding.replace(/^x-gzip$/, "gzip");
}

async function readSent(
  response: IncomingMessage,
  signal: AbortSignal,
  maxBytes: number,
): Promise<Result<Buffer, FetchFailure>> {
  if (Number(response.headers["content-length"] ?? 0) > maxBytes) return err({ code: "tooLarge" });
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBytes) return err({ code: "tooLarge" });
      chunks.push(bytes);
    }
  } catch (error) {
    // Ended from this side, the connection looks as if the server had broken it.
    return err(signal.aborted ? { code: "timedOut" } : connectionFailure(error));
  }
  return ok(Buffer.concat(chunks));
}

/** "deflate" means zlib's format (RFC 9110), but some servers send the bare one; the first byte tells (RFC 1950). */
const isZlib = (sent: Buffer): boolean => ((sent[0] ?? 0) & 0x0f) === 8;

type Limit = { readonly maxOutputLength: number };

const DECODERS: Readonly<Record<string, (sent: Buffer, limit: Limit) => Promise<Buffer>>> = {
  gzip: (sent, limit) => promisify(gunzip)(sent, limit),
  deflate: (sent, limit) => promisify(isZlib(sent) ? inflate : inflateRaw)(sent, limit),
  br: (sent, limit) => promisify(brotliDecompress)(sent, limit),
  zstd: (sent, limit) =>
    promisify(zstdDecompress)(sent, { ...limit, params: { [constants.ZSTD_d_windowLogMax]: MAX_ZSTD_WINDOW_LOG } }),
};

async function unpack(encoding: string, sent: Buffer, maxBytes: number): Promise<Result<Buffer, FetchFailure>> {
  const decode = DECODERS[encoding];
  if (!decode) return err({ code: "unknownEncoding" });
  try {
    // Never more than this is unpacked, however much the rest would be: a bomb ends here.
    return ok(await decode(sent, { maxOutputLength: maxBytes }));
  } catch (error) {
    const isBomb = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return err({ code: isBomb ? "tooLarge" : "damaged" });
  }
}
