/** What the bytes of a picture begin with. Drawings (SVG) are markup that can hold scripts and load more: they are none. */
const MARKS: readonly (readonly [type: string, mark: RegExp])[] = [
  ["image/png", /^\x89PNG\r\n\x1a\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/gif", /^GIF8[79]a/],
  ["image/webp", /^RIFF[\s\S]{4}WEBP/],
  ["image/avif", /^[\s\S]{4}ftypavi[fs]/],
  ["image/bmp", /^BM[\s\S]{4}\0\0\0\0/],
  ["image/x-icon", /^\0\0\x01\0/],
];

/** As much of a file as any mark needs. */
const MARK_BYTES = 16;

/** A picture as a `data:` address of what its bytes are, whatever they were said to be; null for anything else. */
export function imageDataUri(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = buffer.toString("latin1", 0, MARK_BYTES);
  const type = MARKS.find(([, mark]) => mark.test(head))?.[0];
  return type === undefined ? null : `data:${type};base64,${buffer.toString("base64")}`;
}

/** The bytes that a `data:` address holds (RFC 2397); null for one that is malformed. */
export function dataUriBytes(address: string): Uint8Array | null {
  const [, parameters = "", data = ""] = /^data:([^,]*),([\s\S]*)$/i.exec(address) ?? [];
  if (/;\s*base64\s*$/i.test(parameters)) return Buffer.from(unescaped(data), "base64");
  return data === "" ? null : Buffer.from(unescaped(data), "latin1");
}

/** Malformed escapes stay as they are (Infra, percent-decode). */
const unescaped = (data: string): string =>
  data.replace(/%([0-9a-f]{2})/gi, (_escape, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
