import { strToU8, zipSync, type Zippable } from "fflate";

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONSHIPS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** The body's XML in a document. */
export const documentXml = (body: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** A DOCX written by hand, for what no word processor writes. */
export const docxOf = (document: string | Uint8Array, more: Zippable = {}): Uint8Array<ArrayBuffer> =>
  zipSync({
    "[Content_Types].xml": strToU8(CONTENT_TYPES),
    "_rels/.rels": strToU8(RELATIONSHIPS),
    "word/document.xml": typeof document === "string" ? strToU8(document) : document,
    ...more,
  });

/** The zip's claim of how large an entry is when unpacked, in its directory and at the entry, made another. */
export function withClaimedSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (const [mark, sizeAt, nameAt] of [
    ["PK\x03\x04", 22, 30],
    ["PK\x01\x02", 24, 46],
  ] as const)
    for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 4))
      if (bytes.subarray(at + nameAt, at + nameAt + name.length).toString("latin1") === name)
        bytes.writeUInt32LE(size, at + sizeAt);
  return bytes;
}
