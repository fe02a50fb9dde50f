import { unzipSync } from "fflate";
import { err, ok, type Result } from "#domain/result.ts";
import type { ImportRefusal } from "./imported.ts";

/** The XML of a thousand pages; a bomb has a thousand times that. */
const MAX_ENTRY_BYTES = 32 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
/** A document of many pictures has some thousands of entries. */
const MAX_ENTRIES = 10_000;

export type ZipEntries = {
  /** Every name in the file, in its order, also of what was not unpacked. */
  readonly names: readonly string[];
  readonly bytes: Readonly<Record<string, Uint8Array>>;
};

/**
 * The entries of somebody's zip whose names `wanted` takes, unpacked within limits that hold whatever sizes the file claims: an
 * entry is unpacked into the room that it claims, and what exceeds it is lost, so that a lie makes a broken document and no
 * flood. Names that climb out of the zip, and one name twice, are refused: readers differ in which they take.
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): Result<ZipEntries, ImportRefusal> {
  const names = new Set<string>();
  let claimed = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        if (names.has(name) || climbs(name)) throw new Refused("pathTrick");
        names.add(name);
        if (names.size > MAX_ENTRIES) throw new Refused("tooLarge");
        // 99 is AES; any other method a zip of a word processor never has.
        if (compression !== 0 && compression !== 8) throw new Refused("encrypted");
        if (!wanted(name)) return false;
        claimed += originalSize;
        if (originalSize > MAX_ENTRY_BYTES || claimed > MAX_UNPACKED_BYTES) throw new Refused("tooLarge");
        return true;
      },
    });
    return ok({ names: [...names], bytes: unpacked });
  } catch (error) {
    return err({ code: error instanceof Refused ? error.code : "damaged", params: {} });
  }
}

const climbs = (name: string): boolean =>
  /^(?:[/\\]|[a-z]:)/iu.test(name) || name.split(/[/\\]/u).includes("..") || name.includes("\0");

class Refused extends Error {
  readonly code: ImportRefusal["code"];
  constructor(code: ImportRefusal["code"]) {
    super(code);
    this.code = code;
  }
}
