import type { Extension } from "@hocuspocus/server";
import { messageYjsSyncStep1 } from "y-protocols/sync";
import { type CollabConnection, type CollabContext, renewedAccess } from "./access.ts";
import { StaleAccess, type Lane } from "./lane.ts";
import type { Lanes } from "./lanes.ts";
import { closeConnection, Refused } from "./refusal.ts";

/**
 * Sends every edit through its document's lane before Hocuspocus sees it. When this hook returns, the edit is durable and
 * applied; Hocuspocus applies it once more, to no effect, and acknowledges.
 */
export const journal = (lanes: Lanes): Extension<CollabContext> => ({
  extensionName: "journal",
  async beforeSync({ type, payload, connection, documentName }) {
    // Also called for read-only connections, before Hocuspocus looks whether they are: it will apply nothing of theirs.
    if (type === messageYjsSyncStep1 || connection.readOnly) return;
    const lane = lanes.ofDocument(documentName);
    try {
      if (!lane) throw new Refused("unavailable");
      await submit(lane, connection, payload);
    } catch (error) {
      const reason = error instanceof Refused ? error.reason : "unavailable";
      if (!(error instanceof Refused)) console.error(`An edit of ${documentName} failed:`, error);
      closeConnection(connection, reason);
      throw new Refused(reason);
    }
  },
});

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
