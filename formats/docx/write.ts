import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
  type IParagraphOptions,
} from "docx";
import { isKorean } from "#domain/isKorean.ts";
import type { ExportModel, Written } from "../model.ts";
import { printable, type Printable, type PrintedDecision, type PrintedEvidence } from "../printable.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import { headerChildren } from "./header.ts";
import { inlineChildren, segmentChildren, type InlineContext } from "./inline.ts";
import { numberingConfig, planNumbering, TEXT_INDENT_TWIPS, type Numbering } from "./numbering.ts";
import { settled } from "./settle.ts";
import { documentStyles } from "./styles.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Margins of an office letter on A4. */
const MARGIN = {
  top: convertMillimetersToTwip(28),
  bottom: convertMillimetersToTwip(25),
  side: convertMillimetersToTwip(25),
};

/** The text as a Word document that an office can go on writing: styles, Word's own numbering, footnotes. Equal models give equal bytes. */
export async function writeDocx(model: ExportModel): Promise<Written> {
  const page = printable(model);
  const { style } = model.value;
  const context = contextOf(page);
  const blocks = page.parts.flatMap((part) => part.blocks);
  const numbering = new Map(planNumbering(blocks, style).map((plan, index) => [blocks[index], plan]));
  const document = new Document({
    title: page.titleText,
    creator: page.chamber,
    lastModifiedBy: page.chamber,
    description: `${page.marking} · SHA-256 ${page.textSha256}`,
    customProperties: [{ name: "textSha256", value: page.textSha256 }],
    styles: documentStyles(page.language),
    numbering: numberingConfig(style),
    footnotes: Object.fromEntries(
      page.notes.map(({ number, segments }) => [
        String(number),
        {
          children: [
            new Paragraph({ style: "FootnoteText", children: [new TextRun(" "), ...segmentChildren(segments)] }),
          ],
        },
      ]),
    ),
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN.top, bottom: MARGIN.bottom, left: MARGIN.side, right: MARGIN.side } },
        },
        headers: { default: new Header({ children: [markingParagraph(page)] }) },
        footers: { default: new Footer({ children: [pageNumberParagraph(page)] }) },
        children: [
          ...headerChildren(page, context),
          ...page.parts.flatMap((part) => partChildren(part, numbering, context)),
          ...annexChildren(page),
          ...decisionChildren(page),
        ],
      },
    ],
  });
  const bytes = settled(await Packer.toBuffer(document), createdAt(model));
  return { bytes, mediaType: MEDIA_TYPE, extension: "docx", warnings: page.warnings };
}

const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

/** A draft has no instant of its own, and equal text must be equal bytes. */
const DRAFT_CREATED_AT = "1980-01-01T00:00:00Z";

function createdAt({ source }: ExportModel): string {
  const time = source.kind === "version" ? Date.parse(source.frozenAt) : Number.NaN;
  return Number.isNaN(time) ? DRAFT_CREATED_AT : new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}

function contextOf(page: Printable): InlineContext {
  const ids = new Set(page.parts.flatMap((part) => part.blocks.map((block) => block.id)));
  let revision = 0;
  return {
    bookmarks: new Map([...ids].map((id, index) => [id, `clause_${index + 1}`])),
    nextRevisionId: () => ++revision,
  };
}

const markingParagraph = (page: Printable): Paragraph =>
  new Paragraph({
    style: "Marking",
    children: [new TextRun({ text: page.marking, ...(page.isDraft ? { style: "DraftMark" } : {}) })],
  });

const pageNumberParagraph = (page: Printable): Paragraph =>
  new Paragraph({
    style: "PageNumber",
    children: [
      new TextRun({
        children: isKorean(page.language)
          ? ["- ", PageNumber.CURRENT, " -"]
          : [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
      }),
    ],
  });

type Plans = ReadonlyMap<PrintedBlock | undefined, Numbering>;

function partChildren(part: PrintedPart, plans: Plans, context: InlineContext): Paragraph[] {
  const heading =
    part.heading === null
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(part.heading)] })];
  const seen = new Set<string>();
  return [
    ...heading,
    ...part.blocks.map((block) => {
      const first = !seen.has(block.id);
      seen.add(block.id);
      return blockParagraph(block, part, plans.get(block) ?? { kind: "none" }, first, context);
    }),
  ];
}

const PART_STYLE = { preamble: "Preamble", operative: "Clause", reasons: "Reasons", closing: "Closing" } as const;

function blockParagraph(
  block: PrintedBlock,
  part: PrintedPart,
  plan: Numbering,
  first: boolean,
  context: InlineContext,
): Paragraph {
  const label = plan.kind === "typed" ? [new TextRun(`${plan.label}\t`)] : [];
  const inline = inlineChildren(block.runs, context);
  const bookmark = first ? context.bookmarks.get(block.id) : undefined;
  const children = [
    ...label,
    ...(bookmark === undefined ? inline : [new Bookmark({ id: bookmark, children: inline })]),
  ];
  if (block.kind === "heading") return new Paragraph({ heading: HeadingLevel.HEADING_2, children });
  return new Paragraph({ style: PART_STYLE[part.kind], children, ...placed(plan, block.depth) });
}

function placed(plan: Numbering, depth: number): Pick<IParagraphOptions, "numbering" | "indent"> {
  switch (plan.kind) {
    case "automatic":
      return { numbering: { reference: plan.list, level: plan.level, custom: true } };
    case "typed":
      return { indent: { left: TEXT_INDENT_TWIPS * (plan.level + 1), hanging: TEXT_INDENT_TWIPS } };
    case "none":
      return depth === 0 ? {} : { indent: { left: TEXT_INDENT_TWIPS * depth, firstLine: 0 } };
  }
}

function annexChildren({ annex, words }: Printable): Paragraph[] {
  if (annex.length === 0) return [];
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    alignment: AlignmentType.START,
    children: [new TextRun(words.evidenceAnnex)],
  });
  return [heading, ...annex.flatMap((item) => evidenceParagraphs(item, words))];
}

function evidenceParagraphs({ number, lines, notes }: PrintedEvidence, words: Printable["words"]): Paragraph[] {
  const cited =
    notes.length === 0
      ? []
      : [{ label: words.notesHeading, segments: [{ type: "text", text: notes.join(", ") }] } as const];
  return [...lines, ...cited].map(
    ({ label, segments }, index) =>
      new Paragraph({
        style: "Evidence",
        keepLines: true,
        keepNext: index < lines.length + cited.length - 1,
        indent: { left: TEXT_INDENT_TWIPS, ...(index === 0 ? { hanging: TEXT_INDENT_TWIPS } : {}) },
        ...(index === 0 ? { spacing: { before: 200 } } : {}),
        children: [
          ...(index === 0 ? [new TextRun(`${number}.\t`)] : []),
          ...(label === null ? [] : [new TextRun({ text: `${label} `, bold: true })]),
          ...segmentChildren(segments),
        ],
      }),
  );
}

function decisionChildren({ decisions, words, textSha256 }: Printable): Paragraph[] {
  if (decisions === null) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.START,
      children: [new TextRun(words.approvals)],
    }),
    approvalLine([new TextRun({ text: `${words.textHash} `, bold: true }), new TextRun(textSha256)]),
    ...(decisions.length === 0
      ? [approvalLine([new TextRun(words.noApprovals)], { last: true })]
      : decisions.flatMap((d, index) => decisionLines(d, words, index === decisions.length - 1))),
  ];
}

type LineOptions = { readonly before?: number; readonly last?: boolean };

/** The decisions stay on one page as far as it holds them: each line but the last keeps to the next. */
const approvalLine = (children: readonly TextRun[], { before = 0, last = false }: LineOptions = {}): Paragraph =>
  new Paragraph({ style: "Approval", children, spacing: { before }, keepLines: true, keepNext: !last });

function decisionLines(decision: PrintedDecision, words: Printable["words"], last: boolean): Paragraph[] {
  const { voided, reason } = decision;
  const struck = voided ? { strike: true } : {};
  const rest = ` · ${decision.person} · ${decision.decision} · ${decision.at}`;
  return [
    approvalLine(
      [new TextRun({ text: decision.party, bold: true, ...struck }), new TextRun({ text: rest, ...struck })],
      {
        before: 200,
      },
    ),
    ...(voided ? [approvalLine([new TextRun({ text: words.voided, style: "Flag" })])] : []),
    ...(reason === null ? [] : [approvalLine([new TextRun(reason)])]),
    approvalLine([new TextRun(`SHA-256 ${decision.sha256}`)], { last }),
  ];
}
