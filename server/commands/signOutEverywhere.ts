import { ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { endSessions } from "./endSessions.ts";
import { command } from "./perform.ts";

/**
 * Ends every session of the actor and raises their access epoch, so that no edit that is still on its way from one of
 * their pages is journalled. Personal tokens stay: they are withdrawn one by one.
 */
export const signOutEverywhere = command({
  name: "signOutEverywhere",
  input: z.object({}),
  policy: () => true,
  run: async ({ tx, actor: { userId }, audit, notify }) => {
    await tx.user.updateMany({ where: { id: userId }, data: { accessEpoch: { increment: 1 } } });
    await endSessions(tx, { userId }, notify);
    notify({ kind: "access", userId });
    audit({ type: "signedOutEverywhere", resolutionId: null, data: { userId } });
    return ok(undefined);
  },
});
