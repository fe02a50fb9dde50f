import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 (FIPS 180-4) of the bytes, in lower-case hexadecimal. The same in Node and in the browser, and synchronous. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
