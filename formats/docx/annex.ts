import { Paragraph, Tab, TextRun } from "docx";
import type { Printable, PrintedDecision, PrintedEvidence } from "../printable.ts";
import { segmentChildren } from "./inline.ts";
import { TEXT_INDENT_TWIPS } from "./numbering.ts";
import { BESIDE } from "../styleIds.ts";
import { heading } from "./tables.ts";

export function annexChildren({ annex, words }: Printable): Paragraph[] {
  if (annex.length === 0) return [];
  return [heading(words.evidenceAnnex, true), ...annex.flatMap((item) => evidenceParagraphs(item, words))];
}

function evidenceParagraphs({ number, lines, notes }: PrintedEvidence, words: Printable["words"]): Paragraph[] {
  const cited =
    notes.length === 0
      ? []
      : [{ label: words.notesHeading, segments: [{ type: "text", text: notes.join(", ") }] } as const];
  return [...lines, ...cited].map(
    ({ label, segments }, index) =>
      new Paragraph({
        style: BESIDE.evidence,
        suppressLineNumbers: true,
        keepLines: true,
        keepNext: index < lines.length + cited.length - 1,
        indent: { left: TEXT_INDENT_TWIPS, ...(index === 0 ? { hanging: TEXT_INDENT_TWIPS } : {}) },
        ...(index === 0 ? { spacing: { before: 200 } } : {}),
        children: [
          ...(index === 0 ? [new TextRun({ children: [`${number}.`, new Tab()] })] : []),
          ...(label === null ? [] : [new TextRun({ text: `${label} `, bold: true })]),
          ...segmentChildren(segments),
        ],
      }),
  );
}

export function decisionChildren({ decisions, words, textSha256 }: Printable): Paragraph[] {
  if (decisions === null) return [];
  return [
    heading(words.approvals, false),
    approvalLine([new TextRun({ text: `${words.textHash} `, bold: true }), new TextRun(textSha256)]),
    ...(decisions.length === 0
      ? [approvalLine([new TextRun(words.noApprovals)], { last: true })]
      : decisions.flatMap((d, index) => decisionLines(d, words, index === decisions.length - 1))),
  ];
}

type LineOptions = { readonly before?: number; readonly last?: boolean };

/** The decisions stay on one page as far as it holds them: each line but the last keeps to the next. */
const approvalLine = (children: readonly TextRun[], { before = 0, last = false }: LineOptions = {}): Paragraph =>
  new Paragraph({
    style: BESIDE.approval,
    suppressLineNumbers: true,
    children,
    spacing: { before },
    keepLines: true,
    keepNext: !last,
  });

function decisionLines(decision: PrintedDecision, words: Printable["words"], last: boolean): Paragraph[] {
  const { voided, reason } = decision;
  const struck = voided ? { strike: true } : {};
  const rest = ` · ${decision.person} · ${decision.decision} · ${decision.at}`;
  return [
    approvalLine(
      [new TextRun({ text: decision.party, bold: true, ...struck }), new TextRun({ text: rest, ...struck })],
      { before: 200 },
    ),
    ...(voided ? [approvalLine([new TextRun({ text: words.voided, bold: true })])] : []),
    ...(reason === null ? [] : [approvalLine([new TextRun(reason)])]),
    approvalLine([new TextRun(`SHA-256 ${decision.sha256}`)], { last }),
  ];
}
