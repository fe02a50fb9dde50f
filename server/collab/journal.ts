import type { Extension } from "@hocuspocus/server";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import type { CollabCloseReason } from "#domain/api/collabProtocol.ts";
import { type CollabConnection, type CollabContext, renewedAccess } from "./access.ts";
import { type Lane, Pending, StaleAccess } from "./lane.ts";
import type { Lanes } from "./lanes.ts";
import { closeConnection, Refused } from "./refusal.ts";

/**
 * Sends every edit through its document's lane before Hocuspocus sees it. When this hook returns, the edit is durable and
 * applied; Hocuspocus applies it once more, to no effect, and acknowledges.
 */
export function journal(lanes: Lanes): Extension<CollabContext> {
  /** Connections that have sent all their page has. */
  const complete = new WeakSet<CollabConnection>();
  return {
    extensionName: "journal",
    async beforeSync({ type, payload, connection, documentName }) {
      // Also called for read-only connections, before Hocuspocus looks whether they are: it will apply nothing of theirs.
      if (type === messageYjsSyncStep1 || connection.readOnly) return;
      const lane = lanes.ofDocument(documentName);
      try {
        if (!lane) throw new Refused("unavailable");
        await submit(lane, connection, payload);
        if (type === messageYjsSyncStep2) complete.add(connection);
      } catch (error) {
        if (error instanceof Pending && type === messageYjsUpdate && !complete.has(connection)) {
          blank(payload);
          return;
        }
        const reason = reasonOf(error);
        if (reason === "unavailable") console.error(`An edit of ${documentName} failed:`, error);
        closeConnection(connection, reason);
        throw new Refused(reason);
      }
    },
  };
}

/**
 * A key pressed while a page comes back rests on others that the server never got; the page's half of the sync, which is
 * still on its way, brings them all. Until then the update must reach the document as one that says nothing (no structs, no
 * deletions): as it is, Yjs would keep it waiting where no journal sees it.
 */
function blank(update: Uint8Array): void {
  update.fill(0);
}

function reasonOf(error: unknown): CollabCloseReason {
  if (error instanceof Refused) return error.reason;
  return error instanceof Pending ? "invalid" : "unavailable";
}

/** Rights may change between two edits without ending: then the author is looked at again, once. */
async function submit(lane: Lane, connection: CollabConnection, bytes: Uint8Array): Promise<void> {
  try {
    await lane.submit(connection, bytes);
  } catch (error) {
    if (!(error instanceof StaleAccess)) throw error;
    await renewAccess(connection);
    await lane.submit(connection, bytes).catch((again: unknown) => {
      throw again instanceof StaleAccess ? new Refused("renew") : again;
    });
  }
}

async function renewAccess(connection: CollabConnection): Promise<void> {
  const access = await renewedAccess(connection.context.access, "writes");
  if (typeof access === "string") throw new Refused(access);
  connection.context.access = access;
}
