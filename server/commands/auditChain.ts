import { canonicalBytes } from "#domain/document/canonical.ts";
import { sha256Hex } from "#domain/document/sha256.ts";

/** SHA-256 over the salt and the event's RFC 8785 bytes. */
export const auditLeaf = (salt: string, event: unknown): string =>
  sha256Hex(new Uint8Array([...Buffer.from(salt, "hex"), ...canonicalBytes(event)]));

/** SHA-256 over the previous link ("" at the beginning) and the leaf. */
export const auditLink = (previous: string, leaf: string): string => sha256Hex(Buffer.from(previous + leaf, "hex"));
