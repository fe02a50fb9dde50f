import { id } from "#domain/api/common.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { notFound } from "./failure.ts";
import { command } from "./perform.ts";

/** Withdraws one of the actor's personal tokens; what it holds open is closed. */
export const revokeToken = command({
  name: "revokeToken",
  input: z.object({ tokenId: id }),
  policy: () => true,
  run: async ({ tx, actor: { userId }, audit, notify }, { tokenId }) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id: tokenId, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return err(notFound);
    notify({ kind: "session", sessionId: tokenId });
    audit({ type: "tokenRevoked", resolutionId: null, data: { userId, tokenId } });
    return ok(undefined);
  },
});
