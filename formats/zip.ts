import { unzipSync, Zip, ZipDeflate, zipSync, type ZipOptions } from "fflate";

/** Every entry carries this time, so that equal content is equal bytes. It is the first day a zip can express. */
const FIXED_MTIME = new Date(1980, 0, 1, 0, 0, 0);

/** zlib's default: higher levels cost time and save almost nothing on a document's XML. */
const COMPRESSION_LEVEL = 6;

/**
 * The entries as a zip whose bytes depend on names, order and content alone. `stored` are kept uncompressed, as some formats
 * want of the entry that tells what they are.
 */
export function writeZip(
  entries: Readonly<Record<string, Uint8Array>>,
  stored: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const zippable = Object.entries(entries).map(([name, bytes]): [string, [Uint8Array, ZipOptions]] => [
    name,
    [bytes, { level: stored.includes(name) ? 0 : COMPRESSION_LEVEL }],
  ]);
  return zipSync(Object.fromEntries(zippable), { mtime: FIXED_MTIME });
}

/** The entries of a zip that we made ourselves; files of others need bounds first. */
export const readOwnZip = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

/** A zip that is written as it is made, for what is too large to be held whole. */
export type ZipStream = {
  /** Begins an entry; what it answers takes the entry's bytes, which must end before another entry begins. */
  readonly open: (name: string) => (chunk: Uint8Array, last: boolean) => void;
  /** Ends the zip. */
  readonly end: () => void;
  /** The bytes that are ready to leave. */
  readonly take: () => Uint8Array[];
};

/** Begins a zip. Its bytes depend on names, order, content and where its chunks part. */
export function createZipStream(): ZipStream {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  return {
    open: (name) => {
      const entry = new ZipDeflate(name, { level: COMPRESSION_LEVEL });
      entry.mtime = FIXED_MTIME;
      zip.add(entry);
      return (chunk, last) => entry.push(chunk, last);
    },
    end: () => zip.end(),
    take: () => ready.splice(0),
  };
}
