import type { Doc } from "yjs";
import type { ServerMessage } from "#domain/api/collabProtocol.ts";
import type { Ticket } from "#domain/api/resolutions.ts";
import type { Result } from "#domain/result.ts";
import type { LastingAwareness } from "./lastingAwareness.ts";
import type { SaveStatus } from "./saveState.ts";

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
  readonly document: Doc;
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
