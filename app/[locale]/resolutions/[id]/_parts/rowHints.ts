import type { RowKind } from "#components/api/liveRows.ts";

type Listener = { readonly kinds: readonly RowKind[]; readonly changed: () => void };

/**
 * One list for the browser's tab: a session outlives the desk that opened it while React mounts twice or the language
 * changes, and its hints must reach the desk that is there.
 */
const listeners = new Set<Listener>();

/** Passes the socket's hint that a row changed to whoever on the page reads such rows. */
export function hintRow(kind: RowKind): void {
  for (const { kinds, changed } of listeners) if (kinds.includes(kind)) changed();
}

export function subscribeToRows(kinds: readonly RowKind[], changed: () => void): () => void {
  const listener = { kinds, changed };
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
