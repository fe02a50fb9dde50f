import type { Paragraph } from "./paragraphs.ts";
import type { Quotation } from "./quotations.ts";
import type { Attribution } from "./speakers.ts";

/** A passage of an article that reports speech, and who is said to have spoken. */
export type ProposedSpeech = Attribution & {
  readonly kind: "direct" | "reported";
  readonly verb: string | null;
  readonly start: number;
  readonly end: number;
  /** For a quotation: where its marks stand, and whether the paragraph ends before it does. */
  readonly quotation: Quotation | null;
};

/** What one language's rules do with one paragraph; they remember the paragraphs before. */
export type ParagraphReader = (paragraph: Paragraph) => ProposedSpeech[];
