import type { Collaboration, CollaborationOptions } from "./collaboration.ts";
import { openCollaboration } from "./openCollaboration.ts";

/** React's strict mode, and a soft change of language, unmount a page and mount it again at once. */
const GRACE_MS = 1_000;

type Shared = { readonly collaboration: Collaboration; users: number; ending: ReturnType<typeof setTimeout> | null };

const open = new Map<string, Shared>();

/**
 * The page's one session in a text, opened at first use. Each call must be answered by one of `leave`; the session closes
 * a moment after the last. The options of the first call hold.
 */
export function sharedCollaboration(options: CollaborationOptions): {
  readonly collaboration: Collaboration;
  readonly leave: () => void;
} {
  const key = `${options.userId}/${options.resolutionId}`;
  const shared = open.get(key) ?? { collaboration: openCollaboration(options), users: 0, ending: null };
  open.set(key, shared);
  if (shared.ending !== null) clearTimeout(shared.ending);
  shared.users++;
  return { collaboration: shared.collaboration, leave: () => leave(key, shared) };
}

function leave(key: string, shared: Shared): void {
  if (--shared.users > 0) return;
  shared.ending = setTimeout(() => {
    open.delete(key);
    shared.collaboration.close();
  }, GRACE_MS);
}
