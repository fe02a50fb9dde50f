import { Bookmark, Paragraph, Tab, TextRun, type IParagraphOptions } from "docx";
import { partHeading } from "../office/headSheet.ts";
import { typedPlace, underClause } from "../office/measures.ts";
import type { Numbering } from "../office/numberingPlan.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import type { SectionContext } from "./context.ts";
import { blockChildren } from "./inline.ts";
import { blockStyleId, CHARACTERS } from "../styleIds.ts";
import { setParagraph } from "./setSheet.ts";
import { paragraphLook, runLook } from "./wordLook.ts";

/** A part with its heading. The first block of an id has the bookmark that references lead to. */
export function partChildren({ kind, heading, blocks }: PrintedPart, context: SectionContext): Paragraph[] {
  const seen = new Set<string>();
  const isCounted = context.countedLines === "all" || (context.countedLines === "operative" && kind === "operative");
  return [
    ...(heading === null ? [] : [setParagraph(partHeading(heading), context)]),
    ...blocks.map((block) => {
      const first = !seen.has(block.id);
      seen.add(block.id);
      return blockParagraph(block, { first, isCounted }, context);
    }),
  ];
}

function blockParagraph(
  block: PrintedBlock,
  { first, isCounted }: { readonly first: boolean; readonly isCounted: boolean },
  context: SectionContext,
): Paragraph {
  const plan = context.numbering.get(block) ?? { kind: "none" };
  const typed = { children: ["label" in plan ? plan.label : "", new Tab()], style: CHARACTERS.label };
  const label = plan.kind === "typed" ? [new TextRun({ ...runLook(context.spoken), ...typed })] : [];
  const inline = blockChildren(block, context, first);
  const bookmark = first ? context.bookmarks.get(block.id) : undefined;
  return new Paragraph({
    style: blockStyleId(block.kind, block.source.level),
    ...(isCounted ? {} : { suppressLineNumbers: true }),
    children: [
      ...label,
      ...(bookmark === undefined ? inline : [new Bookmark({ id: bookmark.name, children: inline })]),
    ],
    ...placed(plan, block, context),
  });
}

function placed(plan: Numbering, { depth }: PrintedBlock, { instance, form }: SectionContext): IParagraphOptions {
  switch (plan.kind) {
    case "automatic":
      return { numbering: { reference: plan.list, level: plan.level, instance, custom: true } };
    case "typed":
      return paragraphLook(typedPlace(plan.level, form));
    case "none":
      return paragraphLook(underClause(depth, form));
  }
}
