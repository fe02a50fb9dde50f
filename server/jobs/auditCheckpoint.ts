import { randomBytes, randomUUID } from "node:crypto";
import { CHAIN_START, SALT_BYTES } from "#domain/audit/chain.ts";
import { makeCheckpoint, type Checkpoint, type CheckpointOpening } from "#domain/audit/checkpoint.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { databaseTime } from "#server/db/databaseTime.ts";
import type { Transaction } from "#server/db/transaction.ts";

/** Often enough that little can be rewritten before it is committed to, seldom enough to be copied out by hand. */
export const CHECKPOINT_INTERVAL_MS = 60 * 60_000;

/** One checkpoint at a time for all instances; any number will do that nothing else uses. */
const LOCK = 7_209_113;

const MIN_LEAVES = 16;

/**
 * Commits to every chain's head, whether it moved or not, unless another instance did within the interval. Run it at a
 * fixed cadence whatever happens: a checkpoint that came because something happened would tell that it did.
 *
 * @returns the checkpoint, for publishing outside; null when it was not due
 */
export async function auditCheckpoint(intervalMs = CHECKPOINT_INTERVAL_MS): Promise<Checkpoint | null> {
  // Read committed: what the other instance wrote while this one waited for the lock must be seen.
  return asSystem(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    const last = await tx.auditCheckpoint.findFirst({ orderBy: { at: "desc" }, select: { root: true, at: true } });
    const at = await databaseTime(tx);
    // Timers of two instances are never quite together: half an interval tells their turns apart.
    if (last && at.getTime() - last.at.getTime() < intervalMs / 2) return null;
    return write(tx, last, at);
  });
}

async function write(tx: Transaction, last: { readonly root: string } | null, at: Date): Promise<Checkpoint> {
  const chains = await tx.auditChain.findMany();
  const openings = chains.map(({ id, resolutionId, audiencePartyId, length, head }) => ({
    id,
    chain: { resolutionId, audiencePartyId },
    head: { length, head },
    salt: randomBytes(SALT_BYTES).toString("hex"),
  }));
  const checkpoint = makeCheckpoint(last, at.toISOString(), [...openings, ...decoys(openings.length)]);
  const { previous, leaves, root } = checkpoint;
  const { id: checkpointId } = await tx.auditCheckpoint.create({
    data: { at, previous, leaves: [...leaves], root },
    select: { id: true },
  });
  await tx.auditOpening.createMany({
    data: openings.map(({ id: chainId, chain, head, salt }) => ({ checkpointId, chainId, ...chain, ...head, salt })),
  });
  return checkpoint;
}

/**
 * A party's chain begins with its first private event, so even the number of leaves would tell something: leaves that open
 * nothing fill it up to a power of two.
 */
function decoys(chains: number): CheckpointOpening[] {
  const size = Math.max(MIN_LEAVES, 2 ** Math.ceil(Math.log2(Math.max(chains, 1))));
  return Array.from({ length: size - chains }, () => ({
    chain: { resolutionId: randomUUID(), audiencePartyId: null },
    head: CHAIN_START,
    salt: randomBytes(SALT_BYTES).toString("hex"),
  }));
}
