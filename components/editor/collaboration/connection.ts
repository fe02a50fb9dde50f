import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import type { Doc } from "yjs";
import {
  closeReasonOf,
  type CollabCloseReason,
  serverMessage,
  type ServerMessage,
} from "#domain/api/collabProtocol.ts";
import type { Ticket } from "#domain/api/resolutions.ts";
import { FramedProvider } from "./framedProvider.ts";
import type { LastingAwareness } from "./lastingAwareness.ts";

/** What a browser says itself of a connection that ended without a word (RFC 6455, 7.1.5). */
const NO_CLOSE_FRAME = 1006;

type Ends = {
  readonly document: Doc;
  readonly awareness: LastingAwareness;
  /** Asked for at each connecting; throws where there is none. */
  readonly token: () => Promise<string>;
  readonly onAuthenticated: (right: { readonly readOnly: boolean }) => void;
  readonly onSynced: () => void;
  /** `null`: the connection was lost. */
  readonly onClosed: (reason: CollabCloseReason | null) => void;
  readonly onMessage: (message: ServerMessage) => void;
};

/** A document's way to the server. It makes itself anew when the network breaks off, until it is left. */
export class Connection {
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #provider: FramedProvider;
  #isLeft = false;

  constructor({ url, documentName }: Ticket, ends: Ends) {
    this.#socket = new HocuspocusProviderWebsocket({ url, autoConnect: false });
    // What a provider that was left says on its way out is of no account.
    const unlessLeft = (react: () => void) => {
      if (!this.#isLeft) react();
    };
    this.#provider = new FramedProvider({
      name: documentName,
      document: ends.document,
      awareness: ends.awareness,
      websocketProvider: this.#socket,
      token: ends.token,
      onAuthenticated: ({ scope }) => unlessLeft(() => ends.onAuthenticated({ readOnly: scope === "readonly" })),
      onAuthenticationFailed: ({ reason }) => unlessLeft(() => ends.onClosed(closeReasonOf({ reason }))),
      onSynced: () => unlessLeft(ends.onSynced),
      onClose: ({ event }) => unlessLeft(() => ends.onClosed(closeReasonOf(event))),
      onStateless: ({ payload }) =>
        unlessLeft(() => {
          const message = serverMessage.safeParse(JSON.parse(payload));
          if (message.success) ends.onMessage(message.data);
        }),
    });
  }

  open(): void {
    this.#provider.attach();
    void this.#socket.connect();
  }

  send(message: object): void {
    this.#provider.sendStateless(JSON.stringify(message));
  }

  /** The socket makes itself anew when it breaks off; one that was left open after a refusal must be broken off. */
  reconnect(): void {
    if (this.#provider.synced) return;
    if (this.#socket.webSocket === null) void this.#socket.connect();
    else this.#socket.webSocket.close();
  }

  /** A network that is gone answers nothing, not even that the connection has ended. */
  breakOff(): void {
    this.#socket.webSocket?.dispatchEvent(new CloseEvent("close", { code: NO_CLOSE_FRAME }));
  }

  leave(): void {
    this.#isLeft = true;
    this.#provider.destroy();
    this.#socket.destroy();
  }
}
