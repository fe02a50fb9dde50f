import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CDXIndexer, WARCParser } from "warcio";
import type { FetchRecord } from "#domain/api/captures.ts";
import type { PackedCapture } from "./model.ts";
import { warcRecords } from "./warc.ts";

/** What stands in a WARC is read by another project's reader, so that a fault in the writer is not read back by its twin. */

const digestOf = (algorithm: string, bytes: Uint8Array | string) => createHash(algorithm).update(bytes).digest("hex");

type Archived = Partial<PackedCapture> & { readonly bytes: Uint8Array };

const BYTES = new TextEncoder().encode("<p>한글 bytes\r\n\r\nWARC/1.1\r\n");

const upload: Archived = {
  id: "5b8f7a30-9c2d-4a57-8f6e-1c2d3e4f5a6b",
  bytes: Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256),
  contentType: "application/pdf",
  capturedAt: "2031-03-06T00:00:00.000Z",
  url: null,
  fetched: null,
};

/** As Node reads it: each byte of the UTF-8 a letter. */
const LATIN1_TITLE = Buffer.from("여객선").toString("latin1");

const fetched: FetchRecord = {
  requestedUrl: "http://daily.example/1",
  hops: [
    { url: "http://daily.example/1", address: "192.0.2.7", status: 301 },
    { url: "https://daily.example/1?a=b", address: "2001:db8::7", status: 200 },
  ],
  status: 200,
  statusLine: "HTTP/1.1 200 Very Well",
  headers: [
    ["Content-Type", "text/html; charset=utf-8"],
    ["Content-Encoding", "gzip"],
    ["Transfer-Encoding", "chunked"],
    ["Content-Length", "9"],
    ["Repr-Digest", "sha-256=:AAAA:"],
    ["X-Title", LATIN1_TITLE],
    ["X-Title", "second"],
  ],
  fetchedAt: "2031-03-05T01:02:01.000Z",
  sent: { encoding: "gzip", sizeBytes: 9, sha256: "0".repeat(64) },
  request: {
    line: "GET /1?a=b HTTP/1.1",
    headers: [
      ["User-Agent", "Whereas/1.0"],
      ["Host", "daily.example"],
    ],
  },
};

const page = (record: Partial<FetchRecord> = {}): Archived => ({
  id: "c1",
  bytes: BYTES,
  url: "https://daily.example/1?a=b",
  fetched: { ...fetched, ...record },
});

async function written(...archived: readonly Archived[]): Promise<Uint8Array> {
  const bytesOf = new Map<string, Uint8Array>();
  const captures = archived.map(({ bytes, ...fields }): PackedCapture => {
    const capture = {
      id: "c0",
      sha256: digestOf("sha256", bytes),
      contentType: "text/html",
      capturedAt: "2031-03-05T01:02:03.456Z",
      url: null,
      fetched: null,
      text: "",
      textSha256: digestOf("sha256", ""),
      snapshotSha256: null,
      ...fields,
    };
    bytesOf.set(capture.id, bytes);
    return capture;
  });
  const chunks: Uint8Array[] = [];
  const read = ({ id }: PackedCapture) => Promise.resolve(bytesOf.get(id) ?? new Uint8Array());
  for await (const chunk of warcRecords(captures, read)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Named fields by their names in lower case, and the whole block. */
type ReadRecord = { readonly fields: ReadonlyMap<string, string>; readonly block: Uint8Array };

async function readBack(warc: Uint8Array): Promise<ReadRecord[]> {
  const records: ReadRecord[] = [];
  for await (const record of new WARCParser([warc], { parseHttp: false })) {
    const fields = new Map([...record.warcHeaders.headers].map(([name, value]) => [name.toLowerCase(), value]));
    records.push({ fields, block: await record.readFully() });
  }
  return records;
}

/** The HTTP messages in it, names of headers in lower case, with the body as a reader sees it that undoes what the headers say was done to it. */
async function readMessages(warc: Uint8Array) {
  const messages: { statusLine: string; headers: Record<string, string>; body: Uint8Array }[] = [];
  for await (const { statusLine, headers, body } of readHttp(warc)) {
    if (statusLine !== undefined) messages.push({ statusLine, headers, body });
  }
  return messages;
}

async function* readHttp(warc: Uint8Array) {
  for await (const record of new WARCParser([warc])) {
    const { httpHeaders } = record;
    const body = await record.readFully(true);
    yield { statusLine: httpHeaders?.statusline, headers: Object.fromEntries(httpHeaders?.headers ?? []), body };
  }
}

const typesIn = (records: readonly ReadRecord[]) => records.map(({ fields }) => fields.get("warc-type"));

test("Z3: what was fetched is its answer, its question and its metadata; what was brought is a resource", async () => {
  const warc = await written(page(), upload);
  expect(Buffer.from(warc).subarray(0, 10).toString()).toBe("WARC/1.1\r\n");
  const [info, response, request, metadata, resource] = await readBack(warc);
  expect(typesIn(await readBack(warc))).toEqual(["warcinfo", "response", "request", "metadata", "resource"]);
  expect(info?.fields.has("warc-target-uri")).toBe(false);
  expect(new TextDecoder().decode(info?.block)).toContain("format: WARC File Format 1.1\r\n");
  for (const record of [response, request, metadata]) {
    expect(Object.fromEntries(record?.fields ?? [])).toMatchObject({
      "warc-date": "2031-03-05T01:02:01Z",
      "warc-target-uri": "https://daily.example/1?a=b",
      "warc-warcinfo-id": info?.fields.get("warc-record-id"),
    });
  }
  for (const record of [request, metadata])
    expect(record?.fields.get("warc-concurrent-to")).toBe(response?.fields.get("warc-record-id"));
  expect(response?.fields.get("content-type")).toBe("application/http;msgtype=response");
  expect(response?.fields.get("warc-ip-address")).toBe("2001:db8::7");
  expect(response?.fields.get("warc-identified-payload-type")).toBe("text/html");
  expect(response?.fields.has("warc-truncated")).toBe(false);
  expect(request?.fields.get("content-type")).toBe("application/http;msgtype=request");
  expect(metadata?.fields.get("content-type")).toBe("application/warc-fields");
  const told = new TextDecoder().decode(metadata?.block).split("\r\n");
  expect(told.slice(0, 1)).toEqual(["via: http://daily.example/1"]);
  expect(JSON.parse(told[1]?.replace("fetchRecord: ", "") ?? "")).toEqual(fetched);
  expect(Object.fromEntries(resource?.fields ?? [])).toMatchObject({
    "warc-date": "2031-03-06T00:00:00Z",
    "content-type": "application/pdf",
  });
  expect(resource?.block).toEqual(upload.bytes);
});

test("Z3: the answer has the page's bytes behind the status line and headers as they came", async () => {
  const [answer] = await readMessages(await written(page()));
  expect(answer?.statusLine).toBe("HTTP/1.1 200 Very Well");
  expect(answer?.body).toEqual(BYTES);
  const [, response] = await readBack(await written(page()));
  const head = Buffer.from(response?.block ?? []).toString("utf8");
  expect(head).toContain("\r\nX-Title: 여객선\r\nX-Title: second\r\n");
});

test("Z3: a header that would be false of the unpacked bytes keeps its value under another name", async () => {
  const [answer] = await readMessages(await written(page()));
  expect(answer?.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "x-archive-orig-content-encoding": "gzip",
    "x-archive-orig-transfer-encoding": "chunked",
    "x-archive-orig-content-length": "9",
    "x-archive-orig-repr-digest": "sha-256=:AAAA:",
  });
  for (const name of ["content-encoding", "transfer-encoding", "content-length", "repr-digest"])
    expect(answer?.headers).not.toHaveProperty(name);
});

test("Z3: a length and a digest that hold for the bytes stay as they are", async () => {
  const headers: FetchRecord["headers"] = [
    ["content-length", String(BYTES.length)],
    ["content-digest", "sha-256=:AAAA:"],
  ];
  const sent = { encoding: null, sizeBytes: BYTES.length, sha256: digestOf("sha256", BYTES) };
  const [answer] = await readMessages(await written(page({ headers, sent })));
  expect(answer?.headers).toEqual(Object.fromEntries(headers));
});

test("Z3: a capture of which neither status line nor request was kept has a response all the same", async () => {
  const { statusLine: _line, request: _request, ...older } = fetched;
  const warc = await written({ ...page(), fetched: older });
  expect(typesIn(await readBack(warc))).toEqual(["warcinfo", "response", "metadata"]);
  expect((await readMessages(warc))[0]?.statusLine).toBe("HTTP/1.1 200");
});

test("Z3: an index of the file finds the page at its address, and nothing else there", async () => {
  const found: unknown[] = [];
  const reader = new Response(new Uint8Array(await written(page(), upload))).body;
  if (reader === null) throw new Error("There is nothing to read.");
  for await (const entry of new CDXIndexer().iterIndex([{ filename: "evidence.warc", reader }])) found.push(entry);
  expect(found).toMatchObject([
    { url: "https://daily.example/1?a=b", timestamp: "20310305010201", mime: "text/html", status: 200 },
    { url: `urn:uuid:${upload.id}`, mime: "application/pdf" },
  ]);
});

test("Z3: the question is what the server was asked", async () => {
  const [, , request] = await readBack(await written(page()));
  expect(new TextDecoder().decode(request?.block)).toBe(
    "GET /1?a=b HTTP/1.1\r\nUser-Agent: Whereas/1.0\r\nHost: daily.example\r\n\r\n",
  );
});

/** RFC 4648, section 6, back to hexadecimal. */
const hexOfBase32 = (digits: string): string =>
  [...digits]
    .reduce((sum, digit) => sum * 32n + BigInt("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(digit)), 0n)
    .toString(16)
    .padStart(40, "0");

test("Z3: each record has an id of its own, and a block digest that its bytes have", async () => {
  const records = await readBack(await written(page(), upload));
  const ids = records.map(({ fields }) => fields.get("warc-record-id"));
  expect(new Set(ids).size).toBe(5);
  for (const id of ids)
    expect(id).toMatch(/^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/u);
  const told = records.map(({ fields }) => hexOfBase32((fields.get("warc-block-digest") ?? "").replace("sha1:", "")));
  expect(told).toEqual(records.map(({ block }) => digestOf("sha1", block)));
  expect(records.map(({ fields }) => Number(fields.get("content-length")))).toEqual(
    records.map(({ block }) => block.length),
  );
});

test("Z3: the payload's digest is the hash that notes print, of the page without a head; what has no payload has none", async () => {
  const warc = await written(page(), upload);
  const digests = (await readBack(warc)).map(({ fields }) => fields.get("warc-payload-digest"));
  const bodies: Uint8Array[] = [];
  for await (const { body } of readHttp(warc)) bodies.push(body);
  expect(digests).toEqual(
    bodies.map((body, at) => (at === 1 || at === 4 ? `sha256:${digestOf("sha256", body)}` : undefined)),
  );
});

test("two captures of equal bytes have a record each, and equal captures are an equal file", async () => {
  const twins = [upload, { ...upload, id: "c2" }];
  expect(typesIn(await readBack(await written(...twins)))).toEqual(["warcinfo", "resource", "resource"]);
  expect(await written(page(), upload)).toEqual(await written(page(), upload));
});

test("Z3: what was captured from no address has its own id for a target", async () => {
  const [, resource] = await readBack(await written(upload));
  expect(resource?.fields.get("warc-target-uri")).toBe(`urn:uuid:${upload.id}`);
});

test("Z3: what is stored of a page writes no line into a record's head or a message's", async () => {
  const forged = "x\r\nWARC-Type: forged";
  const record = page({ statusLine: forged, headers: [[`A\r\nB`, `${forged}\u010a\u010d`]] });
  const warc = await written({ ...record, contentType: forged });
  const [, response] = await readBack(warc);
  expect(response?.fields.get("warc-identified-payload-type")).toBe("application/octet-stream");
  expect(response?.fields.get("warc-type")).toBe("response");
  const lines = Buffer.from(response?.block ?? [])
    .toString("latin1")
    .split("\r\n\r\n")[0]
    ?.split("\r\n");
  expect(lines).toEqual(["x WARC-Type: forged", "A B: x WARC-Type: forged "]);
});

test("a file without a capture says so with a warcinfo alone", async () => {
  expect(typesIn(await readBack(await written()))).toEqual(["warcinfo"]);
});
