import { INTERNAL_PARTS, type ExportPart } from "#domain/api/exporting.ts";
import { annexLines, type AnnexLine } from "#domain/citation/annexLines.ts";
import { citationNotes } from "#domain/citation/citationNotes.ts";
import type { CitationSetting } from "#domain/citation/citationSetting.ts";
import { citationStyleOf } from "#domain/citation/citationStyleOf.ts";
import { printedInstant } from "#domain/citation/printedDate.ts";
import type { Segment } from "#domain/citation/segment.ts";
import type { HeaderForm } from "#domain/numbering/chamberStyle.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { VersionBlock } from "#domain/document/version.ts";
import { cleanModel } from "./cleanModel.ts";
import type { ExportModel, ExportWarning, ExportWords, PrintedApproval } from "./model.ts";
import { placedThreads, type PlacedThread } from "./placedThreads.ts";
import type { PrintedTable } from "./printedTable.ts";
import { printedTables } from "./printedTables.ts";
import { proceedingsWarnings } from "./proceedingsTables.ts";
import { languageName } from "./languageName.ts";
import { printedHeader } from "./printedHeader.ts";
import { printedBlock, printedParts, type PrintedBlock, type PrintedPart } from "./printedParts.ts";
import { createRunPrinter, type ResolvedNote, type Run } from "./runs.ts";

/** A note as it is printed: numbered in the order in which a reader of the printed page meets it. */
export type PrintedNote = {
  readonly number: number;
  readonly evidenceId: string | null;
  readonly segments: readonly Segment[];
};

/** A cited item whole, with the numbers of the notes that cite it. */
export type PrintedEvidence = {
  readonly id: string;
  readonly number: number;
  readonly lines: readonly AnnexLine[];
  readonly notes: readonly number[];
};

/** A line above the text; an empty `value` is a place that the office fills in by hand. */
export type HeaderLine = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** The line as the chamber says it, where it does: "to wind up the debate on ...". */
  readonly sentence: string | null;
};

export type PrintedDecision = {
  readonly party: string;
  readonly person: string;
  readonly decision: string;
  readonly approves: boolean;
  /** With its label: "Reason: ...". */
  readonly reason: string | null;
  readonly at: string;
  readonly sha256: string;
  readonly voided: boolean;
};

/**
 * The page that every writer sets, in the language that is printed: everything resolved, ordered and cleaned, nothing of it
 * markup. What one writer prints another prints too, since none of them reads the version itself for its text.
 */
export type Printable = {
  /** What it was made of, every string cleaned: for formats that carry more than a page shows. */
  readonly model: ExportModel;
  readonly language: string;
  readonly authoritativeLanguage: string;
  readonly chamber: string;
  /** Names of the parties that take part. */
  readonly parties: readonly string[];
  readonly title: readonly Run[];
  /** The blocks that the title is made of, mostly one. */
  readonly titleBlocks: readonly PrintedBlock[];
  readonly titleText: string;
  /** "Draft · as of edit 12", or the version with the instant at which it was frozen. */
  readonly marking: string;
  readonly isDraft: boolean;
  /** That it holds what one party alone may read; printed on every page. Null where it does not. */
  readonly partyOnly: string | null;
  /** What is printed beside the text. */
  readonly has: (part: ExportPart) => boolean;
  /** On a translation: that it is one, and which language is authoritative. */
  readonly translationNotice: string | null;
  readonly headerForm: HeaderForm;
  readonly header: readonly HeaderLine[];
  /** Fixed words of a front page; null where the chamber has none. */
  readonly look: {
    readonly documentName: string | null;
    readonly houseLine: string | null;
    readonly numberPrefix: string | null;
    /** What the text calls itself after a front page. */
    readonly textName: string | null;
  };
  readonly parts: readonly PrintedPart[];
  readonly notes: readonly PrintedNote[];
  readonly annex: readonly PrintedEvidence[];
  /** Null where they are not printed. */
  readonly decisions: readonly PrintedDecision[] | null;
  /** Tables after the text: positions, changes, proceedings. */
  readonly tables: readonly PrintedTable[];
  readonly threads: readonly PlacedThread[];
  /** SHA-256 (hex) of the value's canonical bytes: what an approval names. */
  readonly textSha256: string;
  readonly words: ExportWords;
  readonly warnings: readonly ExportWarning[];
};

/**
 * The pages of a model in the order they are printed: the language asked for with all that goes with it, then the further
 * languages, each its text and notes alone. What is for one party says so in every language: they leave as one file.
 */
export function printablePages(model: ExportModel): [Printable, ...Printable[]] {
  const first = printable(model);
  const further = model.alsoIn.map(({ language, words }): Printable => {
    const kept = model.parts.filter((part) => part === "contents" || part === "lineNumbers");
    const page = printable({ ...model, language, words, parts: kept, alsoIn: [] });
    return { ...page, partyOnly: first.partyOnly === null ? null : words.partyOnly };
  });
  return [first, ...further];
}

/** The page of a model in its language. */
export function printable(model: ExportModel): Printable {
  const warnings: ExportWarning[] = [];
  const cleaned = cleanModel(model, warnings);
  const { value, language } = cleaned;
  const blocks = blocksOf(cleaned, warnings);
  const printer = createRunPrinter(cleaned, blocks);
  const titleBlocks = blocks.filter((block) => block.kind === "title").map((block) => printedBlock(block, printer));
  const title = titleBlocks.flatMap(({ runs }) => runs);
  const parts = printedParts(cleaned, blocks, printer);
  warnings.push(...printer.warnings());
  if (cleaned.parts.includes("proceedings")) warnings.push(...proceedingsWarnings(cleaned));
  const notes = printer.notes();
  const has = (part: ExportPart): boolean => cleaned.parts.includes(part);
  return {
    model: cleaned,
    language,
    authoritativeLanguage: value.languages[0] ?? language,
    chamber: inLanguage(value.chamber.name, language),
    parties: value.parties.map((party) => inLanguage(party.name, language)),
    title,
    titleBlocks,
    titleText: runsText(title),
    marking: markingOf(cleaned),
    isDraft: model.source.kind === "draft",
    partyOnly: INTERNAL_PARTS.some(has) ? cleaned.words.partyOnly : null,
    has,
    translationNotice: translationNoticeOf(cleaned),
    ...printedHeader(cleaned),
    parts,
    notes: printedNotes(notes, settingOf(cleaned)),
    annex: has("evidence") ? annexOf(cleaned, notes) : [],
    textSha256: model.sha256,
    words: cleaned.words,
    decisions: has("approvals") ? cleaned.approvals.map((approval) => decisionOf(approval, cleaned)) : null,
    tables: printedTables(cleaned),
    threads: placedThreads(cleaned),
    warnings: distinct(warnings),
  };
}

function annexOf(model: ExportModel, notes: readonly ResolvedNote[]): PrintedEvidence[] {
  const setting = settingOf(model);
  return model.value.evidence.map((item, index) => ({
    id: item.id,
    number: index + 1,
    lines: annexLines(item, setting, model.words),
    notes: notes.flatMap((note) => (note.evidence?.id === item.id ? [note.number] : [])),
  }));
}

const settingOf = ({ value: { style }, language }: ExportModel): CitationSetting => ({
  style: citationStyleOf(style),
  language,
  timeZone: style.timeZone,
});

function printedNotes(notes: readonly ResolvedNote[], setting: CitationSetting): PrintedNote[] {
  const segments = citationNotes(notes, setting);
  return notes.map(({ number, evidence }, index) => ({
    number,
    evidenceId: evidence?.id ?? null,
    segments: segments[index] ?? [],
  }));
}

/** One character may stand in a hundred places: a person is told once for each block. */
function distinct(warnings: readonly ExportWarning[]): ExportWarning[] {
  return [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()];
}

/** The words of runs, notes left out. */
export const runsText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.type === "note" ? "" : run.text)).join("");

function blocksOf({ value, language }: ExportModel, warnings: ExportWarning[]): readonly VersionBlock[] {
  const blocks = value.blocks[language];
  if (blocks !== undefined) return blocks;
  const authoritative = value.languages[0] ?? language;
  const message = `The text does not exist in ${language}; it was written in ${authoritative}.`;
  warnings.push({ code: "languageMissing", blockId: null, message, named: authoritative });
  return value.blocks[authoritative] ?? [];
}

function markingOf({ source, words, language, value }: ExportModel): string {
  if (source.kind === "draft") return words.draft.replace("{n}", String(source.head));
  const version = words.version.replace("{n}", String(source.n));
  return `${version} · ${words.frozenAt} ${printedInstant(source.frozenAt, language, value.style.timeZone, value.style.dates)}`;
}

/** A text that is missing in the language asked for is printed as it was written: it is no translation then. */
function translationNoticeOf({ value, language, words }: ExportModel): string | null {
  const authoritative = value.languages[0] ?? language;
  if (authoritative === language || value.blocks[language] === undefined) return null;
  return words.translationNotice.replace("{language}", () => languageName(authoritative, language));
}

function decisionOf(approval: PrintedApproval, { language, words, value }: ExportModel): PrintedDecision {
  return {
    party: inLanguage(approval.partyName, language),
    person: approval.personName,
    decision: approval.decision === "approve" ? words.approved : words.refused,
    approves: approval.decision === "approve",
    reason: approval.reason === null || approval.reason === "" ? null : `${words.reason}: ${approval.reason}`,
    at: printedInstant(approval.at, language, value.style.timeZone, value.style.dates),
    sha256: approval.sha256,
    voided: approval.voided,
  };
}
