import type { Block } from "#domain/document/block.ts";
import type { Proceedings } from "#domain/document/proceedings.ts";
import type { CitedEvidence, VersionHeader } from "#domain/document/version.ts";
import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import type { Result } from "#domain/result.ts";

/**
 * What a reader understood of a file: a text in our blocks, and everything that it could not place there told by name. No
 * reader drops a word silently: what is not in `blocks` or `threads` is in `report`.
 */
export type ImportedText = {
  /** Authoritative language first. */
  readonly languages: readonly string[];
  /** By language. A translation's blocks carry the ids of their originals. */
  readonly blocks: Readonly<Record<string, readonly Block[]>>;
  /** The chamber whose numbering and header the file has; null where none can be told. */
  readonly styleId: ChamberStyleId | null;
  readonly header: Partial<VersionHeader>;
  /** What the text's `cite` atoms and quotations name; files of others have footnotes instead, which come in as notes. */
  readonly evidence: readonly CitedEvidence[];
  readonly threads: readonly ImportedThread[];
  /** What became of the text in the parliament it comes from; absent in formats that do not say. */
  readonly proceedings?: Proceedings | null;
  readonly report: readonly ImportFinding[];
};

/** A comment, or a change that somebody proposed in the file and the text does not have. */
export type ImportedThread = {
  readonly language: string;
  readonly blockId: string;
  /** UTF-16 offsets into the words of its block; equal for a place between two words. */
  readonly start: number;
  readonly end: number;
  readonly origin:
    | { readonly kind: "comment" }
    /** A tracked change: "" before is an insertion, "" after a deletion. The text keeps `before`. */
    | { readonly kind: "change"; readonly before: string; readonly after: string };
  readonly comments: readonly {
    readonly author: string | null;
    /** ISO 8601; null where the file does not say. */
    readonly at: string | null;
    readonly body: string;
  }[];
  readonly resolved: boolean;
  /** Whether the file says that it is one party's own; absent in formats that do not say. */
  readonly internal?: boolean | undefined;
};

/** Something a person should know before the text is made. */
export type ImportFinding = {
  readonly severity: "info" | "warning" | "error";
  /** Picks the sentence in the messages, under `import.findings`. */
  readonly code: ImportFindingCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** The block it is about, or a place in the file where it is about none: "paragraph 12", "footnote 3". */
  readonly where: { readonly blockId: string | null; readonly place: string | null };
};

export const IMPORT_FINDING_CODES = [
  /** A chamber's style was recognised by its numbering and words. */
  "styleRecognised",
  /** No style fits; the person chooses. */
  "styleUnknown",
  /** A paragraph of no kind that was recognised came in as the kind of its neighbours. */
  "kindGuessed",
  /** The number in the file is not the one that the chamber's style gives the clause. */
  "labelDiffers",
  /** A footnote came in as a free note; evidence can be matched to it. */
  "noteToMatch",
  /** A citation of evidence that is not in this assembly came in as a free note. */
  "citationBecameNote",
  /** The text is in a language that is not offered here. */
  "languageNotOffered",
  /** A cross-reference whose clause is not in the file came in as words. */
  "referenceBecameWords",
  /** A tracked change came in as a thread. */
  "changeBecameThread",
  /** A comment whose words are gone stands on its whole clause. */
  "commentOnClause",
  /** Formatting that the text cannot have. */
  "formattingDropped",
  /** A table came in as a paragraph for each row. */
  "tableFlattened",
  /** A picture, a chart or an embedded file was left out. */
  "objectLeftOut",
  /** Where a link led, which the text cannot say. */
  "linkBecameWords",
  /** Scripts of a page, which were neither run nor read. */
  "scriptLeftOut",
  /** Page furniture that the chamber's style makes itself. */
  "furnitureLeftOut",
  /** What a page calls itself beside its text, in the browser's tab. */
  "pageNameLeftOut",
  /** Words that the file holds without showing them. */
  "hiddenLeftOut",
  /** A part of the file beside the text: an annex, a page of approvals. */
  "partLeftOut",
  /** An element of the format that this reader does not know; its words came in. */
  "unknownElement",
  /** Characters that a text cannot hold were replaced. */
  "characterReplaced",
  /** A mistake in the file that was mended. */
  "repaired",
  /** The text is not the one whose hash the file names: it was altered after it was written. */
  "hashDiffers",
  /** References inside the file that lead nowhere. */
  "lostReference",
] as const;
export type ImportFindingCode = (typeof IMPORT_FINDING_CODES)[number];

/** Why a file was not read at all. Picks the sentence under `import.refusals`. */
export const IMPORT_REFUSAL_CODES = [
  "notThisFormat",
  "damaged",
  "tooLarge",
  "tooDeep",
  /** XML that names other files or multiplies itself. */
  "externalEntity",
  "macros",
  "encrypted",
  /** A zip whose entries climb out of it, or that holds one name twice. */
  "pathTrick",
  "noText",
] as const;

export type ImportRefusal = {
  readonly code: (typeof IMPORT_REFUSAL_CODES)[number];
  readonly params: Readonly<Record<string, string | number>>;
};

export type ReadOptions = {
  /** A fresh id for each block that the file gives none. */
  readonly newId: () => string;
  /** The language of the text where the file does not say. */
  readonly language: string;
};

/** A format's reader. Runs in a thread of its own, with a time limit: it need not watch the clock. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Result<ImportedText, ImportRefusal>>;
