import { createHash } from "node:crypto";
import { isIP } from "node:net";
import type { FetchRecord } from "#domain/api/captures.ts";
import { safeLink } from "#domain/citation/safeLink.ts";
import type { PackedCapture } from "./model.ts";

/**
 * The captures as a WARC file, for archivists: ISO 28500:2017, WARC 1.1. Numbers in comments are clauses of the standard.
 */

export const WARC_FILENAME = "evidence.warc";

/** What stands for the beginning of nothing: a file without a capture still has a date (5.4). */
const NO_CAPTURE_DATE = "1970-01-01T00:00:00Z";

type Field = readonly [name: string, value: string];

/**
 * The file's bytes, record by record. Equal captures are equal bytes: no clock and no random id goes in. Only one capture
 * is held at a time. `bytesOf` answers bytes that have their capture's hash.
 */
export async function* warcRecords(
  captures: readonly PackedCapture[],
  bytesOf: (capture: PackedCapture) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const created =
    captures
      .map(({ capturedAt }) => warcDate(capturedAt))
      .toSorted()
      .at(-1) ?? NO_CAPTURE_DATE;
  const info = warcinfo(created, captures);
  yield* info.record;
  for (const capture of captures) yield* captureRecords(capture, await bytesOf(capture), info.id);
}

/** 6.2: what the records after it have in common. It must not name a target or have a payload. */
function warcinfo(created: string, captures: readonly PackedCapture[]): { record: Uint8Array[]; id: string } {
  const block = new TextEncoder().encode(
    fields([
      ["software", "Whereas"],
      ["format", "WARC File Format 1.1"],
      ["conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"],
      ["description", "Archived sources that a parliamentary resolution's evidence stands on"],
    ]),
  );
  const id = recordId(["warcinfo", created, ...captures.map((capture) => capture.id)]);
  const record = recordOf(
    [
      ["WARC-Type", "warcinfo"],
      ["WARC-Record-ID", id],
      // 5.4 asks for the instant at which making the record began. The newest capture stands for it, so that the same
      // captures are the same file.
      ["WARC-Date", created],
      ["WARC-Filename", WARC_FILENAME],
      ["Content-Type", "application/warc-fields"],
    ],
    block,
  );
  return { record, id };
}

/**
 * 6.4: a resource without the protocol's own bytes. The archive keeps what a page is once transfer and content encodings are
 * taken off, so that a `response` record (6.3) would have to invent the message it came in. What fetching it met stands in
 * a `metadata` record (6.6) of the same capture event.
 */
function captureRecords(capture: PackedCapture, block: Uint8Array, infoId: string): Uint8Array[] {
  const { fetched } = capture;
  const target = targetOf(capture);
  const date = warcDate(fetched?.fetchedAt ?? capture.capturedAt);
  const id = recordId(["resource", capture.id, target, date, capture.sha256]);
  const common: readonly Field[] = [
    ["WARC-Warcinfo-ID", infoId],
    ["WARC-Date", date],
    ["WARC-Target-URI", target],
  ];
  const resource = recordOf(
    [
      ["WARC-Type", "resource"],
      ["WARC-Record-ID", id],
      ...common,
      ...serverAddress(fetched),
      // The payload of a resource is its whole block (6.4). In hexadecimal it is the hash that notes and annex print.
      ["WARC-Payload-Digest", `sha256:${capture.sha256}`],
      ["Content-Type", mediaType(capture.contentType)],
    ],
    block,
  );
  if (fetched === null) return resource;
  const metadata = recordOf(
    [
      ["WARC-Type", "metadata"],
      ["WARC-Record-ID", recordId(["metadata", id])],
      ...common,
      ["WARC-Concurrent-To", id],
      ["Content-Type", "application/json"],
    ],
    new TextEncoder().encode(JSON.stringify(fetched)),
  );
  return [...resource, ...metadata];
}

/** 5.10: the machine that gave the page in the end. */
function serverAddress(fetched: FetchRecord | null): Field[] {
  const address = fetched?.hops.at(-1)?.address ?? "";
  return isIP(address) === 0 ? [] : [["WARC-IP-Address", address]];
}

/**
 * 5.14: the address whose capture gave the bytes. What a person pasted or uploaded was captured from no address, whatever
 * the person says of where it stood: it is named by its own id.
 */
const targetOf = ({ url, id }: PackedCapture): string => safeLink(url) ?? `urn:uuid:${id}`;

/** Clause 4: version, named fields, an empty line, the block, two line ends. */
function recordOf(named: readonly Field[], block: Uint8Array): Uint8Array[] {
  const sha1 = createHash("sha1").update(block).digest();
  const head = fields([
    ...named,
    // 5.8, in the form that tools for web archives check.
    ["WARC-Block-Digest", `sha1:${base32(sha1)}`],
    ["Content-Length", String(block.length)],
  ]);
  return [Buffer.from(`WARC/1.1\r\n${head}\r\n`), block, Buffer.from("\r\n\r\n")];
}

const fields = (named: readonly Field[]): string => named.map(([name, value]) => `${name}: ${value}\r\n`).join("");

/** 5.4: UTC to the second, which readers of WARC 1.0 know too. */
const warcDate = (iso: string): string => new Date(iso).toISOString().replace(/\.\d+Z$/u, "Z");

/** 5.2: a UUID made from what the record is (RFC 9562, version 8), so that one record has one id in every pack. */
function recordId(parts: readonly string[]): string {
  const bytes = createHash("sha256").update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `<urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5")}>`;
}

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/u;

/** 5.6. A stored type goes into a header: what is none must not write another line of it. */
const mediaType = (type: string): string => (MEDIA_TYPE.test(type) ? type : "application/octet-stream");

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, section 6, without padding: a SHA-1 needs none. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/gu) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join("");
}
