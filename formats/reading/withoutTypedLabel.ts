import type { Inline } from "#domain/document/block.ts";
import { wordsOf } from "#domain/document/block.ts";
import type { ReadParagraph } from "./readParagraph.ts";
import { typedLabel } from "./readLabel.ts";

/** The paragraph without what may be a number typed before its words; null where nothing looks like one. */
export function withoutTypedLabel(
  paragraph: ReadParagraph,
): { readonly paragraph: ReadParagraph; readonly label: string } | null {
  // A note before the first word would stand between the number and the clause.
  if (paragraph.content[0]?.type !== "text") return null;
  const typed = typedLabel(wordsOf(paragraph));
  if (typed === null) return null;
  const { label, length } = typed;
  const back = (offset: number): number => Math.max(0, offset - length);
  const anchors = paragraph.anchors.map(({ key, start, end }) => ({ key, start: back(start), end: back(end) }));
  return { paragraph: { ...paragraph, content: withoutFirst(paragraph.content, length), anchors }, label };
}

function withoutFirst(content: readonly Inline[], length: number): Inline[] {
  let left = length;
  return content.flatMap((piece): Inline[] => {
    if (piece.type !== "text" || left === 0) return [piece];
    const taken = Math.min(left, piece.text.length);
    left -= taken;
    return taken === piece.text.length ? [] : [{ ...piece, text: piece.text.slice(taken) }];
  });
}
