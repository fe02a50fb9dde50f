import { ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { endSessions } from "./endSessions.ts";
import { command } from "./perform.ts";

/** Ends the session that the request came with; a program with a personal token has none to end. */
export const signOut = command({
  name: "signOut",
  input: z.object({}),
  policy: (actor) => actor.credential.kind === "session",
  run: async ({ tx, actor, audit, notify }) => {
    await endSessions(tx, { id: actor.credential.id }, notify);
    audit({ type: "signedOut", resolutionId: null, data: { userId: actor.userId } });
    return ok(undefined);
  },
});
