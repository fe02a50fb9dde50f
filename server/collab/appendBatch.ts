import type pg from "pg";
import type { Actor } from "#domain/policy/actor.ts";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import { systemPool } from "#server/db/pool.ts";
import { chainBytes } from "#server/text/journalChain.ts";

/** One edit on its way into the journal. */
export type JournalDraft = {
  readonly bytes: Uint8Array;
  readonly actor: Actor;
  /** The resolution's access epoch at which the author's right to write was found. */
  readonly resolutionEpoch: number;
  readonly swallowed: readonly LostWordsDraft[];
};

/** Words this edit swallows, kept in the same transaction so that no crash comes between. */
export type LostWordsDraft = {
  readonly id: string;
  readonly userId: string;
  readonly partyId: string | null;
  readonly language: string;
  readonly blockId: string | null;
  readonly text: string;
};

export type AppendOutcome =
  /** The drafts at `stale` indices were left out: their authors' rights have changed since they were last looked at. */
  | { readonly kind: "appended"; readonly head: number; readonly stale: ReadonlySet<number> }
  /** The journal has rows that the caller has not seen: nothing was written. */
  | { readonly kind: "behind" }
  | { readonly kind: "closed" };

/**
 * The group commit: appends drafts to a resolution's journal in one transaction. The head's row lock gives the order
 * without gaps, and is the fence of freezing and of revocation: whoever freezes or takes access away holds it too, so an
 * edit is either before or refused.
 *
 * @param head the last row the caller knows; what a draft swallows was found against exactly this text
 * @throws what node-postgres throws when the database is away; nothing may then be taken for written
 */
export async function appendBatch(
  resolutionId: string,
  head: number,
  drafts: readonly JournalDraft[],
): Promise<AppendOutcome> {
  const client = await systemPool().connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const outcome = await append(client, resolutionId, head, drafts);
    await client.query(outcome.kind === "appended" ? "COMMIT" : "ROLLBACK");
    return outcome;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection that failed may be in the middle of a transaction: it is closed, not given back.
    client.release(broken);
  }
}

type Head = { readonly head: string; readonly state: string; readonly access_epoch: number; readonly chain: Buffer };

async function append(
  client: pg.PoolClient,
  resolutionId: string,
  known: number,
  drafts: readonly JournalDraft[],
): Promise<AppendOutcome> {
  const locked = await client.query<Head>(
    `SELECT head, state::text AS state, access_epoch, chain FROM resolution_head WHERE resolution_id = $1 FOR UPDATE`,
    [resolutionId],
  );
  const [row] = locked.rows;
  if (!row || row.state !== "open") return { kind: "closed" };
  if (Number(row.head) !== known) return { kind: "behind" };
  const valid = await withValidCredentials(client, drafts);
  const isStale = ({ resolutionEpoch }: JournalDraft, i: number) =>
    !valid.has(i) || resolutionEpoch !== row.access_epoch;
  const stale = new Set(drafts.flatMap((draft, i) => (isStale(draft, i) ? [i] : [])));
  const kept = drafts.filter((_, i) => !stale.has(i));
  if (kept.length > 0) await write(client, resolutionId, { seq: known, chain: row.chain }, kept);
  return { kind: "appended", head: known + kept.length, stale };
}

/** Indices of the drafts whose author's account, epoch and session or token hold at this moment. */
async function withValidCredentials(
  client: pg.PoolClient,
  drafts: readonly JournalDraft[],
): Promise<ReadonlySet<number>> {
  const { rows } = await client.query<{ i: number }>(
    `SELECT a.i FROM unnest($1::int[], $2::uuid[], $3::int[], $4::text[], $5::uuid[]) AS a(i, user_id, epoch, kind, credential)
     JOIN users u ON u.id = a.user_id AND u.access_epoch = a.epoch AND u.disabled_at IS NULL
     WHERE CASE a.kind
       WHEN 'session' THEN EXISTS (
         SELECT FROM sessions s WHERE s.id = a.credential AND s.user_id = u.id AND s.expires > clock_timestamp())
       ELSE EXISTS (
         SELECT FROM api_tokens t WHERE t.id = a.credential AND t.user_id = u.id AND t.revoked_at IS NULL
           AND (t.expires_at IS NULL OR t.expires_at > clock_timestamp()))
       END`,
    [
      [...drafts.keys()],
      drafts.map(({ actor }) => actor.userId),
      drafts.map(({ actor }) => actor.accessEpoch),
      drafts.map(({ actor }) => actor.credential.kind),
      drafts.map(({ actor }) => actor.credential.id),
    ],
  );
  return new Set(rows.map(({ i }) => i));
}

async function write(
  client: pg.PoolClient,
  resolutionId: string,
  last: { readonly seq: number; readonly chain: Uint8Array },
  drafts: readonly JournalDraft[],
): Promise<void> {
  let chain = last.chain;
  const hashes = drafts.map(({ bytes }) => {
    const chained = chainBytes(chain, bytes);
    chain = chained.chain;
    return chained;
  });
  await client.query(
    `WITH moved AS (
       UPDATE resolution_head SET head = $2, chain = $3 WHERE resolution_id = $1)
     INSERT INTO journal (resolution_id, seq, bytes, sha256, chain, user_id, party_id, schema_version)
     SELECT $1, r.seq, r.bytes, r.sha256, r.chain, r.user_id, r.party_id, $4
     FROM unnest($5::bigint[], $6::bytea[], $7::bytea[], $8::bytea[], $9::uuid[], $10::uuid[])
       AS r(seq, bytes, sha256, chain, user_id, party_id)`,
    [
      resolutionId,
      last.seq + drafts.length,
      Buffer.from(chain),
      SCHEMA_VERSION,
      drafts.map((_, i) => last.seq + 1 + i),
      drafts.map(({ bytes }) => Buffer.from(bytes)),
      hashes.map(({ sha256 }) => Buffer.from(sha256)),
      hashes.map((hash) => Buffer.from(hash.chain)),
      drafts.map(({ actor }) => actor.userId),
      drafts.map(({ actor }) => actor.partyId),
    ],
  );
  const lost = drafts.flatMap(({ swallowed }, i) => swallowed.map((words) => ({ ...words, seq: last.seq + 1 + i })));
  if (lost.length > 0) await writeLostWords(client, resolutionId, lost);
}

async function writeLostWords(
  client: pg.PoolClient,
  resolutionId: string,
  lost: readonly (LostWordsDraft & { readonly seq: number })[],
): Promise<void> {
  await client.query(
    `INSERT INTO lost_words (id, resolution_id, user_id, party_id, language, block_id, text, seq)
     SELECT w.id, $1, w.user_id, w.party_id, w.language, w.block_id, w.text, w.seq
     FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::bigint[])
       AS w(id, user_id, party_id, language, block_id, text, seq)`,
    [
      resolutionId,
      lost.map(({ id }) => id),
      lost.map(({ userId }) => userId),
      lost.map(({ partyId }) => partyId),
      lost.map(({ language }) => language),
      lost.map(({ blockId }) => blockId),
      lost.map(({ text }) => text),
      lost.map(({ seq }) => seq),
    ],
  );
}
