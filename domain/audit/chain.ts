import { concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { AuditChainId, AuditEvent } from "./events.ts";

/**
 * The audit's hash chains. A link commits to all that happened before it; the salt keeps a leaf from being guessed by one who
 * may not read its event. All hashes and salts are lower-case hexadecimal.
 */

/** As long as the hash's security against guessing an event asks for; one fixed length, so that salt and event cannot blur. */
export const SALT_BYTES = 16;

/** Where a chain stands: how many entries it has and its last link. */
export type ChainHead = { readonly length: number; readonly head: string };

export const CHAIN_START: ChainHead = { length: 0, head: "" };

export type AuditEntry = {
  /** 1 for the first entry of its chain, without gaps. */
  readonly seq: number;
  readonly salt: string;
  readonly event: AuditEvent;
  readonly leaf: string;
  readonly link: string;
};

/** SHA-256(salt || event), the event in RFC 8785 bytes. */
const auditLeaf = (salt: string, event: AuditEvent): string =>
  sha256Hex(concatBytes(hexToBytes(salt), canonicalBytes(event)));

/** SHA-256(previous || leaf), where the first entry's previous link is no bytes at all. */
const auditLink = (previous: string, leaf: string): string =>
  sha256Hex(concatBytes(hexToBytes(previous), hexToBytes(leaf)));

/** The entry that comes after `before` in a chain. */
export function nextEntry(before: ChainHead, event: AuditEvent, salt: string): AuditEntry {
  const leaf = auditLeaf(salt, event);
  return { seq: before.length + 1, salt, event, leaf, link: auditLink(before.head, leaf) };
}

export type ChainFault = {
  /** The number the entry should have had. */
  readonly seq: number;
  readonly fault:
    /** An entry is missing, doubled or out of order. */
    | "sequence"
    /** The event belongs to another chain. */
    | "otherChain"
    /** The event or its salt is not what was written. */
    | "leaf"
    /** The entry does not follow from the one before it. */
    | "link";
};

/**
 * Whether these entries are the given chain, unbroken, from its start (or from a head that is already verified): its new head,
 * or the first entry that does not hold. That none was cut off at the end only a checkpoint can tell.
 */
export function verifyChain(
  chain: AuditChainId,
  entries: readonly AuditEntry[],
  from: ChainHead = CHAIN_START,
): Result<ChainHead, ChainFault> {
  let { length, head } = from;
  for (const entry of entries) {
    const fault = faultOf(entry, chain, { length, head });
    if (fault !== null) return err({ seq: length + 1, fault });
    [length, head] = [entry.seq, entry.link];
  }
  return ok({ length, head });
}

function faultOf(entry: AuditEntry, chain: AuditChainId, before: ChainHead): ChainFault["fault"] | null {
  const { seq, salt, event, leaf, link } = entry;
  if (seq !== before.length + 1) return "sequence";
  if (event.resolutionId !== chain.resolutionId || event.audiencePartyId !== chain.audiencePartyId) return "otherChain";
  if (!isSalt(salt) || leafOrNull(salt, event) !== leaf) return "leaf";
  return auditLink(before.head, leaf) === link ? null : "link";
}

const isSalt = (salt: string): boolean => salt.length === 2 * SALT_BYTES && /^[0-9a-f]+$/.test(salt);

/** Null for an event that has no canonical bytes: none such was ever written. */
function leafOrNull(salt: string, event: AuditEvent): string | null {
  try {
    return auditLeaf(salt, event);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
