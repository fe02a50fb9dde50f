import type { BusMessage } from "#server/bus/message.ts";
import type { Transaction } from "#server/db/transaction.ts";

/** Deletes sessions, and tells every process, which closes what they hold open. */
export async function endSessions(
  tx: Transaction,
  where: { readonly id?: string | { readonly not: string }; readonly userId?: string },
  notify: (message: BusMessage) => void,
): Promise<void> {
  const sessions = await tx.session.findMany({ where, select: { id: true } });
  await tx.session.deleteMany({ where: { id: { in: sessions.map(({ id }) => id) } } });
  for (const { id } of sessions) notify({ kind: "session", sessionId: id });
}
