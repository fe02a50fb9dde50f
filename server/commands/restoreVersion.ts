import { id } from "#domain/api/common.ts";
import { mayWrite } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { replaceText } from "#server/text/replaceText.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { textOfVersion } from "./textOfVersion.ts";

/** Brings a version's words back as a new edit on top of all others: nothing that was written since is lost to history. */
export const restoreVersion = command({
  name: "restoreVersion",
  input: z.object({ resolutionId: id, n: z.number().int().min(1) }),
  ...onResolution(mayWrite, { lock: true }),
  run: async ({ tx, actor, facts: { row }, audit }, { resolutionId, n }) => {
    const version = await tx.version.findUnique({
      where: { resolutionId_n: { resolutionId, n } },
      select: { bytes: true, sha256: true },
    });
    if (!version) return err(notFound);
    const text = textOfVersion(version);
    if (!text.ok) return text;
    const { userId, partyId } = actor;
    const appended = await appendEdit(tx, resolutionId, (doc) => replaceText(doc, row.languages, text.value.blocks), {
      author: { userId, partyId },
    });
    if (!appended.ok) throw new Error(`An open draft could not be written: ${appended.error}`);
    const { head } = appended.value;
    audit({ type: "versionRestored", resolutionId, data: { n, sha256: version.sha256, head } });
    return ok({ head });
  },
});
