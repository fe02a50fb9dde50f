import { z } from "#domain/zod.ts";
import { localizedText } from "#domain/localizedText.ts";
import { DATE_FORMS } from "./printedDate.ts";

/** What stands around the name of a work: `{ before: "「", after: "」", emphasis: false }`. */
const titleForm = z.object({ before: z.string(), after: z.string(), emphasis: z.boolean() });

export type TitleForm = z.infer<typeof titleForm>;

/** By language of the printed text; "en" stands in for one that is not named. */
const titleForms = z.record(z.string(), titleForm);

/**
 * A house's way of citing, as data. A version carries it whole within its chamber's style, so that its notes can be set
 * again years later.
 */
export const citationStyle = z.object({
  id: z.string(),
  name: localizedText,
  dates: z.enum(DATE_FORMS),
  /** What is said of where a thing was published, in order. */
  publication: z.array(z.enum(["authors", "title", "outlet", "date"])),
  title: titleForms,
  /** Names of treaties, resolutions and laws. */
  instrument: titleForms,
  outlet: titleForms,
  /** What stands around quoted words, by language of the printed text. Absent in versions frozen before it was told. */
  quotation: z.record(z.string(), z.object({ before: z.string(), after: z.string() })).optional(),
  /** How an article and a paragraph of an instrument are named; `{n}` is the number. Absent in versions frozen before it was told. */
  provision: z.object({ article: localizedText, paragraph: localizedText }).optional(),
  /** What is said of an instrument that binds nobody, by its status. Absent in versions frozen before it was told. */
  notInForce: z.record(z.string(), localizedText).optional(),
  /** What follows the first author where a short form leaves out the others, with its space. */
  andOthers: localizedText,
  /** What the beginning of an archived copy's hash is called. */
  archived: localizedText,
  /** What words that were translated are marked with. Absent in versions frozen before it was told. */
  translated: localizedText.optional(),
  /** How a later note refers to an earlier one; null where every note is in full. */
  repeats: z
    .object({
      /** For a note right after one that cites the same source alone. */
      ibid: localizedText,
      /** For any other later note: `{name}` is who said or wrote it, `{n}` the number of the note that has it in full. */
      short: localizedText,
    })
    .nullable(),
  /** Whether the bibliography parts instruments, records and press. */
  groupedBibliography: z.boolean(),
});

export type CitationStyle = z.infer<typeof citationStyle>;
