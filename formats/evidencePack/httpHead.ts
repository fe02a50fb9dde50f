import type { FetchRecord } from "#domain/api/captures.ts";

type Header = FetchRecord["headers"][number];

/** What archives put before the name of a header that is kept and no longer holds for the bytes beside it. */
const ORIGINAL = "X-Archive-Orig-";

/** RFC 9110, 6.1 and 8.4: what the body was packed in. The archive keeps it unpacked. */
const PACKING: ReadonlySet<string> = new Set(["content-encoding", "transfer-encoding"]);

/** RFC 9530 and those before it: digests of the body as its content coding left it. */
const DIGESTS: ReadonlySet<string> = new Set(["content-digest", "content-md5", "digest", "repr-digest"]);

/**
 * The head of the answer that brought a page: its status line and headers, with the empty line that ends them. A header
 * that speaks of the bytes on the wire and would be false of the unpacked ones keeps its value under another name, so that
 * no reader unpacks twice, looks for chunks or stops short. Cookies were never kept.
 *
 * @param bodyLength of the bytes that stand behind the head
 */
export function responseHead(fetched: FetchRecord, bodyLength: number): Uint8Array {
  // Where the line was not kept the reason is left empty (RFC 9112, section 4), which is allowed, rather than made up.
  const line = fetched.statusLine ?? `HTTP/1.1 ${fetched.status} `;
  return headBytes(
    line,
    fetched.headers.map((header) =>
      holdsFor(header, fetched, bodyLength) ? header : [ORIGINAL + header[0], header[1]],
    ),
  );
}

/** The head of the request for it, which had no body; null where it was not kept. */
export const requestHead = ({ request }: FetchRecord): Uint8Array | null =>
  request === undefined ? null : headBytes(request.line, request.headers);

function holdsFor([name, value]: Header, { sent }: FetchRecord, bodyLength: number): boolean {
  const lower = name.toLowerCase();
  if (lower === "content-length") return Number(value) === bodyLength;
  return !PACKING.has(lower) && !(DIGESTS.has(lower) && sent.encoding !== null);
}

/** Node reads a head as ISO 8859-1: written so, its bytes are those that came. What no head has must not end a line in it. */
const headBytes = (line: string, headers: readonly Header[]): Uint8Array =>
  Buffer.from(
    [line, ...headers.map(([name, value]) => `${name}: ${value}`)]
      .map((each) => `${each.replace(/[^\t\x20-\x7e\x80-\xff]+/gu, " ")}\r\n`)
      .join("") + "\r\n",
    "latin1",
  );
