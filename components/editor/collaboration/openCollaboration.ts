import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import type { CollabCloseReason } from "#domain/api/collabProtocol.ts";
import type { Ticket } from "#domain/api/resolutions.ts";
import { ROOT_NAME } from "#domain/document/schema.ts";
import type { Collaboration, CollaborationOptions, CollaborationView, TicketFailure } from "./collaboration.ts";
import { Connection } from "./connection.ts";
import { FramedProvider } from "./framedProvider.ts";
import { LastingAwareness } from "./lastingAwareness.ts";
import { keptSoFar, localStoreName, unsentKey, whenLoaded } from "./localStore.ts";
import { Retry } from "./retry.ts";
import { SaveProgress } from "./saveProgress.ts";
import { isEditable, statusOf } from "./saveState.ts";
import { wordsOnlyIn } from "./setAside.ts";

/**
 * Opens a text: joins its live document, keeps a copy on this computer, and says what has become of the edits. It lives
 * outside React, whose strict mode mounts everything twice: see `sharedCollaboration`.
 */
export function openCollaboration(options: CollaborationOptions): Collaboration {
  return new Session(options);
}

class Session implements Collaboration {
  readonly #options: CollaborationOptions;
  readonly #storeName: string;
  readonly #listeners = new Set<() => void>();
  readonly #progress: SaveProgress;
  readonly #retry = new Retry();
  #document: Y.Doc;
  #awareness: LastingAwareness;
  #store: IndexeddbPersistence;
  #connection: Connection | null = null;
  #view: CollaborationView;
  #hasText = false;
  #setAside: string | null = null;
  /** The document of a refused edit, until the text has come afresh and can be compared. */
  #refused: Y.Doc | null = null;
  #ticket: Ticket | null = null;
  /** What this page writes with, from its ticket. */
  #clientId: number | null = null;
  #isClosed = false;

  constructor(options: CollaborationOptions) {
    this.#options = options;
    this.#storeName = localStoreName(options.userId, options.resolutionId);
    this.#progress = new SaveProgress({
      unsentKey: unsentKey(this.#storeName),
      keptSoFar: () => this.#keptSoFar(),
      ask: (question) => this.#connection?.send({ type: "flush", ...question }),
      onSilence: this.#breakOff,
      onChange: () => this.#show(),
    });
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
    this.#progress.end();
    this.#retry.end();
    this.#disconnect();
    this.#awareness.destroy();
    void this.#store.destroy();
  };

  #openStore(): IndexeddbPersistence {
    const document = this.#document;
    const store = new IndexeddbPersistence(this.#storeName, document);
    document.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== store && !(origin instanceof FramedProvider)) this.#progress.happened({ type: "edited" });
    });
    document.on("afterTransactionCleanup", () => this.#watchClientId());
    store.on("synced", () => {
      if (document !== this.#document) return;
      this.#hasText ||= document.getXmlFragment(ROOT_NAME).length > 0;
      this.#show();
    });
    return store;
  }

  async #keptSoFar(): Promise<boolean | null> {
    const store = this.#store;
    const isKept = await keptSoFar(store);
    return store === this.#store ? isKept : null;
  }

  /** The first ticket brings the clientID that everything on this page is written with. */
  async #begin(): Promise<void> {
    const document = this.#document;
    if (!(await whenLoaded(this.#store))) this.#progress.happened({ type: "kept", ofMade: null });
    const ticket = await this.#options.getTicket();
    if (this.#isClosed || document !== this.#document) return;
    if (!ticket.ok) return this.#withoutTicket(ticket.error, () => void this.#begin());
    this.#ticket = ticket.value;
    document.clientID = ticket.value.clientId;
    this.#clientId = ticket.value.clientId;
    this.#awareness.rename(ticket.value.clientId);
    this.#connect(ticket.value);
  }

  #connect(ticket: Ticket): void {
    this.#connection = new Connection(ticket, {
      document: this.#document,
      awareness: this.#awareness,
      token: () => this.#token(),
      onAuthenticated: ({ readOnly }) => this.#progress.happened({ type: "authenticated", readOnly }),
      onSynced: () => this.#synced(),
      onClosed: (reason) => this.#closed(reason),
      onMessage: (message) =>
        message.type === "row" ? this.#options.onRow(message) : this.#progress.happened(message),
    });
    this.#connection.open();
    this.#show();
  }

  #disconnect(): void {
    const connection = this.#connection;
    this.#connection = null;
    connection?.leave();
  }

  /** The ticket for the next connection: the first as it came, later ones renewed for the same clientID. */
  async #token(): Promise<string> {
    const unused = this.#ticket;
    this.#ticket = null;
    if (unused) return unused.token;
    const renewed = await this.#options.getTicket(this.#document.clientID);
    if (renewed.ok) return renewed.value.token;
    this.#withoutTicket(renewed.error, () => this.#connection?.reconnect());
    throw new Error(renewed.error);
  }

  #withoutTicket(failure: TicketFailure, again: () => void): void {
    switch (failure) {
      case "revoked":
        return this.#closed("revoked");
      case "signedOut":
        this.#progress.happened({ type: "signedOut" });
        return this.#retry.later(again);
      case "unreachable":
        this.#progress.happened({ type: "closed", reason: null });
        return this.#retry.later(again);
    }
  }

  readonly #breakOff = (): void => this.#connection?.breakOff();

  readonly #comeBack = (): void => this.#retry.now();

  #synced(): void {
    this.#retry.succeeded();
    this.#hasText = true;
    if (this.#refused) {
      const words = wordsOnlyIn(this.#refused, this.#document, this.#options.languages);
      this.#setAside = [this.#setAside, words].filter(Boolean).join("\n\n") || null;
      this.#refused.destroy();
      this.#refused = null;
    }
    this.#progress.happened({ type: "synced" });
  }

  #closed(reason: CollabCloseReason | null): void {
    if (this.#isClosed) return;
    this.#progress.happened({ type: "closed", reason });
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
        return this.#retry.later(() => this.#connection?.reconnect());
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
    this.#progress.happened({ type: "closed", reason: "renew" });
    void this.#begin();
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#progress.state.unsent > 0) event.preventDefault();
  };

  #newView(): CollaborationView {
    const save = this.#progress.state;
    return {
      document: this.#document,
      awareness: this.#awareness,
      status: statusOf(save),
      editable: isEditable(save) && this.#clientId !== null && this.#refused === null,
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
