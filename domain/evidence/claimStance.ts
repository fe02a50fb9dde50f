import type { LocalizedText } from "#domain/localizedText.ts";

/** What a statement says of a claim. `retracts` takes back what its speaker said of it before. */
export const CLAIM_STANCES = ["asserts", "denies", "doubts", "cannotConfirm", "retracts"] as const;
export type ClaimStanceKind = (typeof CLAIM_STANCES)[number];

/** One statement's word on a claim, as one reader may read it. */
export type ClaimStance = {
  readonly id: string;
  readonly statementId: string;
  readonly stance: ClaimStanceKind;
  /** Who speaks, merged records followed to the one that was kept; null where nobody is named. */
  readonly voice: string | null;
  /** ISO 8601, possibly partial. */
  readonly saidOn: string | null;
  /** When its source was published: what is known where the statement has no date of its own. */
  readonly publishedAt: string | null;
  /** How the reader's party alone reads the statement. */
  readonly partyOnly: boolean;
};

/** A stance with what it takes to name who said it. */
export type NamedStance = ClaimStance & {
  readonly speaker: LocalizedText | null;
  readonly organisation: LocalizedText | null;
  /** Whether the speaker is a body and not a person. */
  readonly isBody: boolean;
  readonly outlet: string;
};

/** The date that orders a stance. */
export const dateOf = ({ saidOn, publishedAt }: ClaimStance): string | null => saidOn ?? publishedAt;
