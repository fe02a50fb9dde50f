import { Bookmark, Paragraph, Tab, TextRun, TabStopType, type IParagraphOptions } from "docx";
import type { HeaderForm } from "#domain/numbering/chamberStyle.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import { blockChildren, type InlineContext } from "./inline.ts";
import { levelIndent, textStart, TEXT_INDENT_TWIPS, type Numbering } from "./numbering.ts";
import { blockStyleId, CHARACTERS, FURNITURE } from "../styleIds.ts";

export type BodyContext = InlineContext & {
  readonly numbering: ReadonlyMap<PrintedBlock, Numbering>;
  /** Of the section: each counts anew. */
  readonly instance: number;
  readonly form: HeaderForm;
};

/** A part with its heading. The first block of an id has the bookmark that references lead to. */
export function partChildren(part: PrintedPart, context: BodyContext): Paragraph[] {
  const heading =
    part.heading === null
      ? []
      : [new Paragraph({ style: FURNITURE.partHeading, children: [new TextRun(part.heading)] })];
  const seen = new Set<string>();
  return [
    ...heading,
    ...part.blocks.map((block) => {
      const first = !seen.has(block.id);
      seen.add(block.id);
      return blockParagraph(block, first, context);
    }),
  ];
}

function blockParagraph(block: PrintedBlock, first: boolean, context: BodyContext): Paragraph {
  const plan = context.numbering.get(block) ?? { kind: "none" };
  const label =
    plan.kind === "typed" ? [new TextRun({ children: [plan.label, new Tab()], style: CHARACTERS.label })] : [];
  const inline = blockChildren(block, context, first);
  const bookmark = first ? context.bookmarks.get(block.id) : undefined;
  return new Paragraph({
    style: blockStyleId(block.kind, block.source.level),
    children: [
      ...label,
      ...(bookmark === undefined ? inline : [new Bookmark({ id: bookmark.name, children: inline })]),
    ],
    ...placed(plan, block, context),
  });
}

const tabAt = (position: number) => ({ type: TabStopType.LEFT, position });

function placed(
  plan: Numbering,
  { depth }: PrintedBlock,
  { instance, form }: BodyContext,
): Pick<IParagraphOptions, "numbering" | "indent" | "tabStops"> {
  switch (plan.kind) {
    case "automatic":
      return { numbering: { reference: plan.list, level: plan.level, instance, custom: true } };
    case "typed":
      return { indent: levelIndent(plan.level, form), tabStops: [tabAt(textStart(plan.level, form))] };
    case "none":
      return depth === 0 ? {} : { indent: { left: TEXT_INDENT_TWIPS * depth, firstLine: 0 } };
  }
}
