import { segmentText, type Segment } from "#domain/citation/segment.ts";
import type { ExportModel, Written } from "../model.ts";
import {
  printable,
  type HeaderLine,
  type Printable,
  type PrintedDecision,
  type PrintedEvidence,
} from "../printable.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import type { Run, RunStyle } from "../runs.ts";
import { escapeAfterNote, escapeLine, escapeMarkdown, markdownLink } from "./escape.ts";

/** The text as Markdown (CommonMark with footnotes): what it says is never taken for markup. */
export function writeMarkdown(model: ExportModel): Promise<Written> {
  const page = printable(model);
  const paragraphs = [
    `> ${escapeLine(escapeMarkdown(page.marking))}`,
    page.title.length === 0 ? "" : `# ${runsMarkdown(page.title)}`,
    page.translationNotice === null ? "" : `*${escapeMarkdown(page.translationNotice)}*`,
    page.header.map(headerItem).join("\n"),
    ...page.parts.flatMap(partParagraphs),
    ...annexParagraphs(page),
    ...decisionParagraphs(page),
    ...page.notes.map(({ number, segments }) => `[^${number}]: ${escapeLine(segmentsMarkdown(segments))}`),
  ];
  const text = `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  return Promise.resolve({ bytes, mediaType: "text/markdown;charset=utf-8", extension: "md", warnings: page.warnings });
}

/** A line of underscores is what a form leaves to be filled in. */
const headerItem = ({ label, value }: HeaderLine): string =>
  `- ${escapeLine(escapeMarkdown(`${label}: ${value === "" ? "______" : value}`))}`;

const partParagraphs = ({ heading, blocks }: PrintedPart): string[] => [
  heading === null ? "" : `## ${escapeLine(escapeMarkdown(heading))}`,
  ...blocks.map(blockParagraph),
];

/** Outermost clauses are paragraphs that begin with their label, deeper ones items of nested lists that do. */
function blockParagraph({ kind, label, depth, runs }: PrintedBlock): string {
  const words = runsMarkdown(runs);
  if (kind === "heading") return `### ${words}`;
  if (label === null) return indented(depth - 1, escapeLine(words));
  const line = escapeLine(`${escapeMarkdown(label)} ${words}`);
  return depth === 0 ? line : `${"  ".repeat(depth - 1)}- ${line}`;
}

const indented = (depth: number, line: string): string => "  ".repeat(Math.max(0, depth)) + line;

const annexParagraphs = ({ annex, words }: Printable): string[] =>
  annex.length === 0
    ? []
    : [
        `## ${escapeLine(escapeMarkdown(words.evidenceAnnex))}`,
        annex.map((item) => evidenceItem(item, words)).join("\n"),
      ];

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
  return [
    `## ${escapeLine(escapeMarkdown(words.approvals))}`,
    escapeLine(escapeMarkdown(`${words.textHash}: ${textSha256}`)),
    list,
  ];
}

function decisionItem(decision: PrintedDecision, words: Printable["words"]): string {
  const who = `${decision.party} · ${decision.person} · ${decision.decision} · ${decision.at}`;
  const extra = [decision.voided ? words.voided : "", decision.reason ?? "", `SHA-256 ${decision.sha256}`];
  const lines = extra.filter((line) => line !== "").map((line) => `  - ${escapeLine(escapeMarkdown(line))}`);
  return [`- ${escapeLine(escapeMarkdown(who))}`, ...lines].join("\n");
}

const runsMarkdown = (runs: readonly Run[]): string =>
  escapeLine(runs.map((run, index) => runMarkdown(run, runs[index - 1], runs[index + 1])).join(""));

function runMarkdown(run: Run, before: Run | undefined, after: Run | undefined): string {
  switch (run.type) {
    case "text": {
      const words = styled(run.text, run.style, isPlain(before) && isPlain(after));
      return before?.type === "note" ? escapeAfterNote(words) : words;
    }
    case "note":
      return `${run.afterNote ? "<sup>,</sup>" : ""}[^${run.number}]`;
    case "reference":
    case "flag":
      return escapeMarkdown(run.text);
  }
}

const isPlain = (run: Run | undefined): boolean => run?.type !== "text" || (!run.style.strong && !run.style.emphasis);

/** Asterisks open and close wherever they touch a letter or digit; beside other signs CommonMark may not read them. */
const TOUCHES_LETTERS = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su;

const TAGS = [
  ["underline", "u"],
  ["superscript", "sup"],
  ["subscript", "sub"],
] as const satisfies readonly (readonly [keyof RunStyle, string])[];

/** Asterisks where they are sure to be read, HTML's own elements everywhere else. */
function styled(text: string, style: RunStyle, alone: boolean): string {
  const asterisks = alone && TOUCHES_LETTERS.test(text);
  let out = TAGS.reduce((inner, [key, name]) => (style[key] ? tagged(name, inner) : inner), escapeMarkdown(text));
  const bare = asterisks && !TAGS.some(([key]) => style[key]);
  if (style.emphasis) out = bare ? `*${out}*` : tagged("em", out);
  if (style.strong) out = bare && !style.emphasis ? `**${out}**` : tagged("strong", out);
  return style.revision === null ? out : tagged(style.revision.kind === "insertion" ? "ins" : "del", out);
}

const tagged = (name: string, inner: string): string => `<${name}>${inner}</${name}>`;

const segmentsMarkdown = (segments: readonly Segment[]): string => segments.map(segmentMarkdown).join("");

function segmentMarkdown(segment: Segment): string {
  if (segment.type === "link") return markdownLink(segment.text, segment.href);
  const words = escapeMarkdown(segmentText(segment));
  return segment.type === "title" && segment.emphasis ? tagged("em", words) : words;
}
