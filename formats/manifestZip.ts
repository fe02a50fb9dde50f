import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ZipStream } from "./zip.ts";

/** Compressed at once between two chances for the rest of the process to go on: some ten milliseconds. */
const CHUNK_BYTES = 256 * 1024;

/** A file's line in the manifest of a zip. */
export type FileEntry = { readonly path: string; readonly sha256: string; readonly sizeBytes: number };

/** One file of the zip, with its line for the manifest. */
export async function* putFile(
  zip: ZipStream,
  files: FileEntry[],
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  const push = zip.open(path);
  // Whoever waits sees that it has begun, however long the first chunk takes to make.
  yield* zip.take();
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    for (let at = 0; at < chunk.length; at += CHUNK_BYTES) {
      const part = chunk.subarray(at, at + CHUNK_BYTES);
      hash.update(part);
      push(part, false);
      yield* zip.take();
      // What compresses well leaves nothing to wait for: others would wait for all of it.
      await nextTurn();
    }
  }
  push(new Uint8Array(0), true);
  yield* zip.take();
  files.push({ path, sha256: hash.digest("hex"), sizeBytes });
}

/** JSON as a person reads it. */
export const jsonBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
