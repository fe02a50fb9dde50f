import { createHash } from "node:crypto";
import * as Y from "yjs";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { readBlocks } from "#server/text/readBlocks.ts";

/** Reading so many rows behind a snapshot takes a few dozen milliseconds; making one more often would cost more than that. */
const SNAPSHOT_EVERY_ROWS = 1_000;
const TIMEOUT_MS = 120_000;

/**
 * Makes a snapshot of the text at its head when enough rows have come since the last: builds it, reloads it, compares, and
 * only then puts it in place. The journal is the truth; a snapshot that would say anything else is never stored, and the
 * last but one is kept until the next.
 *
 * @returns the row it was made at; null when none was due
 * @throws Error where the reloaded snapshot says something else than the document
 */
export function snapshotText(resolutionId: string, everyRows = SNAPSHOT_EVERY_ROWS): Promise<number | null> {
  return asSystem(
    async (tx) => {
      const [last, before] = await tx.snapshot.findMany({
        where: { resolutionId },
        orderBy: { seq: "desc" },
        take: 2,
        select: { seq: true },
      });
      const resolution = await tx.resolution.findUnique({ where: { id: resolutionId }, include: { head: true } });
      if (!resolution?.head || Number(resolution.head.head) - Number(last?.seq ?? 0) < everyRows) return null;
      const { doc, head } = await loadDocument(tx, resolutionId);
      const bytes = new Uint8Array(Y.encodeStateAsUpdate(doc));
      if (!saysTheSame(doc, bytes, resolution.languages))
        throw new Error(`A snapshot of ${resolutionId} at ${head} does not say what its journal says.`);
      const sha256 = new Uint8Array(createHash("sha256").update(bytes).digest());
      // Another instance may have made the same one: whichever came first stays.
      await tx.snapshot.createMany({
        data: { resolutionId, seq: head, bytes, sha256, schemaVersion: SCHEMA_VERSION },
        skipDuplicates: true,
      });
      if (before) await tx.snapshot.deleteMany({ where: { resolutionId, seq: { lte: before.seq } } });
      return head;
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

function saysTheSame(doc: Y.Doc, bytes: Uint8Array, languages: readonly string[]): boolean {
  const reloaded = new Y.Doc();
  Y.applyUpdate(reloaded, bytes);
  const text = (of: Y.Doc) => JSON.stringify(readBlocks(of, languages));
  return (
    text(reloaded) === text(doc) &&
    Buffer.from(Y.encodeStateVector(reloaded)).equals(Buffer.from(Y.encodeStateVector(doc))) &&
    Y.equalSnapshots(Y.snapshot(reloaded), Y.snapshot(doc))
  );
}
