import { createHash } from "node:crypto";

/** What every record of a WARC has in common. Numbers in comments are clauses of ISO 28500:2017. */

export type WarcField = readonly [name: string, value: string];

/**
 * Clause 4: version, named fields, an empty line, the block, two line ends; in chunks, so that no copy of a large block is
 * made. The block may be given in parts too.
 */
export function warcRecord(named: readonly WarcField[], ...block: readonly Uint8Array[]): Uint8Array[] {
  const sha1 = createHash("sha1");
  for (const part of block) sha1.update(part);
  const head = warcFields([
    ...named,
    // 5.8, in the form that tools for web archives check.
    ["WARC-Block-Digest", `sha1:${base32(sha1.digest())}`],
    ["Content-Length", String(block.reduce((sum, { length }) => sum + length, 0))],
  ]);
  return [Buffer.from(`WARC/1.1\r\n${head}\r\n`), ...block, Buffer.from("\r\n\r\n")];
}

/** Named fields, a line each: of a record, or as the block of a `warcinfo`. */
export const warcFields = (named: readonly WarcField[]): string =>
  named.map(([name, value]) => `${name}: ${value}\r\n`).join("");

/** 5.2: a UUID made from what the record is (RFC 9562, version 8), so that one record has one id in every pack. */
export function warcRecordId(parts: readonly string[]): string {
  const bytes = createHash("sha256").update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `<urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5")}>`;
}

/** 5.4: UTC to the second, which readers of WARC 1.0 know too. */
export const warcDate = (iso: string): string => new Date(iso).toISOString().replace(/\.\d+Z$/u, "Z");

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, section 6, without padding: a SHA-1 needs none. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/gu) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join("");
}
