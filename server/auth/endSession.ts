import { notify } from "#server/bus/notify.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { hashSecretToken } from "./secretToken.ts";

/** Ends the session of a token, whoever holds it, and closes what it holds open. */
export async function endSession(token: string): Promise<void> {
  await asSystem(async (tx) => {
    const tokenHash = hashSecretToken(token);
    const session = await tx.session.findUnique({ where: { tokenHash }, select: { id: true } });
    if (!session) return;
    await tx.session.deleteMany({ where: { id: session.id } });
    await notify(tx, { kind: "session", sessionId: session.id });
  });
}
