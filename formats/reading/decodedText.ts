/**
 * Korean text in EUC-KR has nearly all its letters in the first table, of bytes from 0xA1 on; other texts that happen to
 * decode as EUC-KR have not.
 */
const MIN_EUC_KR_SHARE = 0.9;

/**
 * The text that bytes spell, or null where they spell none in an encoding that can be told. As a browser tells it (HTML,
 * 13.2.3): by the mark at the beginning, by what the server said, by what the page says.
 *
 * @param charset what a server said that the bytes are written in
 */
export function decodedText(bytes: Uint8Array, charset: string | null = null): string | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const said = charset === null ? null : decodeAs(bytes, charset);
  if (said !== null) return said;
  const own = ownEncoding(bytes);
  return decodeAs(bytes, own) ?? (own === "utf-8" && isEucKr(bytes) ? decodeAs(bytes, "euc-kr") : null);
}

/** What the mark at the beginning says. */
export function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

function ownEncoding(bytes: Uint8Array): string {
  // Older Korean pages are EUC-KR, and say so within the first kilobyte.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Some ten thousand words tell an encoding as well as a million. */
const ENCODING_SAMPLE_BYTES = 64 * 1024;

/** Plain text does not say what it is written in; Korean text that is not UTF-8 is in what browsers call EUC-KR. */
function isEucKr(bytes: Uint8Array): boolean {
  const letters = new TextDecoder("latin1").decode(bytes.subarray(0, ENCODING_SAMPLE_BYTES));
  const high = letters.match(/[\u0080-\u00ff\u0152-\u2122]/g)?.length ?? 0;
  const pairs = letters.match(/[\u00a1-\u00fe]{2}/g)?.length ?? 0;
  return pairs * 2 >= high * MIN_EUC_KR_SHARE;
}
