/** What Hangul itself puts into every document's scripts: two names and handlers that do nothing. */
const STANDARD =
  /\bvar\s+Documents\s*=\s*XHwpDocuments\s*;|\bvar\s+Document\s*=\s*Documents\.Active_XHwpDocument\s*;|\bfunction\s+[\p{L}\p{N}_]+\s*\(\s*\)\s*\{\s*\}/gu;

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/gu;

/** Whether a document's script does anything: Hangul writes empty ones into all of them. */
export function holdsCode(bytes: Uint8Array): boolean {
  const utf16 = bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const script = new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes);
  const rest = script.replace(COMMENTS, "").replace(STANDARD, "").replace(/\0/gu, "");
  return rest.trim() !== "";
}
