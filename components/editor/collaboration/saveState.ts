import type { CollabCloseReason } from "#domain/api/collabProtocol.ts";

/**
 * What a page may say about the edits made on it, as a pure machine: events in, state out. "Saved" is said when the server
 * has answered that the journal holds everything sent before the question, and at no other moment; that nothing waits to
 * be sent is no proof of it.
 */

/** What the person is told. `unsent` counts edits that are not known to be in the journal. */
export type SaveStatus =
  | { readonly kind: "connecting" }
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** `kept` of the unsent are known to be on this computer's disk; null: it keeps none. */
  | { readonly kind: "offline"; readonly unsent: number; readonly kept: number | null }
  | { readonly kind: "frozen"; readonly unsent: number }
  | { readonly kind: "readOnly" }
  | { readonly kind: "unavailable"; readonly unsent: number }
  | { readonly kind: "signedOut"; readonly unsent: number }
  | { readonly kind: "revoked" }
  | { readonly kind: "outdated" };

type Link = "connecting" | "synced" | "offline" | "unavailable" | "signedOut" | "revoked" | "outdated";

/** Whether the server lets this page write: `closed` once it did and the text was frozen, or has unsent edits on one. */
type Right = "unknown" | "write" | "read" | "closed";

export type SaveState = {
  readonly link: Link;
  readonly right: Right;
  /** The page has had the text of the server once: from then on it may be edited without a connection too. */
  readonly hasSynced: boolean;
  readonly unsent: number;
  /** Counts all edits, and those of them that would outlive this page; null when the computer keeps nothing. */
  readonly made: number;
  readonly keptOfMade: number | null;
  /** Counts connections, so that an answer of an earlier one is known for what it is. */
  readonly epoch: number;
  readonly question: { readonly n: number; readonly covers: number } | null;
  readonly asked: number;
};

export type SaveEvent =
  | { readonly type: "authenticated"; readonly readOnly: boolean }
  | { readonly type: "synced" }
  | { readonly type: "edited" }
  /** The computer has stored the first `ofMade` edits; null: it cannot. */
  | { readonly type: "kept"; readonly ofMade: number | null }
  /** A question goes out, number `asked + 1` of this epoch. */
  | { readonly type: "asked" }
  | { readonly type: "flushed"; readonly epoch: number; readonly n: number }
  /** `null`: the connection was lost. */
  | { readonly type: "closed"; readonly reason: CollabCloseReason | null }
  | { readonly type: "signedOut" };

/** @param unsent edits that an earlier page load has left in the local store */
export const initialSaveState = (unsent: number): SaveState => ({
  link: "connecting",
  right: "unknown",
  hasSynced: false,
  unsent,
  made: unsent,
  keptOfMade: unsent,
  epoch: 0,
  question: null,
  asked: 0,
});

export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case "authenticated":
      return { ...state, right: event.readOnly ? closedOrRead(state) : "write" };
    case "synced":
      // What was unsent has just been sent again, on a connection of its own.
      return { ...state, link: "synced", hasSynced: true, epoch: state.epoch + 1, question: null };
    case "edited":
      return { ...state, unsent: state.unsent + 1, made: state.made + 1 };
    case "kept":
      return { ...state, keptOfMade: event.ofMade };
    case "asked":
      return { ...state, asked: state.asked + 1, question: { n: state.asked + 1, covers: state.unsent } };
    case "flushed":
      return flushed(state, event);
    case "closed":
      return closed(state, event.reason);
    case "signedOut":
      return { ...state, link: "signedOut", question: null };
  }
}

const closedOrRead = ({ right, unsent }: SaveState): Right =>
  right === "write" || right === "closed" || unsent > 0 ? "closed" : "read";

function flushed(state: SaveState, { epoch, n }: { readonly epoch: number; readonly n: number }): SaveState {
  const { question } = state;
  if (epoch !== state.epoch || question?.n !== n) return state;
  return { ...state, question: null, unsent: state.unsent - question.covers };
}

function closed(state: SaveState, reason: CollabCloseReason | null): SaveState {
  const gone = { ...state, question: null };
  // An end is an end, whatever else the socket says while it goes.
  if (state.link === "revoked" || state.link === "outdated") return gone;
  switch (reason) {
    case "revoked":
      return { ...gone, link: "revoked", unsent: 0 };
    case "reload":
      return { ...gone, link: "outdated" };
    case "unavailable":
      return { ...gone, link: "unavailable" };
    case "frozen":
      return { ...gone, link: "connecting", right: "closed" };
    case "renew":
      return { ...gone, link: "connecting" };
    case "invalid":
      // The words are set aside and the text is loaded afresh.
      return { ...initialSaveState(0), epoch: state.epoch };
    case null:
      return { ...gone, link: state.link === "unavailable" || state.link === "signedOut" ? state.link : "offline" };
  }
}

export function statusOf({ link, right, hasSynced, unsent, made, keptOfMade }: SaveState): SaveStatus {
  switch (link) {
    case "revoked":
    case "outdated":
      return { kind: link };
    case "signedOut":
    case "unavailable":
      return { kind: link, unsent };
    case "connecting":
      return right === "closed" ? { kind: "frozen", unsent } : { kind: "connecting" };
    case "offline":
      if (!hasSynced && unsent === 0) return { kind: "connecting" };
      // What is not stored yet is among the youngest, and none of those has been sent.
      return { kind: "offline", unsent, kept: keptOfMade === null ? null : Math.max(0, unsent - (made - keptOfMade)) };
    case "synced":
      if (right === "closed") return { kind: "frozen", unsent };
      if (right === "read") return { kind: "readOnly" };
      return { kind: unsent === 0 ? "saved" : "saving" };
  }
}

/** Whether keys may change the text: after the first sync, while the server would take it, and offline. */
export const isEditable = ({ link, right, hasSynced }: SaveState): boolean =>
  hasSynced && right === "write" && (link === "synced" || link === "offline" || link === "connecting");

/** Whether the server should be asked now. */
export const wantsAnswer = ({ link, right, unsent, question }: SaveState): boolean =>
  link === "synced" && right === "write" && unsent > 0 && question === null;
