import type { LocalizedText } from "#domain/localizedText.ts";
import type { VersionValue } from "#domain/document/version.ts";

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
  /** The language to print. */
  readonly language: string;
  /** Fixed words of the printed page in that language ("Annex: evidence"), from the message files. */
  readonly words: ExportWords;
};

export const EXPORT_WORD_KEYS = [
  "draft",
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
] as const;

export type ExportWords = Readonly<Record<(typeof EXPORT_WORD_KEYS)[number], string>>;

/** Something the format could not express, told to the person by name, never dropped silently. */
export type ExportWarning = { readonly code: string; readonly blockId: string | null; readonly message: string };

export type Written = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly extension: string;
  readonly warnings: readonly ExportWarning[];
};
