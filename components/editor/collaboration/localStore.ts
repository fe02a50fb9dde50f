import type { IndexeddbPersistence } from "y-indexeddb";

/** Where this browser keeps a person's copy of a text, with what has not reached the server: one store for each of both. */
export const localStoreName = (userId: string, resolutionId: string): string => `whereas/${userId}/${resolutionId}`;

/** Set in localStorage while the store of that name holds edits that the server has not acknowledged. */
export const unsentKey = (storeName: string): string => `${storeName}/unsent`;

/** The copy has been read; false when this browser lets no page keep anything. */
export const whenLoaded = (store: IndexeddbPersistence): Promise<boolean> =>
  Promise.race([
    store.whenSynced.then(() => true),
    store._db.then(
      () => new Promise<never>(() => {}),
      () => false,
    ),
  ]);

/**
 * Whether everything given to the store before this call is kept, once that is known. The store itself does not tell; but
 * what reads it must wait for every writing that was asked for earlier (Indexed Database API, "transaction scheduling").
 */
export async function keptSoFar(store: IndexeddbPersistence): Promise<boolean> {
  const db = await store._db.catch(() => null);
  if (db === null) return false;
  return new Promise((resolve) => {
    try {
      const reading = db.transaction("updates", "readonly");
      reading.objectStore("updates").getKey(0);
      reading.addEventListener("complete", () => resolve(true));
      reading.addEventListener("abort", () => resolve(false));
    } catch {
      // Closed beneath us: deleted at sign-out, or evicted.
      resolve(false);
    }
  });
}
