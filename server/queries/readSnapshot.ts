import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { SNAPSHOT_POLICY } from "#server/capture/snapshot/snapshotPolicy.ts";
import { notFound, type Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";

/** A page as its reader saw it. */
export type SnapshotPage = {
  /** HTML in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** The content security policy that it is to be shown under. */
  readonly policy: string;
};

/** The snapshot of a capture, where a text that the actor reads has its source on its desk and one was made. */
export const readSnapshot = (
  actor: Actor,
  sourceId: string,
  captureId: string,
): Promise<Result<SnapshotPage, Failure>> =>
  withActor(
    actor,
    async (tx) => {
      const isOnDesk = await tx.resolutionEvidence.findFirst({ where: { sourceId }, select: { id: true } });
      if (!isOnDesk) return err(notFound);
      const snapshot = await tx.captureSnapshot.findUnique({
        where: { captureId, capture: { sourceId } },
        select: { bytes: true, sha256: true },
      });
      const { bytes = null, sha256 = null } = snapshot ?? {};
      if (bytes === null || sha256 === null) return err(notFound);
      return ok({ bytes, sha256, policy: `sandbox; ${SNAPSHOT_POLICY}` });
    },
    { isolation: "RepeatableRead" },
  );
