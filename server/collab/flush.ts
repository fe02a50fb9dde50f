import type { Extension } from "@hocuspocus/server";
import { flushRequest, type ServerMessage } from "#domain/api/collabProtocol.ts";
import type { CollabContext } from "./access.ts";

/**
 * Answers "is everything that I sent before this in the journal?". A connection's messages are handled one after the
 * other, each when the one before it is durable, so that this is reached at all is the answer.
 */
export const flush: Extension<CollabContext> = {
  extensionName: "flush",
  async onStateless({ connection, payload }) {
    // A throw in this hook would end the process.
    const request = flushRequest.safeParse(parseJson(payload));
    if (!request.success || connection.readOnly) return;
    const { epoch, n } = request.data;
    connection.sendStateless(JSON.stringify({ type: "flushed", epoch, n } satisfies ServerMessage));
  },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
