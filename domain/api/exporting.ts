import { z } from "#domain/zod.ts";
import { language } from "./common.ts";

export const EXPORT_FORMATS = ["docx", "pdf", "hwpx", "odt", "akn", "html", "markdown", "text", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a person may have printed beside the text itself. */
export const EXPORT_PARTS = [
  /** The annex of evidence. */
  "evidence",
  /** The parties' decisions and the hash they name. */
  "approvals",
  /** What became of a text in the parliament that it was brought from: steps, votes, particulars. */
  "proceedings",
  /** Where the parties say aloud that they stand. */
  "positions",
  /** The asker's own party's positions that it keeps to itself. */
  "internalPositions",
  /** What changed since the version before. */
  "changes",
  /** The threads that every participant reads. */
  "threads",
  /** The asker's own party's threads. */
  "internalThreads",
  /** A table of the clauses. */
  "contents",
  "lineNumbers",
  /** A page with places to sign. */
  "signatures",
] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

/** What is printed when nobody chose. */
export const USUAL_PARTS: readonly ExportPart[] = ["evidence", "approvals", "proceedings"];

/** The parts that one party alone may read: what holds one of them says so on its every page. */
export const INTERNAL_PARTS: readonly ExportPart[] = ["internalPositions", "internalThreads"];

/** What a PDF is to hold to: PDF/UA-1 for readers of every kind, PDF/A-2a for archives. */
const PDF_STANDARDS = ["ua-1", "a-2a"] as const;
export type PdfStandard = (typeof PDF_STANDARDS)[number];

/** What a format may be unable to express; each has its sentence in the messages under `export.warnings` (rule Q2). */
export const EXPORT_WARNING_CODES = [
  /** A reference leads to a clause, or a quotation to evidence, that is not in the text. */
  "brokenReference",
  /** A place is still to be filled in. */
  "blank",
  /** The printed page orders the parts otherwise than the text, and so numbers a note anew. */
  "noteRenumbered",
  "staleTranslation",
  /** Characters that no page has, such as control characters. */
  "characterReplaced",
  "characterNotInFont",
  /** The text does not exist in the language asked for. */
  "languageMissing",
  "noLineNumbers",
  /** A reference does not follow its clause any more. */
  "referenceAsWords",
  "formattingDropped",
  /** Web addresses that the proceedings name for voters and keywords. */
  "addressesLeftOut",
] as const;
export type ExportWarningCode = (typeof EXPORT_WARNING_CODES)[number];

/** Asks for the text in each of its languages, one after the other, the authoritative first. */
export const ALL_LANGUAGES = "all";

/** A list with commas between, each of the names. */
const listOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z
    .string()
    .transform((list) => list.split(",").filter((name) => name !== ""))
    .pipe(z.array(z.enum(names)));

const common = {
  /** The live text without it. */
  version: z.coerce.number().int().min(1).optional(),
  /** The text's hash, for a link that leads to these words alone: another text is refused. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  lang: z.union([language, z.literal(ALL_LANGUAGES)]).optional(),
  /** An empty list prints the text alone. */
  parts: listOf(EXPORT_PARTS).optional(),
  /** Of a PDF; PDF/UA-1 without it. Other formats have no use for it. */
  standard: z.enum(PDF_STANDARDS).optional(),
};

export const exportQuery = z.object({
  format: z.enum(EXPORT_FORMATS),
  /** "inline" shows a web page or a PDF in the browser, closed off from everything else; other formats are kept as files. */
  disposition: z.enum(["attachment", "inline"]).optional(),
  ...common,
});

const exportFinding = z.object({
  /** Stable, for programs. */
  code: z.enum(EXPORT_WARNING_CODES),
  /** The clause it is about; null where it is about the whole. */
  blockId: z.string().nullable(),
  /** What the clause is called; null where there is none. */
  label: z.string().nullable(),
  /** A sentence in the reader's language. */
  message: z.string(),
});
export type ExportFinding = z.infer<typeof exportFinding>;

/** What a format cannot express of a text with its parts: as long as the text at most, so in one page. */
export const exportReport = z.object({ items: z.array(exportFinding), next: z.null() });

export const bundleQuery = z.object({
  ...common,
  /** Every format without it. */
  formats: listOf(EXPORT_FORMATS).optional(),
  /** "no" leaves the evidence pack out. */
  evidence: z.enum(["yes", "no"]).default("yes"),
});
