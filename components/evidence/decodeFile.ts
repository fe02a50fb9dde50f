/** Older Korean pages are saved in this encoding, which browsers read as its superset. */
const ENCODINGS = ["utf-8", "euc-kr"];

/** The text of a file a person chose, or null when it is none: a picture, an archive, a word processor's file. */
export function decodeFile(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return null;
}
