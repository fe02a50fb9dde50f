import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { closeReasonOf, serverMessage, type ServerMessage } from "#domain/api/collabProtocol.ts";
import type { Ticket } from "#domain/api/resolutions.ts";
import { ROOT_NAME } from "#domain/document/schema.ts";
import type { Result } from "#domain/result.ts";
import { FramedProvider } from "./framedProvider.ts";
import { LastingAwareness } from "./lastingAwareness.ts";
import { keptSoFar, localStoreName, unsentKey, whenLoaded } from "./localStore.ts";
import {
  initialSaveState,
  isEditable,
  nextSaveState,
  type SaveEvent,
  type SaveState,
  type SaveStatus,
  statusOf,
  wantsAnswer,
} from "./saveState.ts";
import { wordsOnlyIn } from "./setAside.ts";

/** Why there is no ticket: nobody is signed in, the text may not be read (any more), or the server was not reached. */
export type TicketFailure = "signedOut" | "revoked" | "unreachable";

export type CollaborationOptions = {
  readonly resolutionId: string;
  readonly userId: string;
  /** Authoritative first. */
  readonly languages: readonly string[];
  /** Asks the API; `clientId` renews the one in use. */
  readonly getTicket: (clientId?: number) => Promise<Result<Ticket, TicketFailure>>;
  /** Told of each row that changed. */
  readonly onRow: (row: Extract<ServerMessage, { type: "row" }>) => void;
};

export type CollaborationView = {
  /** Another one when the text had to be loaded afresh. */
  readonly document: Y.Doc;
  readonly awareness: LastingAwareness;
  readonly status: SaveStatus;
  readonly editable: boolean;
  /** The server's text has come, or a copy of it was on this computer: there is something to show. */
  readonly hasText: boolean;
  /** Words of a refused edit, as text to copy; null where there are none. */
  readonly setAside: string | null;
};

/** A page's part in one text; for `useSyncExternalStore`. */
export type Collaboration = {
  readonly subscribe: (changed: () => void) => () => void;
  readonly view: () => CollaborationView;
  /** The person has seen, and copied, what was set aside. */
  readonly dismissSetAside: () => void;
  /** Leaves the text; what was not sent stays on this computer. */
  readonly close: () => void;
};

/** Long enough for the keys of one word, short enough that "Saved" follows the hand. */
const ASK_AFTER_MS = 200;
/** A busy server answers within a second or two; after this long the network is taken for gone, and tried afresh. */
const ANSWER_WITHIN_MS = 10_000;
const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 20_000;

/**
 * Opens a text: joins its live document, keeps a copy on this computer, and says what has become of the edits. It lives
 * outside React, whose strict mode mounts everything twice: see `sharedCollaboration`.
 */
export function openCollaboration(options: CollaborationOptions): Collaboration {
  return new Session(options);
}

/** What a browser says itself of a connection that ended without a word (RFC 6455, 7.1.5). */
const NO_CLOSE_FRAME = 1006;

type Connected = {
  readonly provider: FramedProvider;
  readonly socket: HocuspocusProviderWebsocket;
};

class Session implements Collaboration {
  readonly #options: CollaborationOptions;
  readonly #storeName: string;
  readonly #listeners = new Set<() => void>();
  #document: Y.Doc;
  #awareness: LastingAwareness;
  #store: IndexeddbPersistence;
  #connected: Connected | null = null;
  #save: SaveState;
  #view: CollaborationView;
  #hasText = false;
  #setAside: string | null = null;
  /** The document of a refused edit, until the text has come afresh and can be compared. */
  #refused: Y.Doc | null = null;
  #ticket: Ticket | null = null;
  /** What this page writes with, from its ticket. */
  #clientId: number | null = null;
  #isClosed = false;
  #isKeeping = false;
  #askTimer: ReturnType<typeof setTimeout> | null = null;
  #answerTimer: ReturnType<typeof setTimeout> | null = null;
  #retryTimer: ReturnType<typeof setTimeout> | null = null;
  #retryMs = RETRY_FIRST_MS;
  /** What the retry timer will do. */
  #again: (() => void) | null = null;

  constructor(options: CollaborationOptions) {
    this.#options = options;
    this.#storeName = localStoreName(options.userId, options.resolutionId);
    this.#save = initialSaveState(Number(localStorage.getItem(unsentKey(this.#storeName)) ?? 0));
    this.#document = new Y.Doc();
    this.#awareness = new LastingAwareness(this.#document);
    this.#store = this.#openStore();
    this.#view = this.#newView();
    window.addEventListener("beforeunload", this.#warn);
    window.addEventListener("offline", this.#breakOff);
    window.addEventListener("online", this.#comeBack);
    void this.#begin();
  }

  subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  view = (): CollaborationView => this.#view;

  dismissSetAside = (): void => {
    this.#setAside = null;
    this.#show();
  };

  close = (): void => {
    this.#isClosed = true;
    window.removeEventListener("beforeunload", this.#warn);
    window.removeEventListener("offline", this.#breakOff);
    window.removeEventListener("online", this.#comeBack);
    this.#stopTimers();
    this.#disconnect();
    this.#awareness.destroy();
    void this.#store.destroy();
  };

  #openStore(): IndexeddbPersistence {
    const document = this.#document;
    const store = new IndexeddbPersistence(this.#storeName, document);
    document.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== store && origin !== this.#connected?.provider) this.#edited();
    });
    document.on("afterTransactionCleanup", () => this.#watchClientId());
    store.on("synced", () => {
      if (document !== this.#document) return;
      this.#hasText ||= document.getXmlFragment(ROOT_NAME).length > 0;
      this.#show();
    });
    return store;
  }

  /** The first ticket brings the clientID that everything on this page is written with. */
  async #begin(): Promise<void> {
    const document = this.#document;
    if (!(await whenLoaded(this.#store))) this.#happened({ type: "kept", ofMade: null });
    const ticket = await this.#options.getTicket();
    if (this.#isClosed || document !== this.#document) return;
    if (!ticket.ok) return this.#withoutTicket(ticket.error, () => void this.#begin());
    this.#ticket = ticket.value;
    document.clientID = ticket.value.clientId;
    this.#clientId = ticket.value.clientId;
    this.#awareness.rename(ticket.value.clientId);
    this.#connect(ticket.value);
  }

  #connect({ url, documentName }: Ticket): void {
    const socket = new HocuspocusProviderWebsocket({ url, autoConnect: false });
    // What a provider that was left says on its way out is of no account.
    const ifCurrent = (react: () => void) => {
      if (this.#connected?.provider === provider) react();
    };
    const provider: FramedProvider = new FramedProvider({
      name: documentName,
      document: this.#document,
      awareness: this.#awareness,
      websocketProvider: socket,
      token: () => this.#token(),
      onAuthenticated: ({ scope }) =>
        ifCurrent(() => this.#happened({ type: "authenticated", readOnly: scope === "readonly" })),
      onAuthenticationFailed: ({ reason }) => ifCurrent(() => this.#closed(closeReasonOf({ reason }))),
      onSynced: () => ifCurrent(() => this.#synced()),
      onClose: ({ event }) => ifCurrent(() => this.#closed(closeReasonOf(event))),
      onStateless: ({ payload }) => ifCurrent(() => this.#told(payload)),
    });
    this.#connected = { provider, socket };
    provider.attach();
    void socket.connect();
    this.#show();
  }

  #disconnect(): void {
    const connected = this.#connected;
    this.#connected = null;
    connected?.provider.destroy();
    connected?.socket.destroy();
  }

  /** The ticket for the next connection: the first as it came, later ones renewed for the same clientID. */
  async #token(): Promise<string> {
    const unused = this.#ticket;
    this.#ticket = null;
    if (unused) return unused.token;
    const renewed = await this.#options.getTicket(this.#document.clientID);
    if (renewed.ok) return renewed.value.token;
    this.#withoutTicket(renewed.error, () => this.#reconnect());
    throw new Error(renewed.error);
  }

  #withoutTicket(failure: TicketFailure, again: () => void): void {
    switch (failure) {
      case "revoked":
        return this.#closed("revoked");
      case "signedOut":
        this.#happened({ type: "signedOut" });
        return this.#retry(again);
      case "unreachable":
        this.#happened({ type: "closed", reason: null });
        return this.#retry(again);
    }
  }

  #retry(again: () => void): void {
    if (this.#retryTimer !== null || this.#isClosed) return;
    this.#again = again;
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = null;
      again();
    }, this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MAX_MS);
  }

  /** The socket makes itself anew when it breaks off; one that was left open after a refusal must be broken off. */
  #reconnect(): void {
    if (this.#connected === null || this.#connected.provider.synced) return;
    const { socket } = this.#connected;
    if (socket.webSocket === null) void socket.connect();
    else socket.webSocket.close();
  }

  /** A network that is gone answers nothing, not even that the connection has ended. */
  readonly #breakOff = (): void => {
    this.#connected?.socket.webSocket?.dispatchEvent(new CloseEvent("close", { code: NO_CLOSE_FRAME }));
  };

  readonly #comeBack = (): void => {
    this.#retryMs = RETRY_FIRST_MS;
    const again = this.#again;
    if (again === null || this.#retryTimer === null) return;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = null;
    again();
  };

  #synced(): void {
    this.#retryMs = RETRY_FIRST_MS;
    this.#hasText = true;
    if (this.#refused) {
      const words = wordsOnlyIn(this.#refused, this.#document, this.#options.languages);
      this.#setAside = [this.#setAside, words].filter(Boolean).join("\n\n") || null;
      this.#refused.destroy();
      this.#refused = null;
    }
    this.#happened({ type: "synced" });
  }

  #edited(): void {
    this.#happened({ type: "edited" });
    if (!this.#isKeeping) void this.#keep();
  }

  /** Follows the local store until it holds every edit: it may be keys behind. */
  async #keep(): Promise<void> {
    this.#isKeeping = true;
    for (let made = -1; made !== this.#save.made && !this.#isClosed;) {
      const document = this.#document;
      made = this.#save.made;
      const isKept = await keptSoFar(this.#store);
      if (document === this.#document) this.#happened({ type: "kept", ofMade: isKept ? made : null });
      else made = -1;
    }
    this.#isKeeping = false;
  }

  #told(payload: string): void {
    const message = serverMessage.safeParse(JSON.parse(payload));
    if (!message.success) return;
    if (message.data.type === "row") this.#options.onRow(message.data);
    else this.#happened(message.data);
  }

  #closed(reason: ReturnType<typeof closeReasonOf>): void {
    if (this.#isClosed) return;
    this.#happened({ type: "closed", reason });
    switch (reason) {
      case "revoked":
        this.#disconnect();
        void this.#wipe();
        return;
      case "reload":
        this.#disconnect();
        return;
      case "invalid":
        void this.#beginAfresh();
        return;
      case "unavailable":
      case "renew":
      case "frozen":
      case null:
        return this.#retry(() => this.#reconnect());
    }
  }

  /** Sets the refused words aside with their document, and loads the text as the server has it. */
  async #beginAfresh(): Promise<void> {
    this.#disconnect();
    this.#clientId = null;
    this.#refused ??= this.#document;
    await this.#wipe();
    if (this.#isClosed) return;
    this.#awareness.destroy();
    this.#document = new Y.Doc();
    this.#awareness = new LastingAwareness(this.#document);
    this.#hasText = false;
    this.#store = this.#openStore();
    this.#show();
    await this.#begin();
  }

  async #wipe(): Promise<void> {
    localStorage.removeItem(unsentKey(this.#storeName));
    await this.#store.clearData();
  }

  /** Yjs takes another clientID when it meets its own in somebody's edits: nothing may be written with that one. */
  #watchClientId(): void {
    if (this.#clientId === null || this.#document.clientID === this.#clientId) return;
    this.#clientId = null;
    this.#disconnect();
    this.#happened({ type: "closed", reason: "renew" });
    void this.#begin();
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#save.unsent > 0) event.preventDefault();
  };

  #happened(event: SaveEvent): void {
    this.#save = nextSaveState(this.#save, event);
    const key = unsentKey(this.#storeName);
    if (this.#save.unsent > 0) localStorage.setItem(key, String(this.#save.unsent));
    else localStorage.removeItem(key);
    if (this.#save.question === null) this.#stopWaiting();
    if (wantsAnswer(this.#save)) this.#askTimer ??= setTimeout(() => this.#ask(), ASK_AFTER_MS);
    this.#show();
  }

  #ask(): void {
    this.#askTimer = null;
    if (!wantsAnswer(this.#save)) return;
    this.#save = nextSaveState(this.#save, { type: "asked" });
    const { epoch, question } = this.#save;
    this.#connected?.provider.sendStateless(JSON.stringify({ type: "flush", epoch, n: question?.n }));
    this.#answerTimer = setTimeout(this.#breakOff, ANSWER_WITHIN_MS);
  }

  #stopWaiting(): void {
    if (this.#answerTimer !== null) clearTimeout(this.#answerTimer);
    this.#answerTimer = null;
  }

  #stopTimers(): void {
    this.#stopWaiting();
    for (const timer of [this.#askTimer, this.#retryTimer]) if (timer !== null) clearTimeout(timer);
  }

  #newView(): CollaborationView {
    return {
      document: this.#document,
      awareness: this.#awareness,
      status: statusOf(this.#save),
      editable: isEditable(this.#save) && this.#clientId !== null && this.#refused === null,
      hasText: this.#hasText,
      setAside: this.#setAside,
    };
  }

  #show(): void {
    this.#view = this.#newView();
    this.#awareness.showCaret(this.#view.editable);
    for (const changed of this.#listeners) changed();
  }
}
