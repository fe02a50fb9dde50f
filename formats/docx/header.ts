import { Paragraph, TextRun, type Table } from "docx";
import type { Printable } from "../printable.ts";
import { billTable } from "./billTable.ts";
import { frontPage, housePage, masthead } from "./headerForms.ts";
import { blockChildren, type InlineContext } from "./inline.ts";
import { blockStyleId, FURNITURE } from "../styleIds.ts";

/** What stands above the text, with the title where the chamber's form has it. */
export function headerChildren(page: Printable, context: InlineContext): (Paragraph | Table)[] {
  const notice =
    page.translationNotice === null
      ? []
      : [new Paragraph({ style: FURNITURE.notice, children: [new TextRun(page.translationNotice)] })];
  const title = [...titleParagraphs(page, context), ...notice];
  switch (page.headerForm) {
    case "bill":
      return [...title, ...billTable(page.header)];
    case "masthead":
      return [...masthead(page), ...title];
    case "frontPage":
      return [...frontPage(page), ...title];
    case "house":
      return [...housePage(page), ...title];
  }
}

function titleParagraphs(page: Printable, context: InlineContext): Paragraph[] {
  if (page.title.length === 0) {
    return [new Paragraph({ style: FURNITURE.frontTitle, children: [new TextRun(page.marking)] })];
  }
  return page.titleBlocks.map(
    (block, index) =>
      new Paragraph({
        style: blockStyleId("title", block.source.level),
        children: blockChildren(block, context, page.titleBlocks.findIndex(({ id }) => id === block.id) === index),
        // A front page is a page of its own; the text begins with its title again.
        ...(index === 0 && page.headerForm === "frontPage" ? { pageBreakBefore: true } : {}),
      }),
  );
}
