import { segmentText, type Segment } from "#domain/citation/segment.ts";
import type { Inline } from "#domain/document/block.ts";
import type { ExportModel, ExportWarning, Written } from "../model.ts";
import {
  printablePages,
  runsText,
  type HeaderLine,
  type Printable,
  type PrintedDecision,
  type PrintedEvidence,
} from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { CellPiece, PrintedTable } from "../printedTable.ts";
import type { Revision, Run, RunStyle } from "../runs.ts";
import { element, startOf } from "../xml.ts";
import { ownComment } from "./ownComments.ts";
import { escapeAfterNote, escapeLine, escapeMarkdown, markdownLink } from "./escape.ts";

/** The text as Markdown (CommonMark with footnotes and tables): what it says is never taken for markup. */
export function writeMarkdown(model: ExportModel): Promise<Written> {
  const [page, ...further] = printablePages(model);
  const paragraphs = [
    ...textParagraphs(page, ""),
    ...page.tables.flatMap(({ heading, columns, rows, none }) => [
      sectionLine(heading, "beside"),
      rows.length === 0 ? plainLine(none) : tableParagraph(columns, rows),
    ]),
    ...threadParagraphs(page),
    ...annexParagraphs(page),
    ...decisionParagraphs(page),
    ...signatureParagraphs(page),
    ...further.flatMap((each) => ["---", ...textParagraphs(each, `${each.language}-`)]),
    ...[page, ...further].flatMap((each, index) => noteParagraphs(each, index === 0 ? "" : `${each.language}-`)),
  ];
  const languages = [page, ...further].map(({ language }) => language);
  const partyOnly = page.partyOnly !== null;
  paragraphs.push(ownComment({ type: "file", style: model.value.style.id, languages, partyOnly }));
  const text = `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const warnings = [page, ...further].flatMap((each) => each.warnings);
  return Promise.resolve({
    bytes,
    mediaType: "text/markdown;charset=utf-8",
    extension: "md",
    warnings: page.has("lineNumbers") ? [...warnings, NO_LINE_NUMBERS] : warnings,
  });
}

const NO_LINE_NUMBERS: ExportWarning = {
  code: "noLineNumbers",
  blockId: null,
  message: "Markdown has no fixed lines, so none are numbered.",
};

/** A page's text in one language. `prefix`: what the names of its notes and anchors begin with. */
function textParagraphs(page: Printable, prefix: string): string[] {
  const { marking, partyOnly, translationNotice, header, parts } = page;
  const anchors = page.has("contents") ? clauseAnchors(page, prefix) : new Map<string, string>();
  const anchored = new Set<string>();
  const anchorOf = ({ id }: PrintedBlock): string => {
    const name = anchored.has(id) ? undefined : anchors.get(id);
    anchored.add(id);
    return name === undefined ? "" : `<a id="${name}"></a>`;
  };
  return [
    [`> ${plainLine(marking)}`, ...(partyOnly === null ? [] : [`> **${escapeMarkdown(partyOnly)}**`])].join("\n>\n"),
    titleLine(page, prefix),
    translationNotice === null ? "" : `*${escapeMarkdown(translationNotice)}*${ownComment({ type: "notice" })}`,
    header.map((line) => headerItem(line, page)).join("\n"),
    ...contentsParagraphs(page, anchors),
    ...parts.flatMap(({ heading, blocks }) => {
      const lists = listDepths(blocks);
      return [
        heading === null ? "" : headingLine(heading),
        ...blocks.map((block, index) => blockParagraph(block, lists[index] ?? 0, prefix, anchorOf(block))),
      ];
    }),
  ];
}

const isListed = ({ kind, label, depth }: PrintedBlock): boolean =>
  kind === "heading" || (kind === "operative" && label !== null && depth === 0);

/** Ids of a document may hold anything: anchors are by position. */
const clauseAnchors = ({ parts }: Printable, prefix: string): Map<string, string> =>
  new Map(
    parts
      .flatMap(({ blocks }) => blocks)
      .filter(isListed)
      .map(({ id }, index): [string, string] => [id, `${prefix}clause-${index + 1}`])
      .toReversed(),
  );

/** As many characters as tell a clause from its neighbours. */
const EXCERPT_CHARS = 90;

function contentsParagraphs(page: Printable, anchors: ReadonlyMap<string, string>): string[] {
  if (!page.has("contents")) return [];
  const entries = page.parts
    .flatMap(({ blocks }) => blocks)
    .filter(isListed)
    .map(({ id, label, runs }) => {
      const said = [...`${label === null ? "" : `${label} `}${runsText(runs).trim()}`];
      const words = said.length <= EXCERPT_CHARS ? said.join("") : `${said.slice(0, EXCERPT_CHARS).join("")}…`;
      return `- [${escapeMarkdown(words)}](#${anchors.get(id) ?? ""})`;
    });
  return [sectionLine(page.words.contents, "contents"), entries.join("\n")];
}

const noteParagraphs = ({ notes }: Printable, prefix: string): string[] =>
  notes.map(({ number, segments }) => `[^${prefix}${number}]: ${plainSegments(segments)}`);

const plainSegments = (segments: readonly Segment[]): string => escapeLine(segmentsMarkdown(segments));

const plainLine = (words: string): string => escapeLine(escapeMarkdown(words));

const headingLine = (words: string): string => `## ${plainLine(words)}`;

/** The heading of what stands beside the text. */
const sectionLine = (words: string, type: "contents" | "beside" | "threads"): string =>
  `${headingLine(words)} ${ownComment({ type })}`;

/** A table in GitHub's form; bars in cells are escaped as everywhere. */
function tableParagraph(columns: readonly string[], rows: PrintedTable["rows"]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(escapeMarkdown)),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(row.map((pieces) => pieces.map(pieceMarkdown).join("")))),
  ].join("\n");
}

const pieceMarkdown = ({ text, revision }: CellPiece): string => {
  const words = escapeMarkdown(text.replace(/\s*\n\s*/gu, " "));
  return revision === null || text === "" ? words : tagged(revision === "insertion" ? "ins" : "del", words);
};

/** Threads in the order of their beginning, each with its clause and the words it stands on. */
function threadParagraphs({ threads, titleBlocks, parts, words }: Printable): string[] {
  if (threads.length === 0) return [];
  const labels = new Map(
    parts.flatMap(({ blocks }) => blocks.map(({ id, label }) => [id, label] as const)).toReversed(),
  );
  const blocks = parts.flatMap((part) => part.blocks);
  const items = threads.map(({ blockId, place: stands, quote, resolved, comments }) => {
    const label = labels.get(blockId) ?? null;
    const place = [
      label === null ? "" : `${words.clause} ${label}`,
      quote === "" ? "" : `“${quote}”`,
      resolved ? `(${words.resolved})` : "",
    ];
    const index = blocks.findIndex(({ id }) => id === blockId);
    const isOnTitle = titleBlocks.some(({ id }) => id === blockId);
    const clause = isOnTitle ? "title" : index < 0 ? "none" : `clause-${index + 1}`;
    const { start, end } = stands ?? { start: 0, end: 0 };
    const head = place.filter((part) => part !== "").join(" ");
    return [
      `- ${plainLine(head === "" ? words.clause : head)} ${ownComment({ type: "thread", clause, start, end, resolved })}`,
      ...comments.map(
        ({ author, at, printedAt, body }) =>
          `  - ${plainLine(`${author} · ${printedAt}:`)} ${ownComment({ type: "said", at })}${escapeMarkdown(body)}`,
      ),
    ].join("\n");
  });
  return [sectionLine(words.threads, "threads"), items.join("\n")];
}

/** A place for each party to sign and date. */
function signatureParagraphs(page: Printable): string[] {
  if (!page.has("signatures")) return [];
  const { party, signature, date, signatures } = page.words;
  const rows = page.parties.map((name): CellPiece[][] => [[{ text: name, revision: null }], [], []]);
  return [sectionLine(signatures, "beside"), tableParagraph([party, signature, date], rows)];
}

/** A line of underscores is what a form leaves to be filled in. */
function headerItem({ key, label, value }: HeaderLine, { model }: Printable): string {
  const date = key === "proposedOn" ? model.value.header.proposedOn : null;
  const comment = ownComment({ type: "field", key: key === "sponsors" ? "movers" : key, date });
  return `- ${plainLine(`${label}:`)} ${comment}${escapeMarkdown(value === "" ? "______" : value)}`;
}

/** The blocks that the title is made of, each with its comment. */
function titleLine({ titleBlocks }: Printable, prefix: string): string {
  const blocks = titleBlocks.map(({ kind, source: { level, content }, runs }) => {
    const words = runs.map((_run, index) => runMarkdown(runs, index, prefix, content)).join("");
    return words + ownComment({ type: "block", kind, level, opens: false });
  });
  return blocks.length === 0 ? "" : `# ${escapeLine(blocks.join(""))}`;
}

/** Outermost clauses are paragraphs that begin with their label, deeper ones items of nested lists that do. */
function blockParagraph(block: PrintedBlock, lists: number, prefix: string, anchor: string): string {
  const { kind, label, runs, source } = block;
  const words = runsMarkdown(runs, prefix, source.content);
  const comment = (opens: boolean) => ownComment({ type: "block", kind, level: source.level, opens });
  if (kind === "heading") return `### ${anchor}${words}${comment(false)}`;
  if (label === null) return "  ".repeat(lists) + words + comment(false);
  const line = anchor + escapeLine(`${escapeMarkdown(label)} ${comment(true)}${words}`);
  return lists === 0 ? line : `${"  ".repeat(lists - 1)}- ${line}`;
}

/** In how many lists each block stands: what is set in deeper than the lists that are open would be code. */
function listDepths(blocks: readonly PrintedBlock[]): number[] {
  let open = 0;
  return blocks.map(({ kind, label, depth }) => {
    if (kind === "heading") open = 0;
    else open = label === null ? Math.min(Math.max(0, depth - 1), open) : Math.min(depth, open + 1);
    return open;
  });
}

const annexParagraphs = ({ annex, words }: Printable): string[] =>
  annex.length === 0
    ? []
    : [sectionLine(words.evidenceAnnex, "beside"), annex.map((item) => evidenceItem(item, words)).join("\n")];

/** An item's lines in one item of the list: the first beside its number, the notes that cite it last. */
function evidenceItem({ number, lines, notes }: PrintedEvidence, words: Printable["words"]): string {
  const printed = lines.map(({ label, segments }) => {
    const said = segmentsMarkdown(segments);
    return escapeLine(label === null ? said : `${escapeMarkdown(label)}: ${said}`);
  });
  const cited = notes.map((note) => `[^${note}]`).join("<sup>,</sup>");
  const all = notes.length === 0 ? printed : [...printed, `${escapeMarkdown(words.notesHeading)}: ${cited}`];
  const [first = "–", ...rest] = all;
  const marker = `${number}. `;
  return [marker + first, ...rest.map((line) => `${" ".repeat(marker.length)}- ${line}`)].join("\n");
}

function decisionParagraphs({ decisions, words, textSha256 }: Printable): string[] {
  if (decisions === null) return [];
  const list =
    decisions.length === 0
      ? escapeLine(escapeMarkdown(words.noApprovals))
      : decisions.map((d) => decisionItem(d, words)).join("\n");
  return [sectionLine(words.approvals, "beside"), escapeLine(escapeMarkdown(`${words.textHash}: ${textSha256}`)), list];
}

function decisionItem(decision: PrintedDecision, words: Printable["words"]): string {
  const who = `${decision.party} · ${decision.person} · ${decision.decision} · ${decision.at}`;
  const extra = [decision.voided ? words.voided : "", decision.reason ?? "", `SHA-256 ${decision.sha256}`];
  const lines = extra.filter((line) => line !== "").map((line) => `  - ${escapeLine(escapeMarkdown(line))}`);
  return [`- ${escapeLine(escapeMarkdown(who))}`, ...lines].join("\n");
}

/** `stored` is the content that they print, which tells italics of the chamber's from its authors'. */
const runsMarkdown = (runs: readonly Run[], prefix: string, stored: readonly Inline[]): string =>
  escapeLine(runs.map((_run, index) => runMarkdown(runs, index, prefix, stored)).join(""));

function runMarkdown(runs: readonly Run[], index: number, prefix: string, stored: readonly Inline[]): string {
  const [before, run, after] = [runs[index - 1], runs[index], runs[index + 1]];
  switch (run?.type) {
    case "text": {
      const words = styled(run, isOpening(run, stored), { alone: isPlain(before) && isPlain(after), after });
      return before?.type === "note" ? escapeAfterNote(words) : words;
    }
    case "note":
      return `${run.afterNote ? "<sup>,</sup>" : ""}[^${prefix}${run.number}]`;
    case "reference":
      return escapeMarkdown(run.text);
    case "flag":
      return `<mark class="flag-${run.flag}">${escapeMarkdown(run.text)}</mark>`;
    case undefined:
      return "";
  }
}

type TextRun = Extract<Run, { readonly type: "text" }>;

/** Set in italics by the chamber, not by whoever wrote it. */
const isOpening = ({ at, style }: TextRun, stored: readonly Inline[]): boolean =>
  style.emphasis && at !== undefined && stored[at]?.marks.some(({ type }) => type === "emphasis") === false;

const isPlain = (run: Run | undefined): boolean => run?.type !== "text" || (!run.style.strong && !run.style.emphasis);

/** Asterisks open and close wherever they touch a letter or digit; beside other signs CommonMark may not read them. */
const TOUCHES_LETTERS = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su;

const TAGS = [
  ["underline", "u"],
  ["superscript", "sup"],
  ["subscript", "sub"],
] as const satisfies readonly (readonly [keyof RunStyle, string])[];

/**
 * Asterisks where they are sure to be read, HTML's own elements everywhere else. What the chamber sets in italics stands between
 * underscores, so that who reads the file back can tell it from what somebody stressed.
 */
function styled(
  { text, style }: TextRun,
  opening: boolean,
  around: { alone: boolean; after: Run | undefined },
): string {
  const asterisks = around.alone && TOUCHES_LETTERS.test(text);
  let out = TAGS.reduce((inner, [key, name]) => (style[key] ? tagged(name, inner) : inner), escapeMarkdown(text));
  const bare = asterisks && !TAGS.some(([key]) => style[key]);
  if (style.emphasis && opening)
    out = bare && !beginsWithLetter(around.after) ? `_${out}_` : `<em class="underscore">${out}</em>`;
  else if (style.emphasis) out = bare ? `*${out}*` : tagged("em", out);
  if (style.strong) out = bare && !style.emphasis ? `**${out}**` : tagged("strong", out);
  return style.revision === null ? out : revised(style.revision, out);
}

const beginsWithLetter = (run: Run | undefined): boolean => run?.type === "text" && /^[\p{L}\p{N}]/u.test(run.text);

function revised({ kind, author, at }: Revision, inner: string): string {
  const name = kind === "insertion" ? "ins" : "del";
  const time = at === null ? Number.NaN : Date.parse(at);
  const datetime = Number.isNaN(time) ? null : new Date(time).toISOString();
  return `<${startOf(element(name, { "data-author": author, datetime }))}>${inner}</${name}>`;
}

const tagged = (name: string, inner: string): string => `<${name}>${inner}</${name}>`;

const segmentsMarkdown = (segments: readonly Segment[]): string => segments.map(segmentMarkdown).join("");

function segmentMarkdown(segment: Segment): string {
  if (segment.type === "link") return markdownLink(segment.text, segment.href);
  const words = escapeMarkdown(segmentText(segment));
  return segment.type === "title" && segment.emphasis ? tagged("em", words) : words;
}
