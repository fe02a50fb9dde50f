import { randomUUID } from "node:crypto";
import { id, language } from "#domain/api/common.ts";
import { IMPORT_FORMATS } from "#domain/api/importing.ts";
import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayCreateResolution } from "#domain/policy/policy.ts";
import { ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { ImportedText } from "#formats/reading/imported.ts";
import { databaseTime } from "#server/db/databaseTime.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withThreadMarks, type SettledThread } from "#server/importing/settledThreads.ts";
import { settleForAsker } from "#server/queries/settleForAsker.ts";
import { titlesOf } from "#server/queries/titlesOf.ts";
import { seedDocument } from "#server/text/seedDocument.ts";
import { checkParticipants, insertResolution } from "./newResolution.ts";
import { command } from "./perform.ts";
import { publishCitedEvidence } from "./publishEvidence.ts";

/** A file as it was read, and what is to become of it. */
const input = z.object({
  /** A value of ours: the reader's thread made it, and it was parsed as it came from there. */
  text: z.custom<ImportedText>((value) => typeof value === "object" && value !== null),
  format: z.enum(IMPORT_FORMATS),
  /** Of the file's bytes, which are not kept. */
  sha256: z.string(),
  style: z.enum(CHAMBER_STYLE_IDS).optional(),
  language,
  title: z.string().optional(),
  partyIds: z.array(id).max(20),
});

/** A text of five hundred pages is written in some seconds. */
const IMPORT_TIMEOUT_MS = 60_000;

/** Begins a resolution with the text of a file: its blocks, its threads in the words of who wrote them there, its header. */
export const importResolution = command({
  name: "importResolution",
  input,
  timeoutMs: IMPORT_TIMEOUT_MS,
  policy: (actor) => mayCreateResolution(actor),
  run: async ({ tx, actor, audit, notify }, { text, format, sha256, ...wishes }) => {
    const partyIds = [...new Set(wishes.partyIds)];
    const participants = await checkParticipants(tx, actor, partyIds);
    if (!participants.ok) return participants;
    const settled = await settleForAsker(tx, text, { ...wishes, partyIds });
    const { languages, styleId: style, header, threads, proceedings } = settled;
    const resolutionId = randomUUID();
    const marked = Object.fromEntries(
      Object.entries(settled.blocks).map(([tag, own]) => [tag, withThreadMarks(own, tag, threads)]),
    );
    const row = { partyIds, languages, title: titlesOf(settled.blocks), style, header, proceedings };
    await insertResolution(tx, actor, { ...row, id: resolutionId, template: "blank" });
    const audience = partyIds.length === 1 ? (partyIds[0] ?? null) : null;
    const blocks = await publishCitedEvidence(tx, actor, resolutionId, marked, audience);
    const seeded = await seedDocument(tx, resolutionId, languages, blocks);
    if (!seeded.ok) throw new Error(`A new resolution could not be written: ${seeded.error}`);
    await insertThreads(tx, actor, resolutionId, threads);
    audit({ type: "resolutionImported", resolutionId, data: { format, sha256, partyIds, style, languages } });
    notify({ kind: "row", resolutionId, row: "resolution", id: resolutionId, audiencePartyId: null });
    return ok({ id: resolutionId, settled });
  },
});

/** What was said in the file is everyone's who reads the text; it is shown as what its authors there said. */
async function insertThreads(
  tx: Transaction,
  actor: Actor,
  resolutionId: string,
  threads: readonly SettledThread[],
): Promise<void> {
  const now = await databaseTime(tx);
  const by = { resolutionId, audiencePartyId: null, createdBy: actor.userId, partyId: actor.partyId };
  const count = threads.reduce((sum, { comments }) => sum + comments.length, 0);
  let written = 0;
  // Threads and comments are shown in the order of their times, and keep that of the file by it.
  const next = (): Date => new Date(now.getTime() - (count - ++written));
  const rows = threads.map(({ comments, ...thread }) => {
    const dated = comments.map((comment) => ({ ...comment, createdAt: next() }));
    return { ...thread, comments: dated, createdAt: dated[0]?.createdAt ?? now };
  });
  await tx.thread.createMany({
    data: rows.map(({ id: threadId, language: tag, blockId, selector, createdAt, resolved }) => ({
      ...by,
      id: threadId,
      language: tag,
      blockId,
      selector,
      createdAt,
      ...(resolved ? { resolvedAt: now, resolvedBy: actor.userId } : {}),
    })),
  });
  await tx.comment.createMany({
    data: rows.flatMap(({ id: threadId, comments }) =>
      comments.map(({ author, at, body, createdAt }) => ({
        ...by,
        threadId,
        body,
        createdAt,
        importedAuthor: author,
        importedAt: at === null ? null : new Date(at),
      })),
    ),
  });
}
