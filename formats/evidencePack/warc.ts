import { isIP } from "node:net";
import type { FetchRecord } from "#domain/api/captures.ts";
import { safeLink } from "#domain/citation/safeLink.ts";
import { requestHead, responseHead } from "./httpHead.ts";
import type { PackedCapture } from "./model.ts";
import { warcDate, warcFields, warcRecord, warcRecordId, type WarcField } from "./warcRecord.ts";

/**
 * The captures as a WARC file, for archivists: ISO 28500:2017, WARC 1.1. Numbers in comments are clauses of the standard.
 */

export const WARC_FILENAME = "evidence.warc";

/** What stands for the beginning of nothing: a file without a capture still has a date (5.4). */
const NO_CAPTURE_DATE = "1970-01-01T00:00:00Z";

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
    warcFields([
      ["software", "Whereas"],
      ["format", "WARC File Format 1.1"],
      ["conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"],
      ["description", "Archived sources that a parliamentary resolution's evidence stands on"],
    ]),
  );
  const id = warcRecordId(["warcinfo", created, ...captures.map((capture) => capture.id)]);
  const record = warcRecord(
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

/** What a person pasted or uploaded is a resource; what was fetched is the exchange that brought it. */
function captureRecords(capture: PackedCapture, bytes: Uint8Array, infoId: string): Uint8Array[] {
  const { fetched } = capture;
  const target = targetOf(capture);
  // 5.4: one date for all records of an event. The archive keeps when the last byte had come, some seconds at most after the
  // beginning that the standard asks for.
  const date = warcDate(fetched?.fetchedAt ?? capture.capturedAt);
  const type = fetched === null ? "resource" : "response";
  const id = warcRecordId([type, capture.id, target, date, capture.sha256]);
  const event: readonly WarcField[] = [
    ["WARC-Warcinfo-ID", infoId],
    ["WARC-Date", date],
    ["WARC-Target-URI", target],
  ];
  const named: readonly WarcField[] = [
    ["WARC-Type", type],
    ["WARC-Record-ID", id],
    ...event,
    // 5.9: of the page itself, without a head. In hexadecimal it is the hash that notes and annex print.
    ["WARC-Payload-Digest", `sha256:${capture.sha256}`],
  ];
  if (fetched === null) return warcRecord([...named, ["Content-Type", mediaType(capture.contentType)]], bytes);
  return [
    ...responseRecord(capture, fetched, named, bytes),
    ...requestRecord(fetched, [...event, ["WARC-Concurrent-To", id]], id),
    ...metadataRecord(fetched, [...event, ["WARC-Concurrent-To", id]], id),
  ];
}

/**
 * 6.3: the answer with its status line and headers. The bytes are the page once transfer and content codings were taken off,
 * which is what the archive keeps and hashes; the headers that spoke of these codings are renamed (`responseHead`), and what
 * went over the wire is told by the metadata. 5.15: WARC-Truncated never stands here, for half a page is refused when it is
 * fetched.
 */
const responseRecord = (
  { contentType }: PackedCapture,
  fetched: FetchRecord,
  named: readonly WarcField[],
  bytes: Uint8Array,
): Uint8Array[] =>
  warcRecord(
    [
      ...named,
      ...serverAddress(fetched),
      // 5.19: found by looking at the bytes, whatever the header says of them.
      ["WARC-Identified-Payload-Type", mediaType(contentType)],
      ["Content-Type", "application/http;msgtype=response"],
    ],
    responseHead(fetched, bytes.length),
    bytes,
  );

/** 6.5: what was asked, of the same capture event. */
function requestRecord(fetched: FetchRecord, event: readonly WarcField[], responseId: string): Uint8Array[] {
  const head = requestHead(fetched);
  if (head === null) return [];
  return warcRecord(
    [
      ["WARC-Type", "request"],
      ["WARC-Record-ID", warcRecordId(["request", responseId])],
      ...event,
      ...serverAddress(fetched),
      ["Content-Type", "application/http;msgtype=request"],
    ],
    head,
  );
}

/**
 * 6.6: what else fetching it met, every answer on the way and what went over the wire. As fields, in which indexes look for
 * no page: JSON at the page's own address would be one.
 */
const metadataRecord = (fetched: FetchRecord, event: readonly WarcField[], responseId: string): Uint8Array[] =>
  warcRecord(
    [
      ["WARC-Type", "metadata"],
      ["WARC-Record-ID", warcRecordId(["metadata", responseId])],
      ...event,
      ["Content-Type", "application/warc-fields"],
    ],
    new TextEncoder().encode(warcFields([...viaOf(fetched), ["fetchRecord", JSON.stringify(fetched)]])),
  );

/** Where the page's address was found: the one that sent the reader on. */
function viaOf({ hops }: FetchRecord): WarcField[] {
  const before = hops.at(-2);
  return before === undefined ? [] : [["via", before.url]];
}

/** 5.10: the machine that gave the page in the end. */
function serverAddress({ hops }: FetchRecord): WarcField[] {
  const address = hops.at(-1)?.address ?? "";
  return isIP(address) === 0 ? [] : [["WARC-IP-Address", address]];
}

/**
 * 5.14: the address whose capture gave the bytes. What a person pasted or uploaded was captured from no address, whatever
 * the person says of where it stood: it is named by its own id.
 */
const targetOf = ({ url, id }: PackedCapture): string => safeLink(url) ?? `urn:uuid:${id}`;

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/u;

/** 5.6. A stored type goes into a header: what is none must not write another line of it. */
const mediaType = (type: string): string => (MEDIA_TYPE.test(type) ? type : "application/octet-stream");
