import { createHash } from "node:crypto";

/** What the first row of a journal is chained to. */
export const GENESIS_CHAIN: Uint8Array<ArrayBuffer> = new Uint8Array(32);

export type ChainedBytes = { readonly sha256: Uint8Array<ArrayBuffer>; readonly chain: Uint8Array<ArrayBuffer> };

/** The hash of one row's bytes, and of all rows up to it: SHA-256(previous row's chain || sha256). */
export function chainBytes(previous: Uint8Array, bytes: Uint8Array): ChainedBytes {
  const sha256 = digest(bytes);
  return { sha256, chain: digest(previous, sha256) };
}

function digest(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}
