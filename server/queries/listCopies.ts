import type { CopyView } from "#domain/api/copies.ts";
import { likeness, SAME_TEXT, SHARED_TEXT, textFingerprint } from "#domain/evidence/textFingerprint.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { wholeList, type List } from "./list.ts";

/** More than this nobody looks through. */
const MAX_COPIES = 5;

/**
 * The archived sources with the same text or a good part of it, the likest first. Of those on the desk of a text that the
 * actor reads: that a party keeps one to itself, or that there is another text, is betrayed to nobody.
 */
export async function listCopies(actor: Actor, text: string): Promise<Result<List<CopyView>, Failure>> {
  const fingerprint = textFingerprint(text);
  if (fingerprint.length === 0) return ok(wholeList([]));
  const rows = await withActor(actor, async (tx) => {
    const found = await tx.capture.findMany({
      where: { fingerprint: { hasSome: fingerprint } },
      select: {
        fingerprint: true,
        source: { select: { id: true, title: true, outlet: true, publishedAt: true } },
      },
      orderBy: { capturedAt: "asc" },
    });
    const desks = await tx.resolutionEvidence.findMany({
      where: { sourceId: { in: found.map(({ source }) => source.id) } },
      select: { sourceId: true },
    });
    const onDesk = new Set(desks.map(({ sourceId }) => sourceId));
    return found.filter(({ source }) => onDesk.has(source.id));
  });
  const alike = rows
    .map(({ source, fingerprint: other }) => ({ source, likeness: likeness(fingerprint, other) }))
    .filter((row) => row.likeness >= SHARED_TEXT)
    .toSorted((a, b) => b.likeness - a.likeness);
  // Several captures of one page are one source.
  const likest = [...new Map(alike.toReversed().map((row) => [row.source.id, row])).values()].toReversed();
  return ok(wholeList(likest.slice(0, MAX_COPIES).map(copyOf)));
}

const copyOf = ({
  source: { id, ...particulars },
  likeness: share,
}: {
  readonly source: Pick<CopyView, "title" | "outlet" | "publishedAt"> & { readonly id: string };
  readonly likeness: number;
}): CopyView => ({
  sourceId: id,
  ...particulars,
  kind: share >= SAME_TEXT ? "same" : "shared",
  likeness: share,
});
