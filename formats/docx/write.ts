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
import { besideSheet, contentsSheet } from "../office/besideSheet.ts";
import { headSheet } from "../office/headSheet.ts";
import { paragraph, words } from "../office/sheet.ts";
import { PAGE_MM } from "../office/measures.ts";
import { partChildren } from "./body.ts";
import type { SectionContext } from "./context.ts";
import { wordComment } from "./comments.ts";
import { segmentChildren } from "./inline.ts";
import { numberingConfig } from "./numbering.ts";
import { pageEstimate } from "./pageEstimate.ts";
import { planSections, type PlannedSection } from "./planSections.ts";
import { setParagraph, sheetChildren } from "./setSheet.ts";
import { settled } from "./settle.ts";
import { CHARACTERS, CITATION_NOTE, FURNITURE, PROPERTIES } from "../styleIds.ts";
import { documentStyles } from "./styles.ts";
import { wordInstant } from "./wordInstant.ts";
import { twips } from "./wordLook.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The text as a Word document that an office can go on writing: styles, Word's own numbering, footnotes. Equal models give equal bytes. */
export async function writeDocx(model: ExportModel): Promise<Written> {
  const pages = printablePages(model);
  const [page] = pages;
  const { style } = model.value;
  const sections = planSections(pages);
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
      ...(page.partyOnly === null ? [] : [{ name: PROPERTIES.partyOnly, value: "yes" }]),
    ],
    styles: documentStyles(pages),
    numbering: numberingConfig(style, page.headerForm),
    comments: { children: sections.flatMap(({ comments }) => comments.map(wordComment)) },
    footnotes: Object.fromEntries(sections.flatMap(footnotesOf)),
    ...(pageNumbers === null ? {} : { pageNumbers }),
    sections: sections.map(sectionOf),
  });
  const bytes = settled(await Packer.toBuffer(document), {
    createdAt: wordInstant(frozenAt(model)),
    language: page.language,
  });
  return { bytes, mediaType: MEDIA_TYPE, extension: "docx", warnings: pages.flatMap(({ warnings }) => warnings) };
}

/** A draft has no instant of its own, and equal text must be equal bytes. */
const frozenAt = ({ source }: ExportModel): string | null => (source.kind === "version" ? source.frozenAt : null);

const footnotesOf = ({ page, context }: PlannedSection): [string, { readonly children: readonly Paragraph[] }][] =>
  page.notes.map(({ number, evidenceId, segments }) => {
    const style = evidenceId === null ? "FootnoteText" : CITATION_NOTE;
    const said = [new TextRun(" "), ...segmentChildren(segments, context)];
    const children = [new Paragraph({ style, suppressLineNumbers: true, children: said })];
    return [String(context.notesBefore + number), { children }];
  });

const PAGE = {
  size: { width: twips(PAGE_MM.width), height: twips(PAGE_MM.height) },
  margin: {
    top: twips(PAGE_MM.top),
    bottom: twips(PAGE_MM.bottom),
    left: twips(PAGE_MM.side),
    right: twips(PAGE_MM.side),
    header: twips(PAGE_MM.edge),
    footer: twips(PAGE_MM.edge),
  },
};

function sectionOf({ page, context }: PlannedSection): ISectionOptions {
  const contents = contentsSheet(page, context.bookmarks);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: PAGE,
      // Each language's notes begin at 1.
      footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION },
      ...(context.countedLines === "none"
        ? {}
        : { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE, distance: 280 } }),
    },
    headers: { default: new Header({ children: runningHead(page, context) }) },
    footers: { default: new Footer({ children: [pageLine(page)] }) },
    children: [
      ...sheetChildren([...headSheet(page), ...(contents === null ? [] : [contents])], context),
      ...page.parts.flatMap((part) => partChildren(part, context)),
      ...sheetChildren(besideSheet(page), context),
    ],
  };
}

/** For whom it is, where it is not for all, and which text it is. */
const runningHead = (page: Printable, context: SectionContext): Paragraph[] =>
  [
    ...(page.partyOnly === null ? [] : [words(page.partyOnly, {}, CHARACTERS.draft)]),
    words(page.marking, {}, page.isDraft ? CHARACTERS.draft : null),
  ].map((line) => setParagraph(paragraph(FURNITURE.marking, {}, line), context));

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
