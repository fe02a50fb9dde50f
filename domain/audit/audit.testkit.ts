import { CHAIN_START, nextEntry, type AuditEntry } from "./chain.ts";
import type { AuditEvent } from "./events.ts";

export const eventOf = (type: string, changes: Partial<AuditEvent> = {}): AuditEvent => ({
  type,
  resolutionId: "resolution-1",
  audiencePartyId: null,
  actor: { userId: "user-1", partyId: "p", role: "drafter" },
  at: "2031-03-01T10:00:00.000Z",
  data: { n: 1, sha256: "aa" },
  ...changes,
});

/** A sound chain of these events, with salts that count. */
export function chainOf(events: readonly AuditEvent[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const [i, event] of events.entries()) {
    const last = entries.at(-1);
    const before = last === undefined ? CHAIN_START : { length: last.seq, head: last.link };
    entries.push(nextEntry(before, event, String(i).padStart(32, "0")));
  }
  return entries;
}
