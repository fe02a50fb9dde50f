import type { Document, Extension } from "@hocuspocus/server";
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import { applyAwarenessUpdate } from "y-protocols/awareness";
import { caretCursor, type CaretUser } from "#domain/api/collabProtocol.ts";
import type { CollabConnection, CollabContext } from "./access.ts";

/** A caret that moves ten times a second looks alive; more only costs, at every page. */
const MIN_INTERVAL_MS = 100;

type CaretState = { readonly user: CaretUser; readonly cursor: unknown };
type Pace = { last: number; waiting: CaretState | null };

/**
 * Lets through one caret for each page, under the page's own clientID, with name, party and colour as the server knows
 * them whatever the page claims, and at most ten times a second; of those in between the last.
 */
export function awareness(): Extension<CollabContext> {
  const paces = new WeakMap<CollabConnection, Pace>();
  return {
    extensionName: "awareness",
    async beforeHandleAwareness({ states, connection, document }) {
      const state = connection && states.get(connection.context.clientId);
      states.clear();
      if (!connection || !state) return;
      const { clientId } = connection.context;
      const caret = caretOf(connection, state);
      const pace = paces.get(connection) ?? { last: 0, waiting: null };
      paces.set(connection, pace);
      const due = pace.last + MIN_INTERVAL_MS - Date.now();
      if (due <= 0 && pace.waiting === null) {
        pace.last = Date.now();
        states.set(clientId, { ...caret });
      } else {
        if (pace.waiting === null) setTimeout(() => sendLater(document, connection, pace), due);
        pace.waiting = caret;
      }
    },
  };
}

function caretOf({ context }: CollabConnection, { cursor }: Readonly<Record<string, unknown>>): CaretState {
  const { actor, colour } = context.access;
  return {
    user: { name: actor.name, partyId: actor.partyId, colour },
    cursor: caretCursor.safeParse(cursor).data ?? null,
  };
}

function sendLater(document: Document, connection: CollabConnection, pace: Pace): void {
  const { waiting } = pace;
  pace.waiting = null;
  pace.last = Date.now();
  if (waiting === null || !document.hasConnection(connection)) return;
  const { clientId } = connection.context;
  const clock = (document.awareness.meta.get(clientId)?.clock ?? 0) + 1;
  const encoder = createEncoder();
  for (const number of [1, clientId, clock]) writeVarUint(encoder, number);
  writeVarString(encoder, JSON.stringify(waiting));
  applyAwarenessUpdate(document.awareness, toUint8Array(encoder), { source: "connection", connection });
}
