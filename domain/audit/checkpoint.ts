import { concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import type { AuditEntry, ChainHead } from "./chain.ts";
import type { AuditChainId } from "./events.ts";

/**
 * Checkpoints: at a fixed cadence one public value commits to every chain's head, whether it moved or not and each time under
 * a new salt, so that nobody learns from it in which chain something happened, or how much. Published outside the server, it
 * keeps the server from cutting a chain's end off or writing it anew.
 */

export const CHECKPOINT_FORMAT = "whereas.checkpoint/1";

export type Checkpoint = {
  readonly format: typeof CHECKPOINT_FORMAT;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The root of the checkpoint before; null for the first. */
  readonly previous: string | null;
  /** One for each chain, sorted, so that their order tells nothing. */
  readonly leaves: readonly string[];
  readonly root: string;
};

/** What those who read a chain are given to find it in a checkpoint. */
export type CheckpointOpening = { readonly chain: AuditChainId; readonly head: ChainHead; readonly salt: string };

/** SHA-256(salt || chain, length and head in RFC 8785 bytes). */
export function checkpointLeaf({ chain, head, salt }: CheckpointOpening): string {
  const { resolutionId, audiencePartyId } = chain;
  const committed = { resolutionId, audiencePartyId, length: head.length, head: head.head };
  return sha256Hex(concatBytes(hexToBytes(salt), canonicalBytes(committed)));
}

/** The checkpoint of all chains as they stand. Every opening needs a salt of its own, never used before. */
export function makeCheckpoint(
  previous: Pick<Checkpoint, "root"> | null,
  at: string,
  openings: readonly CheckpointOpening[],
): Checkpoint {
  const leaves = openings.map(checkpointLeaf).toSorted();
  const unsigned = { format: CHECKPOINT_FORMAT, at, previous: previous?.root ?? null, leaves } as const;
  return { ...unsigned, root: rootOf(unsigned) };
}

/** Whether the checkpoint is whole and the chain, as far as the opening says, is the one it committed to. */
export function holdsToCheckpoint(
  entries: readonly AuditEntry[],
  opening: CheckpointOpening,
  checkpoint: Checkpoint,
): boolean {
  const { length, head } = opening.head;
  const linkThen = length === 0 ? "" : entries.find(({ seq }) => seq === length)?.link;
  return (
    rootOf(checkpoint) === checkpoint.root && checkpoint.leaves.includes(checkpointLeaf(opening)) && linkThen === head
  );
}

const rootOf = ({ format, at, previous, leaves }: Omit<Checkpoint, "root">): string =>
  sha256Hex(canonicalBytes({ format, at, previous, leaves }));
