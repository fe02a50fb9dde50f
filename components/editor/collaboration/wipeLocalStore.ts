import { localStoreName, unsentKey } from "./localStore.ts";

/**
 * Deletes what this browser keeps of a person's texts: at sign-out, so that the next one at this computer finds nothing.
 *
 * @param confirmLoss asked when some of it never reached the server
 * @returns false when the person would rather keep it, and nothing was deleted
 */
export async function wipeLocalStore(userId: string, confirmLoss: () => boolean): Promise<boolean> {
  const prefix = localStoreName(userId, "");
  const stores = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  const unsent = stores.some((name) => localStorage.getItem(unsentKey(name)) !== null);
  if (unsent && !confirmLoss()) return false;
  await Promise.all(stores.map(remove));
  return true;
}

const remove = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    localStorage.removeItem(unsentKey(name));
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => resolve());
    // Another tab holds it open: it is deleted when that tab lets go, which its own sign-out makes it do.
    request.addEventListener("blocked", () => resolve());
    request.addEventListener("error", () => reject(new Error(`The local copy ${name} could not be deleted.`)));
  });
