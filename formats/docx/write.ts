import {
  Document,
  Footer,
  Header,
  LineNumberRestartFormat,
  NoteNumberRestart,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from "docx";
import { isKorean } from "#domain/isKorean.ts";
import type { ExportModel, Written } from "../model.ts";
import { printablePages, type Printable } from "../printable.ts";
import { annexChildren, decisionChildren } from "./annex.ts";
import { partChildren } from "./body.ts";
import { contentsChildren } from "./contents.ts";
import { headerChildren } from "./header.ts";
import { segmentChildren } from "./inline.ts";
import { numberingConfig } from "./numbering.ts";
import { pageEstimate } from "./pageEstimate.ts";
import { PAGE } from "./pageSize.ts";
import { planSections, type PlannedSection } from "./planSections.ts";
import { settled } from "./settle.ts";
import { CHARACTERS, CITATION_NOTE, FURNITURE, PROPERTIES } from "../styleIds.ts";
import { documentStyles } from "./styles.ts";
import { signatureChildren, tableChildren } from "./tables.ts";
import { wordInstant } from "./wordInstant.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The text as a Word document that an office can go on writing: styles, Word's own numbering, footnotes. Equal models give equal bytes. */
export async function writeDocx(model: ExportModel): Promise<Written> {
  const pages = printablePages(model);
  const [page] = pages;
  const { style } = model.value;
  const { sections, usedStyles } = planSections(pages, style);
  const pageNumbers = pageEstimate(pages);
  const document = new Document({
    title: page.titleText,
    creator: page.chamber,
    lastModifiedBy: page.chamber,
    description: `${page.marking} · SHA-256 ${page.textSha256}`,
    customProperties: [
      { name: PROPERTIES.sha256, value: page.textSha256 },
      { name: PROPERTIES.chamberStyle, value: style.id },
      { name: PROPERTIES.languages, value: pages.map(({ language }) => language).join(" ") },
    ],
    styles: documentStyles(page.language, page.headerForm, usedStyles),
    numbering: numberingConfig(style, page.headerForm),
    comments: { children: sections.flatMap(({ comments }) => comments) },
    footnotes: Object.fromEntries(sections.flatMap(footnotesOf)),
    ...(pageNumbers === null ? {} : { pageNumbers }),
    sections: sections.map(sectionOf),
  });
  const bytes = settled(await Packer.toBuffer(document), wordInstant(frozenAt(model)));
  return { bytes, mediaType: MEDIA_TYPE, extension: "docx", warnings: pages.flatMap(({ warnings }) => warnings) };
}

/** A draft has no instant of its own, and equal text must be equal bytes. */
const frozenAt = ({ source }: ExportModel): string | null => (source.kind === "version" ? source.frozenAt : null);

const footnotesOf = ({ page, context }: PlannedSection): [string, { readonly children: readonly Paragraph[] }][] =>
  page.notes.map(({ number, evidenceId, segments }) => {
    const style = evidenceId === null ? "FootnoteText" : CITATION_NOTE;
    const words = [new TextRun(" "), ...segmentChildren(segments)];
    const children = [new Paragraph({ style, suppressLineNumbers: true, children: words })];
    return [String(context.notesBefore + number), { children }];
  });

function sectionOf({ page, context }: PlannedSection): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: PAGE,
      // Each language's notes begin at 1.
      footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION },
      ...(page.has("lineNumbers")
        ? { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE, distance: 280 } }
        : {}),
    },
    headers: { default: new Header({ children: runningHead(page) }) },
    footers: { default: new Footer({ children: [pageLine(page)] }) },
    children: [
      ...headerChildren(page, context),
      ...contentsChildren(page, context.bookmarks),
      ...page.parts.flatMap((part) => partChildren(part, context)),
      ...tableChildren(page),
      ...annexChildren(page),
      ...decisionChildren(page),
      ...signatureChildren(page),
    ],
  };
}

const runningHead = (page: Printable): Paragraph[] => [
  new Paragraph({
    style: FURNITURE.marking,
    suppressLineNumbers: true,
    children: [new TextRun({ text: page.marking, ...(page.isDraft ? { style: CHARACTERS.draft } : {}) })],
  }),
  ...(page.partyOnly === null
    ? []
    : [
        new Paragraph({
          style: FURNITURE.marking,
          suppressLineNumbers: true,
          children: [new TextRun({ text: page.partyOnly, style: CHARACTERS.draft })],
        }),
      ]),
];

const pageLine = (page: Printable): Paragraph =>
  new Paragraph({
    style: FURNITURE.pageLine,
    suppressLineNumbers: true,
    children: [
      new TextRun({
        children: isKorean(page.language)
          ? ["- ", PageNumber.CURRENT, " -"]
          : [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
      }),
    ],
  });
