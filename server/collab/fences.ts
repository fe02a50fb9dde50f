import type { Hocuspocus } from "@hocuspocus/server";
import type { BusMessage } from "#server/bus/message.ts";
import { type CollabConnection, type CollabContext, renewedAccess } from "./access.ts";
import { closeConnection } from "./refusal.ts";

type Concerned = Extract<BusMessage, { kind: "state" | "access" | "session" }> | { readonly kind: "resync" };

/**
 * Looks again at the connections whose rights may have changed, and closes those that may go on no more, or may now do
 * more. What stops an edit is the journal's transaction; this tells the page, and ends reading.
 */
export async function lookAgain(hocuspocus: Hocuspocus<CollabContext>, message: Concerned): Promise<void> {
  const connections = [...hocuspocus.documents.values()].flatMap((document) => document.getConnections());
  await Promise.all(connections.filter((connection) => concerns(message, connection)).map(look));
}

function concerns(message: Concerned, { context }: CollabConnection): boolean {
  const { actor, resolutionId } = context.access;
  switch (message.kind) {
    case "resync":
      return true;
    case "state":
      return message.resolutionId === resolutionId;
    case "access":
      return (
        (message.resolutionId === undefined || message.resolutionId === resolutionId) &&
        (message.userId === undefined || message.userId === actor.userId)
      );
    case "session":
      return message.sessionId === actor.credential.id;
  }
}

async function look(connection: CollabConnection): Promise<void> {
  try {
    const access = await renewedAccess(connection.context.access, connection.readOnly ? "reads" : "writes");
    if (typeof access === "string") closeConnection(connection, access);
    else connection.context.access = access;
  } catch (error) {
    console.error("A connection's rights cannot be looked up:", error);
    closeConnection(connection, "unavailable");
  }
}
