import type { ImportedThread } from "./imported.ts";

/**
 * The threads of a file that was printed for one party alone. Only JSON says which of them are the party's own: of any other
 * none is for others (Q12).
 */
export const ofOneParty = (threads: readonly ImportedThread[], isPartyOnly: boolean): readonly ImportedThread[] =>
  isPartyOnly ? threads.map((thread) => ({ ...thread, internal: true })) : threads;
