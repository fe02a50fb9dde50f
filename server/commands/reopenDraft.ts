import { id } from "#domain/api/common.ts";
import { reopenRequest } from "#domain/api/resolutions.ts";
import { mayReopen } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Opens the draft again: the text goes on, the version stays as it was, and its decisions are voided, never deleted. */
export const reopenDraft = command({
  name: "reopenDraft",
  input: reopenRequest.extend({ resolutionId: id }),
  ...onResolution(mayReopen, { lock: true }),
  run: async ({ tx, audit, notify }, { resolutionId, reason }) => {
    const version = await tx.version.findFirst({
      where: { resolutionId, reopenedAt: null },
      orderBy: { n: "desc" },
      select: { id: true, n: true, sha256: true },
    });
    if (!version) return err(notFound);
    const voided = await tx.$executeRaw`UPDATE approvals SET voided_at = now(), voided_reason = ${reason}
      WHERE version_id = ${version.id}::uuid AND voided_at IS NULL`;
    await tx.$executeRaw`UPDATE versions SET reopened_at = now(), reopened_reason = ${reason}
      WHERE id = ${version.id}::uuid`;
    await tx.resolutionHead.update({ where: { resolutionId }, data: { state: "open" } });
    const { n, sha256 } = version;
    audit({ type: "draftReopened", resolutionId, data: { n, sha256, voidedApprovals: voided } });
    notify({ kind: "state", resolutionId });
    notify({ kind: "row", resolutionId, row: "version", id: version.id, audiencePartyId: null });
    return ok({ n });
  },
});
