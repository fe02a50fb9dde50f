import type { QuotationCheck } from "#domain/api/quotations.ts";
import type { Block } from "#domain/document/block.ts";
import type { CiteKind } from "#domain/document/schema.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import type { QuoteSelector } from "#domain/quotes/selector.ts";

/** What a citation stands for, as its note says it. An id that nobody who reads here may know is as good as none. */
export type CitedItem =
  | {
      readonly state: "known";
      readonly title: string;
      readonly detail: string;
      /** The id of its card beside the text. */
      readonly anchor: string;
    }
  | { readonly state: "loading" }
  | { readonly state: "unknown" };

/**
 * A thread that is drawn where its words are found: one of a party alone, which leaves no mark in the shared text, and a
 * shared one whose marked words were deleted and written again.
 */
export type FoundThread = {
  readonly id: string;
  readonly blockId: string;
  readonly selector: QuoteSelector;
  readonly status: "open" | "resolved";
  readonly partyOnly: boolean;
};

export type PartyLook = {
  readonly shortName: string;
  readonly colour: { readonly light: string; readonly dark: string };
};

/** One line above the text: 의안번호, movers, symbol. An empty value is printed as a line to be filled. */
export type HeaderLine = { readonly key: string; readonly label: string; readonly value: string | null };

export type MarginFlag =
  | { readonly kind: "stale" | "orphan" | "claim" | "claimProposal"; readonly blockId: string }
  | { readonly kind: "quotation" | "brokenReference"; readonly blockId: string; readonly evidenceId: string };

/** The page's own texts, in the language of the screens. */
export type PageText = (key: PageTextKey, values?: Readonly<Record<string, string | number>>) => string;
export type PageTextKey =
  | "note"
  | "noteOf"
  | "brokenReference"
  | "loadingReference"
  | "crossReference"
  | "brokenCrossReference"
  | "blank"
  | "header"
  | "emptyHeaderField"
  | `placeholder.${Block["kind"]}`
  | `flag.${MarginFlag["kind"]}`
  | "untranslated"
  | "translateThis";

/** All that the page shows beside the text itself. It changes without the text, and the text without it. */
export type PageContext = {
  readonly style: ChamberStyle;
  /** The language of the text, not of the screens. */
  readonly language: string;
  /** The authoritative blocks while a translation is edited; null on the authoritative text itself. */
  readonly originals: readonly Block[] | null;
  readonly header: readonly HeaderLine[];
  readonly cited: (evidenceId: string, kind: CiteKind) => CitedItem;
  /** Shared threads that this reader knows. A comment mark of another thread draws nothing. */
  readonly threads: ReadonlyMap<string, "open" | "resolved">;
  readonly foundThreads: readonly FoundThread[];
  readonly highlightedThread: string | null;
  readonly quotations: readonly QuotationCheck[];
  /** Clauses of this language that state as fact what does not stand uncontested, or that perhaps do. */
  readonly doubtfulClauses: ReadonlyMap<string, "claim" | "claimProposal">;
  readonly parties: ReadonlyMap<string, PartyLook>;
  readonly text: PageText;
  readonly mayWrite: boolean;
  readonly onFlag: (flag: MarginFlag) => void;
  readonly onTranslate: (blockId: string) => void;
};
