import { z } from "#domain/zod.ts";

/** What became of each quotation in the text, word for word against the archive. */
export const quotationCheck = z.object({
  language: z.string(),
  blockId: z.string(),
  evidenceId: z.string(),
  quoted: z.string(),
  /** `untranslated`: in another language than the archive's, into which nobody translated the statement. */
  status: z.enum(["exact", "altered", "absent", "broken", "untranslated"]),
  /** The archive's own words nearest to it, for `altered`. */
  nearest: z.string().nullable(),
  /** Whether the words are those of the statement's translation. */
  isTranslation: z.boolean(),
  /** The archive's words that ellipses stand for. */
  omissions: z.array(z.string()),
  /** What the writer put in brackets, and the archive's words that it stands for (may be none). */
  insertions: z.array(z.object({ text: z.string(), replaced: z.string() })),
  /** Words that the quotation does without and that change what it says: a negation, a condition. */
  warnings: z.array(z.object({ kind: z.enum(["omission", "cutBefore", "cutAfter"]), words: z.string() })),
});
export type QuotationCheck = z.infer<typeof quotationCheck>;
