import type { ExportPart, ExportWarningCode } from "#domain/api/exporting.ts";
import type { LocalizedText } from "#domain/localizedText.ts";
import type { VersionValue } from "#domain/document/version.ts";
import type { PositionTarget, Stance } from "#domain/positions/position.ts";

/** An approval or refusal of the version being written, as it is printed. */
export type PrintedApproval = {
  readonly partyName: LocalizedText;
  readonly personName: string;
  readonly decision: "approve" | "refuse";
  readonly reason: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The hash the approver's decision named. */
  readonly sha256: string;
  readonly voided: boolean;
};

/** A party's current position, on the text that is printed. */
export type PrintedPosition = {
  readonly partyId: string;
  readonly target: PositionTarget;
  readonly stance: Stance;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** The clause reads otherwise in the text that is printed than when the position was taken. */
  readonly onOlderWording: boolean;
  /** Only the party itself may read it. */
  readonly internal: boolean;
};

export type PrintedComment = {
  readonly personName: string;
  /** One of the value's parties; null for who acts for none. */
  readonly partyId: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly body: string;
};

/** A discussion of some words. Its place is in the words of its block in its language, UTF-16 offsets. */
export type PrintedThread = {
  readonly id: string;
  readonly language: string;
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
  /** The words it was started on. */
  readonly quote: string;
  readonly resolved: boolean;
  readonly internal: boolean;
  readonly comments: readonly PrintedComment[];
};

/**
 * What every writer gets, and all it gets: a version's value with its hash and approvals, or the live text shaped the same
 * way and marked as a draft.
 */
export type ExportModel = {
  readonly value: VersionValue;
  /** SHA-256 (hex) of the value's canonical bytes. */
  readonly sha256: string;
  readonly source:
    | { readonly kind: "version"; readonly n: number; readonly frozenAt: string }
    | { readonly kind: "draft"; readonly head: number };
  readonly approvals: readonly PrintedApproval[];
  /** What is printed beside the text. */
  readonly parts: readonly ExportPart[];
  readonly positions: readonly PrintedPosition[];
  readonly threads: readonly PrintedThread[];
  /** The version before the text that is printed, to tell what changed; null for a first one. */
  readonly earlier: { readonly n: number; readonly value: VersionValue } | null;
  /** The language to print. */
  readonly language: string;
  /** Languages whose text follows, each with the fixed words of its page. */
  readonly alsoIn: readonly { readonly language: string; readonly words: ExportWords }[];
  /** Fixed words of the printed page in that language ("Annex: evidence"), from the message files. */
  readonly words: ExportWords;
};

export const EXPORT_WORD_KEYS = [
  "draft",
  "draftFile",
  "version",
  "frozenAt",
  "textHash",
  "evidenceAnnex",
  "approvals",
  "approved",
  "refused",
  "voided",
  "reason",
  "noApprovals",
  "brokenReference",
  "blank",
  "alternative",
  "archived",
  "saidBy",
  "published",
  "reported",
  "howFar",
  "proposed",
  "signed",
  "adopted",
  "ratified",
  "inForce",
  "ended",
  "staleTranslation",
  "translationNotice",
  "notesHeading",
  "page",
  "partyOnly",
  "positions",
  "internalPositions",
  "clause",
  "wholeText",
  "party",
  "stance",
  "support",
  "reservation",
  "oppose",
  "none",
  "recordedOn",
  "olderWording",
  "noPositions",
  "changes",
  "change",
  "changesSince",
  "before",
  "after",
  "added",
  "removed",
  "moved",
  "changed",
  "noChanges",
  "threads",
  "internalThreads",
  "resolved",
  "contents",
  "signatures",
  "signature",
  "date",
  "proceedings",
  "step",
  "recordedAs",
  "by",
  "votes",
  "vote",
  "choice",
  "count",
  "voters",
  "particulars",
  "particular",
  "toldAs",
  "keyword",
  "workName",
  "expressionName",
  "adoption",
  "publication",
  "draftResolution",
  "additionalSponsors",
  "recommendedForAdoption",
  "adoptedWithoutVote",
  "adoptedRecordedVote",
  "inFavour",
  "against",
  "abstaining",
] as const;

export type ExportWords = Readonly<Record<(typeof EXPORT_WORD_KEYS)[number], string>>;

/** Something the format could not express, told to the person by name, never dropped silently. */
export type ExportWarning = {
  readonly code: ExportWarningCode;
  readonly blockId: string | null;
  /** In plain English, for programs; people read the code's sentence, in their language. */
  readonly message: string;
  /** What the sentence names: characters, languages. */
  readonly named?: string;
};

export type Written = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly extension: string;
  readonly warnings: readonly ExportWarning[];
};
