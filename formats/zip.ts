import { unzipSync, zipSync } from "fflate";

/** Every entry carries this time, so that equal content is equal bytes. It is the first day a zip can express. */
const FIXED_MTIME = new Date(1980, 0, 1, 0, 0, 0);

/** zlib's default: higher levels cost time and save almost nothing on a document's XML. */
const COMPRESSION_LEVEL = 6;

/** The entries as a zip whose bytes depend on names, order and content alone. */
export function writeZip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...entries }, { mtime: FIXED_MTIME, level: COMPRESSION_LEVEL });
}

/** The entries of a zip that we made ourselves; files of others need bounds first. */
export const readOwnZip = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
