import { normalThreads, type MemoThreads } from "./memoThreads.ts";
import type { ExportModel, ExportWarning, Written } from "../model.ts";
import { printablePages, type Printable } from "../printable.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import type { XmlElement } from "../xml.ts";
import { writeZip } from "../zip.ts";
import { besideParagraphs, contentsParagraphs } from "./besideText.ts";
import { partBytes } from "./elements.ts";
import { createHead } from "./head.ts";
import { headerParagraphs } from "./headerForms.ts";
import { inlineRuns } from "./inline.ts";
import { furnitureIds, paragraph, run, textNode, type HwpxContext } from "./paragraphs.ts";
import { blockLook, numberedLook, styleIdOf, titleLook, type StyleLook } from "./looks.ts";
import { createNumbering } from "./numbering.ts";
import { packageParts } from "./packageParts.ts";
import { sectionXml } from "./section.ts";

const MEDIA_TYPE = "application/hwp+zip";

/** What the standard wants uncompressed (KS X 6101, 8.3): whoever reads a file's first bytes knows what it is. */
const STORED = ["mimetype", "version.xml"];

/**
 * The text as a document of Hangul (OWPML, KS X 6101) that an office can go on writing: styles, Hangul's own numbering,
 * footnotes, memos and tracked changes, a section for each language. Equal models give equal bytes.
 */
export function writeHwpx(model: ExportModel): Promise<Written> {
  const pages = printablePages(model);
  const head = createHead(pages[0].language);
  let ids = 0;
  const nextId = (): number => ++ids;
  const sections = pages.map((page, index) => {
    const context: HwpxContext = {
      head,
      language: page.language,
      words: page.words,
      notes: new Map(page.notes.map((note) => [note.number, note])),
      nextId,
    };
    return sectionXml(page, pageParagraphs(page, index, model, context), context);
  });
  const entries = {
    mimetype: new TextEncoder().encode(MEDIA_TYPE),
    ...packageParts(pages, createdAt(model)),
    "Contents/header.xml": partBytes(head.xml(sections.length)),
    ...Object.fromEntries(sections.map((section, index) => [`Contents/section${index}.xml`, partBytes(section)])),
  };
  return Promise.resolve({
    bytes: writeZip(entries, STORED),
    mediaType: MEDIA_TYPE,
    extension: "hwpx",
    warnings: pages.flatMap((page) => [...page.warnings, ...referenceWarnings(page)]),
  });
}

/** A draft has no instant of its own, and equal text must be equal bytes. */
const DRAFT_CREATED_AT = "1980-01-01T00:00:00Z";

function createdAt({ source }: ExportModel): string {
  const time = source.kind === "version" ? Date.parse(source.frozenAt) : Number.NaN;
  return Number.isNaN(time) ? DRAFT_CREATED_AT : new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}

function pageParagraphs(page: Printable, index: number, model: ExportModel, context: HwpxContext): XmlElement[] {
  const threads = normalThreads(page.threads);
  const title = page.titleBlocks.map((block) => titleParagraph(block, page, threads, context));
  const headingOf = createNumbering(context.head, model.value.style, index);
  const header = headerParagraphs(page, title.length > 0 ? title : [markingTitle(page, context)], context);
  const parts = page.parts.flatMap((part) => partParagraphs(part, headingOf, threads, context));
  return [
    ...header,
    ...contentsParagraphs(page, context),
    ...parts,
    ...besideParagraphs(page, threads.listed, context),
  ];
}

/** A title is of one weight, which its form gives it. */
function titleParagraph(block: PrintedBlock, page: Printable, threads: MemoThreads, context: HwpxContext): XmlElement {
  const look = titleLook(page.headerForm, block.source.level, context.language);
  const ids = context.head.style(styleIdOf("title", block.source.level), look);
  const runs = block.runs.map((item) =>
    item.type === "text" ? { ...item, style: { ...item.style, strong: false } } : item,
  );
  return paragraph(ids, inlineRuns({ ...block, runs }, look.char, context, threads.takeFor(block.id)));
}

/** A text without a title is still told from others. */
function markingTitle(page: Printable, context: HwpxContext): XmlElement {
  const ids = furnitureIds(context, "FrontTitle");
  return paragraph(ids, [run(ids.char, textNode(page.marking))]);
}

/** Between what is resolved and what follows it without a heading. */
const PART_GAP = 1_600;

function partParagraphs(
  part: PrintedPart,
  headingOf: ReturnType<typeof createNumbering>,
  threads: MemoThreads,
  context: HwpxContext,
): XmlElement[] {
  const ids = furnitureIds(context, "Part");
  // Reasons that no heading announces must not read as if they were resolved.
  const standsApart = part.kind === "reasons" && part.heading === null;
  return [
    ...(part.heading === null ? [] : [paragraph(ids, [run(ids.char, textNode(part.heading))])]),
    ...part.blocks.map((block, index) =>
      blockParagraph(block, headingOf, threads, context, index === 0 && standsApart ? PART_GAP : undefined),
    ),
  ];
}

function blockParagraph(
  block: PrintedBlock,
  headingOf: ReturnType<typeof createNumbering>,
  threads: MemoThreads,
  context: HwpxContext,
  before?: number,
): XmlElement {
  const { kind, depth, source } = block;
  // A title among the clauses of a text that is being mended is set like any heading.
  const lookAt = (level: number): StyleLook => blockLook(kind === "title" ? "heading" : kind, level, context.language);
  const heading = headingOf(block);
  const plain = lookAt(depth);
  const look = heading === undefined ? plain : numberedLook(plain);
  const ids = context.head.style(styleIdOf(kind, source.level), { ...look, name: lookAt(source.level).name }, heading);
  const para = before === undefined ? ids.para : context.head.para({ ...look.para, before }, heading);
  return paragraph({ ...ids, para }, inlineRuns(block, look.char, context, threads.takeFor(block.id)));
}

/** Hangul's own references are made by its dialog alone: the words that stand for one do not follow its clause. */
const referenceWarnings = (page: Printable): ExportWarning[] =>
  [...page.titleBlocks, ...page.parts.flatMap((part) => part.blocks)].flatMap(({ id, runs }) =>
    runs.some((each) => each.type === "reference")
      ? [
          {
            code: "referenceAsWords",
            blockId: id,
            message: "A reference to a clause is written as words: it does not follow its clause.",
          },
        ]
      : [],
  );
