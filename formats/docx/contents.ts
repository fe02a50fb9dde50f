import { InternalHyperlink, LeaderType, PageReference, Paragraph, Tab, TabStopType, TextRun } from "docx";
import type { Printable } from "../printable.ts";
import { runsText } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { Bookmark } from "./inline.ts";
import { TEXT_WIDTH_TWIPS } from "./pageSize.ts";
import { BESIDE } from "../styleIds.ts";
import { heading } from "./tables.ts";

/** As many characters as stand on one line beside a number and a page. */
const EXCERPT_CHARS = { korean: 40, latin: 76 };

const LABEL_TAB_TWIPS = 560;

/** The table of clauses, if it was asked for: number, beginning and page of each outermost clause and heading, linked. */
export function contentsChildren(page: Printable, bookmarks: ReadonlyMap<string, Bookmark>): Paragraph[] {
  if (!page.has("contents")) return [];
  const blocks = page.parts.flatMap((part) => part.blocks);
  const listed = blocks.filter(
    ({ kind, label, depth }) => kind === "heading" || (kind === "operative" && label !== null && depth === 0),
  );
  return [
    heading(page.words.contents, false),
    ...listed.flatMap((block) => {
      const bookmark = bookmarks.get(block.id);
      return bookmark === undefined ? [] : [entry(block, bookmark)];
    }),
    new Paragraph({ style: BESIDE.contents, suppressLineNumbers: true }),
  ];
}

const entry = (block: PrintedBlock, { name }: Bookmark): Paragraph =>
  new Paragraph({
    style: BESIDE.contents,
    suppressLineNumbers: true,
    indent: { left: LABEL_TAB_TWIPS, hanging: LABEL_TAB_TWIPS },
    tabStops: [
      { type: TabStopType.LEFT, position: LABEL_TAB_TWIPS },
      { type: TabStopType.RIGHT, position: TEXT_WIDTH_TWIPS, leader: LeaderType.DOT },
    ],
    children: [
      new InternalHyperlink({
        anchor: name,
        children: [new TextRun({ children: [block.label ?? "", new Tab(), excerpt(runsText(block.runs).trim())] })],
      }),
      new TextRun({ children: [new Tab()] }),
      new PageReference(name, { hyperlink: true }),
    ],
  });

function excerpt(words: string): string {
  const most = /\p{Script=Hangul}/u.test(words) ? EXCERPT_CHARS.korean : EXCERPT_CHARS.latin;
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}
