import type { VersionDetail } from "#domain/api/resolutions.ts";
import { verifyVersion } from "#domain/document/versionHash.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { loadVersions } from "./loadVersions.ts";
import { readingOf } from "./readingOf.ts";
import { versionDamaged } from "./versionDamaged.ts";

/** A version's value with its hash and decisions; refused where the stored bytes are not those that were frozen. */
export async function readVersion(
  actor: Actor,
  resolutionId: string,
  n: number,
): Promise<Result<VersionDetail, Failure>> {
  const stored = await readingOf(actor, resolutionId, async (tx) => {
    const row = await tx.version.findUnique({
      where: { resolutionId_n: { resolutionId, n } },
      select: { bytes: true, sha256: true },
    });
    const [summary] = await loadVersions(tx, resolutionId, n);
    return row && summary ? { ...row, summary } : null;
  });
  if (!stored.ok) return stored;
  const { bytes, sha256, summary } = stored.value;
  const verified = verifyVersion(bytes, sha256);
  return verified.ok ? ok({ ...summary, value: verified.value }) : err(versionDamaged);
}
