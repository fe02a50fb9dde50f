import type { SearchHit } from "#domain/api/search.ts";
import { localizedText } from "#domain/localizedText.ts";
import type { SearchField } from "#domain/search/rankFields.ts";
import type { Transaction } from "#server/db/transaction.ts";

/** An entry of the index that the asker may read. */
export type SearchEntry = {
  readonly id: string;
  readonly kind: SearchHit["kind"];
  readonly rowId: string;
  readonly resolutionId: string | null;
  readonly language: string | null;
  readonly text: string | null;
  readonly datedAt: Date | null;
};

type Body = SearchField & { readonly language: string | null };

/**
 * What may be answered, with the texts that it is ranked by: the title, those that a snippet may be cut from, the first
 * before the others, and what is not shown.
 */
export type Candidate = {
  readonly hit: Omit<SearchHit, "title" | "snippet" | "translated" | "place">;
  readonly title: SearchField;
  readonly bodies: readonly Body[];
  readonly others: readonly SearchField[];
  readonly datedAt: Date | null;
};

/** In which language names are shown, and which text the asker is at: what is found in several leads there. */
export type SearchPlace = { readonly locale: string; readonly near: string | null };

/** Reads entries of one kind as the asker. */
export type LoadCandidates = (
  tx: Transaction,
  entries: readonly SearchEntry[],
  place: SearchPlace,
) => Promise<Candidate[]>;

/** What a word is worth where it stands, beside a title's 1. */
export const NAME = 0.8;
export const QUOTE = 0.9;
export const TEXT = 0.4;
export const CONTEXT = 0.2;

export const NOWHERE = { resolutionTitle: null, resolutionId: null, sourceId: null, blockId: null };

export const field = (text: string, weight: number): SearchField => ({ text, weight });
export const body = (text: string, weight: number, language: string | null = null): Body => ({
  text,
  weight,
  language,
});
export const idsOf = (entries: readonly SearchEntry[]): string[] => entries.map(({ rowId }) => rowId);
export const audienceOf = (row: { readonly audiencePartyId: string | null }) => row.audiencePartyId ?? "all";
export const valuesOf = (text: unknown): string[] => Object.values(localizedText.parse(text ?? {}));
export const bodiesOf = (text: unknown, weight = QUOTE): Body[] =>
  Object.entries(localizedText.parse(text ?? {})).map(([language, words]) => body(words, weight, language));
