import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Hocuspocus, WebSocketLike } from "@hocuspocus/server";
import type { Peer } from "crossws";
import nodeAdapter from "crossws/adapters/node";
import { isOwnOrigin } from "#server/auth/requestOrigin.ts";
import type { CollabContext } from "./access.ts";
import { MAX_UPDATE_BYTES } from "./admitUpdate.ts";

/** An update and its envelope; larger frames end the socket before they are read. */
const MAX_FRAME_BYTES = MAX_UPDATE_BYTES + 64 * 1024;

type ClientConnection = ReturnType<Hocuspocus<CollabContext>["handleConnection"]>;

export type CollabSocket = {
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly closeAll: () => void;
};

const GOING_AWAY = 1001;

/** WebSockets for Hocuspocus. Pages of other origins are turned away: a browser would send the cookies along for them. */
export function collabSocket(hocuspocus: Hocuspocus<CollabContext>): CollabSocket {
  const connections = new Map<string, ClientConnection>();
  const adapter = nodeAdapter({
    serverOptions: { maxPayload: MAX_FRAME_BYTES },
    hooks: {
      upgrade: (request) => (isOwnOrigin(request.headers) ? undefined : new Response("Forbidden", { status: 403 })),
      open(peer) {
        const { headers, url } = peer.request;
        const request = new Request(url, { headers });
        connections.set(peer.id, hocuspocus.handleConnection(socketOf(peer), request));
      },
      message: (peer, message) => connections.get(peer.id)?.handleMessage(message.uint8Array()),
      close(peer, { code, reason }) {
        connections.get(peer.id)?.handleClose({ code: code ?? GOING_AWAY, reason: reason ?? "" });
        connections.delete(peer.id);
      },
      error: (_peer, error) => console.error("A collaboration socket failed:", error.message),
    },
  });
  return {
    // A rejected promise here would end the process.
    handleUpgrade: (request, socket, head) =>
      void adapter.handleUpgrade(request, socket, head).catch(() => socket.destroy()),
    closeAll: () => adapter.closeAll(GOING_AWAY),
  };
}

const CLOSED = 3;

const socketOf = (peer: Peer): WebSocketLike => ({
  send: (data) => void peer.send(data),
  close: (code, reason) => peer.close(code, reason),
  get readyState() {
    return peer.websocket.readyState ?? CLOSED;
  },
});
