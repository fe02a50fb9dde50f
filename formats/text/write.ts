import { segmentsText } from "#domain/citation/segment.ts";
import type { ExportModel, ExportWarning, Written } from "../model.ts";
import {
  printablePages,
  type HeaderLine,
  type Printable,
  type PrintedDecision,
  type PrintedEvidence,
  type PrintedNote,
} from "../printable.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import type { PrintedTable } from "../printedTable.ts";
import type { PlacedThread } from "../placedThreads.ts";
import type { Run } from "../runs.ts";
import { centred, COLUMNS, hanging, HEADING_RULE, MARGIN_GAP, NUMBERED_EVERY } from "./columns.ts";

/** Each level of clauses stands so much deeper. */
const INDENT = 4;

type Lines = readonly string[];

/** The text in lines of a typewriter's width, for mail and for reading aloud; with `lineNumbers`, numbered by fives. */
export function writeText(model: ExportModel): Promise<Written> {
  const pages = printablePages(model);
  const lines = pages.flatMap((page, index) => [
    ...(index === 0 ? [] : ["", "=".repeat(COLUMNS), ""]),
    ...pageLines(page),
  ]);
  const text = pages[0].has("lineNumbers") ? numbered(lines) : lines;
  const warnings = [...pages.flatMap((page) => page.warnings), ...pages.flatMap(formattingWarnings)];
  const bytes = new TextEncoder().encode(`${text.map((line) => line.trimEnd()).join("\n")}\n`);
  return Promise.resolve({ bytes, mediaType: "text/plain;charset=utf-8", extension: "txt", warnings });
}

function pageLines(page: Printable): string[] {
  const { words, notes, tables, threads } = page;
  const paragraphs: Lines[] = [
    page.partyOnly === null ? [] : centred(page.partyOnly),
    centred(page.marking),
    ...(page.headerForm === "bill" ? [] : [centred(page.chamber), ...page.header.map(headerLine)]),
    centred(page.titleText),
    page.translationNotice === null ? [] : centred(page.translationNotice),
    ...(page.headerForm === "bill" ? page.header.map(headerLine) : []),
    ...(page.has("contents") ? contents(page) : []),
    ...page.parts.flatMap(partLines),
    ...(notes.length === 0 ? [] : [headed(words.notesHeading), ...notes.map(noteLines)]),
    ...tables.flatMap(tableLines),
    ...threadsLines(
      page,
      threads.filter(({ internal }) => !internal),
      words.threads,
    ),
    ...threadsLines(
      page,
      threads.filter(({ internal }) => internal),
      words.internalThreads,
    ),
    ...(page.annex.length === 0
      ? []
      : [headed(words.evidenceAnnex), ...page.annex.map((item) => evidenceLines(item, page))]),
    ...decisionsLines(page),
    ...(page.has("signatures") ? signatures(page) : []),
  ];
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .flatMap((paragraph, i) => (i === 0 ? paragraph : ["", ...paragraph]));
}

/** A line of underscores is what a form leaves to be filled in. */
const headerLine = ({ label, value }: HeaderLine): string[] => hanging(`${label}:`, value === "" ? "______" : value, 0);

const headed = (heading: string): string[] => [...centred(heading), ...centred(HEADING_RULE)];

/** Of each clause the beginning, as much as stands in a line. */
function contents({ parts, words }: Printable): Lines[] {
  const clauses = parts.flatMap(({ blocks }) => blocks).filter(({ label }) => label !== null);
  return clauses.length === 0 ? [] : [headed(words.contents), clauses.map(firstLine)];
}

function firstLine({ label, runs, depth }: PrintedBlock): string {
  const [first = "", ...rest] = hanging(label ?? "", runsText(runs), depth * INDENT, COLUMNS - ELLIPSIS.length);
  return rest.length === 0 ? first : first + ELLIPSIS;
}

const ELLIPSIS = " …";

const partLines = ({ heading, blocks }: PrintedPart): Lines[] => [
  heading === null ? [] : headed(heading),
  ...blocks.map(blockLines),
];

function blockLines({ kind, label, depth, runs }: PrintedBlock): string[] {
  const words = runsText(runs);
  return kind === "heading" ? centred(words) : hanging(label ?? "", words, depth * INDENT);
}

const runsText = (runs: readonly Run[]): string => runs.map(runText).join("");

function runText(run: Run): string {
  switch (run.type) {
    case "note":
      return `[${run.number}]`;
    case "text":
      return run.style.revision === null
        ? run.text
        : `[${run.style.revision.kind === "insertion" ? "+" : "−"}${run.text}]`;
    case "reference":
    case "flag":
      return run.text;
  }
}

const noteLines = ({ number, segments }: PrintedNote): string[] => hanging(`[${number}]`, segmentsText(segments), 0);

const tableLines = ({ heading, columns, rows, none }: PrintedTable): Lines[] => [
  headed(heading),
  ...(rows.length === 0 ? [hanging("", none, 0)] : []),
  ...rows.map((row) =>
    row.flatMap((cell, index) => {
      const words = cell.map(({ text }) => text).join("");
      return words === "" ? [] : hanging(`${columns[index] ?? ""}:`, words, index === 0 ? 0 : INDENT);
    }),
  ),
];

function threadsLines({ words }: Printable, threads: readonly PlacedThread[], heading: string): Lines[] {
  if (threads.length === 0) return [];
  return [
    headed(heading),
    ...threads.map(({ quote, resolved, comments }) => [
      ...hanging("", `“${quote}”${resolved ? ` (${words.resolved})` : ""}`, 0),
      ...comments.flatMap(({ author, printedAt, body }) => hanging(`${author}, ${printedAt}:`, body, INDENT)),
    ]),
  ];
}

function evidenceLines({ number, lines, notes }: PrintedEvidence, { words }: Printable): string[] {
  const said = lines.map(({ label, segments }) => (label === null ? "" : `${label}: `) + segmentsText(segments));
  const all =
    notes.length === 0 ? said : [...said, `${words.notesHeading}: ${notes.map((note) => `[${note}]`).join(", ")}`];
  const [first = "–", ...rest] = all;
  return [...hanging(`${number}.`, first, 0), ...rest.flatMap((line) => hanging("", line, INDENT))];
}

function decisionsLines({ decisions, words, textSha256 }: Printable): Lines[] {
  if (decisions === null) return [];
  const list =
    decisions.length === 0 ? [hanging("", words.noApprovals, 0)] : decisions.map((d) => decisionLines(d, words));
  return [headed(words.approvals), hanging(`${words.textHash}:`, textSha256, 0), ...list];
}

function decisionLines(decision: PrintedDecision, words: Printable["words"]): string[] {
  const who = `${decision.party} · ${decision.person} · ${decision.decision} · ${decision.at}`;
  const rest = [decision.voided ? words.voided : "", decision.reason ?? "", `SHA-256 ${decision.sha256}`];
  return [...hanging("–", who, 0), ...rest.filter((line) => line !== "").flatMap((line) => hanging("", line, INDENT))];
}

const signatures = ({ parties, words }: Printable): Lines[] => [
  headed(words.signatures),
  ...parties.map((party) => [party, `${words.signature}: ${"_".repeat(30)}   ${words.date}: ${"_".repeat(12)}`]),
];

function numbered(lines: Lines): string[] {
  const width = String(lines.length).length;
  let number = 0;
  return lines.map((line) => {
    if (line.trim() === "") return line;
    number += 1;
    const sign = number % NUMBERED_EVERY === 0 ? String(number) : "";
    return sign.padStart(width) + MARGIN_GAP + line;
  });
}

/** Bold, italics and the like have no place in plain text. */
function formattingWarnings({ parts, title }: Printable): ExportWarning[] {
  const styled = (runs: readonly Run[]): boolean =>
    runs.some(
      (run) =>
        run.type === "text" &&
        (run.style.strong || run.style.underline || run.style.superscript || run.style.subscript),
    );
  const message = "Plain text has no bold, underline or raised letters: the words stand without them.";
  const blocks = parts.flatMap((part) => part.blocks).filter((block) => styled(block.runs));
  const ids = [...(styled(title) ? [null] : []), ...blocks.map(({ id }) => id)];
  return ids.map((blockId) => ({ code: "formattingDropped", blockId, message }));
}
