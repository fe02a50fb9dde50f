import type { Connection } from "@hocuspocus/server";
import { COLLAB_CLOSE_CODES, type CollabCloseReason } from "#domain/api/collabProtocol.ts";

/**
 * Thrown out of a hook to refuse what a client sent: Hocuspocus then applies and acknowledges nothing, and closes the
 * connection with this code and reason. It has no message, because Hocuspocus would log that at every refusal.
 */
export class Refused extends Error {
  readonly code: number;
  readonly reason: CollabCloseReason;

  constructor(reason: CollabCloseReason) {
    super();
    this.reason = reason;
    this.code = COLLAB_CLOSE_CODES[reason];
  }
}

/** Ends a connection and its socket, telling the page why. Hocuspocus alone would leave the socket open and drop the code. */
export function closeConnection(connection: Connection, reason: CollabCloseReason): void {
  const code = COLLAB_CLOSE_CODES[reason];
  connection.close({ code, reason });
  connection.webSocket.close(code, reason);
}
