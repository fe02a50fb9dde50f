import type { RowKind } from "./liveRows.ts";

/** How stale a page without a session in the text may grow while somebody looks at it. */
const EVERY_MS = 20_000;

type Page = EventTarget & { readonly visibilityState: DocumentVisibilityState };
type Watching = { readonly page: Page; readonly window: EventTarget };

/**
 * For pages that show rows but no text: they have no socket (a session in the text would load the whole of it, and put a
 * person among those at work on it), so rows are read again at an interval while the page is seen, and as soon as it is
 * seen again.
 */
export function pollRows(
  _kinds: readonly RowKind[],
  changed: () => void,
  { page, window }: Watching = { page: globalThis.document, window: globalThis.window },
): () => void {
  const readIfSeen = () => {
    if (page.visibilityState === "visible") changed();
  };
  const timer = setInterval(readIfSeen, EVERY_MS);
  page.addEventListener("visibilitychange", readIfSeen);
  window.addEventListener("focus", readIfSeen);
  return () => {
    clearInterval(timer);
    page.removeEventListener("visibilitychange", readIfSeen);
    window.removeEventListener("focus", readIfSeen);
  };
}
