import { unzipSync } from "fflate";

import { err, ok, type Result } from "#domain/result.ts";
import type { CaptureFailure } from "../article.ts";
import { isTooDeep } from "../isTooDeep.ts";

/** The parts that hold words and their order; pictures, fonts, embedded files and macros are never unpacked. */
const WORDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/document\.xml\.rels|(?:document|styles|numbering|footnotes|endnotes)\.xml))$/;

/** The XML of a thousand pages; a bomb has a thousand times that. */
const MAX_PART_BYTES = 32 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 48 * 1024 * 1024;
/** A document of many pictures has some thousands of entries. */
const MAX_ENTRIES = 10_000;

export type DocxParts = Readonly<Record<string, Uint8Array>>;

/**
 * The worded parts of a DOCX, unpacked within limits that hold whatever sizes the file claims: a part is unpacked into the
 * room that it claims, and what exceeds it is lost, so that a lie makes a broken document and no flood.
 */
export function docxParts(bytes: Uint8Array): Result<DocxParts, CaptureFailure> {
  let entries = 0;
  let claimed = 0;
  let parts: DocxParts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++entries > MAX_ENTRIES || originalSize > MAX_PART_BYTES) throw new PackedTooLarge();
        if (!WORDED.test(name)) return false;
        claimed += originalSize;
        if (claimed > MAX_UNPACKED_BYTES) throw new PackedTooLarge();
        return true;
      },
    });
  } catch (error) {
    return err({ code: error instanceof PackedTooLarge ? "packedTooLarge" : "unreadable" });
  }
  if (!("word/document.xml" in parts)) return err({ code: "unreadable" });
  return refusal(parts) ?? ok(parts);
}

/** A document type is how XML names files of the reader's machine and multiplies itself; no word processor writes one. */
function refusal(parts: DocxParts): Result<never, CaptureFailure> | null {
  for (const part of Object.values(parts)) {
    const xml = xmlOf(part);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return err({ code: "unreadable" });
    if (isTooDeep(xml)) return err({ code: "tooDeep" });
  }
  return null;
}

/** A part as text; UTF-16 is allowed, and would hide a declaration from whoever looks for it in bytes. */
export function xmlOf(part: Uint8Array): string {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe ? "utf-16le" : part[0] === 0xfe && part[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(part);
}

class PackedTooLarge extends Error {}
