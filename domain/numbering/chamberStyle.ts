import { z } from "#domain/zod.ts";
import { citationStyle } from "#domain/citation/citationStyle.ts";
import { DATE_FORMS } from "#domain/citation/printedDate.ts";
import { localizedText } from "#domain/localizedText.ts";
import { BLOCK_KINDS } from "#domain/document/schema.ts";

export const HEADER_FORMS = ["bill", "masthead", "frontPage", "house"] as const;
export type HeaderForm = (typeof HEADER_FORMS)[number];

/** How one numbered level is written: `{ counter: "decimal", before: "(", after: ")" }` gives "(1)". */
export const labelPattern = z.object({
  counter: z.enum([
    "decimal",
    "lowerAlpha",
    "upperAlpha",
    "lowerRoman",
    "upperRoman",
    "hangulSyllable",
    "circledDecimal",
    "dash",
    "none",
  ]),
  before: z.string(),
  after: z.string(),
});

export type LabelPattern = z.infer<typeof labelPattern>;

export const HEADER_KEYS = [
  "billNumber",
  "proposedOn",
  "movers",
  "committee",
  "symbol",
  "session",
  "agendaItem",
  "sponsors",
] as const;

const headerField = z.object({
  key: z.enum(HEADER_KEYS),
  label: localizedText,
});

/**
 * A chamber's way of setting a resolution, as data. A version carries its style whole, so that what was approved can be
 * set again years later.
 */
export const chamberStyle = z.object({
  id: z.string(),
  name: localizedText,
  /** IANA zone in which dates are printed. */
  timeZone: z.string(),
  /** How its header and its marks of time say a date; "long" where a style does not say. */
  dates: z.enum(DATE_FORMS).optional(),
  /** One pattern for each operative level, the outermost first; deeper levels repeat the last. */
  operative: z.array(labelPattern).min(1),
  /** Patterns for unnumbered or lettered parts of the preamble. */
  citation: labelPattern,
  recital: labelPattern,
  /** Korea: a list of one item carries no number. */
  singleItemUnnumbered: z.boolean(),
  /** What a clause must end with, for the checker. */
  endings: z.object({
    preamble: z.string(),
    /** Of a recital, where it differs from the rest of the preamble; and of the last one, which may lead over. */
    recital: z.string().optional(),
    lastRecital: localizedText.optional(),
    operative: z.string(),
    /** Of a clause that opens a list; a colon where the style does not say. */
    opensList: z.string().optional(),
    last: z.string(),
  }),
  /** Words a clause of the kind may open with, by language, offered while writing. */
  openings: z.object({
    citation: z.record(z.string(), z.array(z.string())),
    recital: z.record(z.string(), z.array(z.string())),
    operative: z.record(z.string(), z.array(z.string())),
  }),
  /** UN: the opening words of a clause are set in italics. */
  emphasiseOpening: z.boolean(),
  /** What stands above the text, in order. */
  header: z.array(headerField),
  /**
   * How it is set: title, then a box for the bill's number; a masthead above the title; a front page of its own; the House's
   * first page. Versions frozen before styles named one have none.
   */
  headerForm: z.enum(HEADER_FORMS).optional(),
  /** Fixed words of a front page: what the document calls itself, the line of its house, what stands before its number. */
  look: z
    .object({
      documentName: localizedText,
      houseLine: localizedText.optional(),
      numberPrefix: localizedText.optional(),
      /** Words that are set in italics wherever a clause begins with them. */
      emphasised: localizedText.optional(),
      /** What the text calls itself where a front page has named the motion: "European Parliament resolution". */
      textName: localizedText.optional(),
      /** Lines of the header that the chamber says as a sentence, `{value}` in it, rather than behind their label. */
      sentences: z.partialRecord(z.enum(HEADER_KEYS), localizedText).optional(),
    })
    .optional(),
  /** Headings of the parts, where the chamber prints them: 주문, 제안이유. */
  partHeadings: z.object({ operative: localizedText.nullable(), reasons: localizedText.nullable() }),
  /** The order of the parts after title and header. */
  partOrder: z.array(z.enum(["preamble", "operative", "reasons", "closing"])),
  formula: localizedText,
  /** Where the formula stands; before the preamble where a style does not say. */
  formulaPlace: z.enum(["beforePreamble", "beforeOperative"]).optional(),
  /** How notes are set. Versions frozen before styles named one have none, and their bytes must stay as they are. */
  citationStyle: citationStyle.optional(),
  /** Whether the preamble is set apart from the operative part by a blank line only or by its formula. */
  kinds: z.array(z.enum(BLOCK_KINDS)),
});

export type ChamberStyle = z.infer<typeof chamberStyle>;
