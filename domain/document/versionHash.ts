import { err, ok, type Result } from "#domain/result.ts";
import { canonicalBytes } from "./canonical.ts";
import { sha256Hex } from "./sha256.ts";
import { versionValue, type VersionValue } from "./version.ts";

/** The hash an approval names: SHA-256 of the value's RFC 8785 bytes with strings in NFC, in lower-case hexadecimal. */
export const hashVersion = (value: VersionValue): string => sha256Hex(canonicalBytes(value));

export type VersionFault =
  /** The bytes are not those the hash was made from. */
  | "hashMismatch"
  /** The hash is right, but the bytes are not a version, or not its canonical bytes. */
  | "notAVersion";

/**
 * The version that these bytes are, if they have this hash. For everyone who holds a file and an approval: no word of
 * trust in the server is needed.
 */
export function verifyVersion(bytes: Uint8Array, sha256: string): Result<VersionValue, VersionFault> {
  if (sha256Hex(bytes) !== sha256.toLowerCase()) return err("hashMismatch");
  const parsed = versionValue.safeParse(jsonOf(bytes));
  // A key the format does not know would be dropped by the parse: the hash of what is left tells.
  return parsed.success && hashVersion(parsed.data) === sha256.toLowerCase() ? ok(parsed.data) : err("notAVersion");
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
