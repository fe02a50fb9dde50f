import { elementAt } from "#domain/elementAt.ts";
import type { Inline, Mark } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";

/** Content addressed by its words: offsets are UTF-16 code units into `wordsOf`, in which atoms take no place. */

/** Applies `remark` to the marks of every code unit of the words, given its offset; atoms keep theirs. */
export function remarkWords(
  content: readonly Inline[],
  remark: (marks: readonly Mark[], offset: number) => readonly Mark[],
): Inline[] {
  let offset = 0;
  const pieces = content.flatMap((piece): Inline[] => {
    if (piece.type !== "text") return [piece];
    const units = Array.from({ length: piece.text.length }, (_, i): Inline => {
      const marks = [...remark(piece.marks, offset + i)];
      return { type: "text", text: piece.text.charAt(i), marks };
    });
    offset += piece.text.length;
    return units;
  });
  return normalContent(pieces);
}

/** The marks on every code unit of the words. */
export const marksByUnit = (content: readonly Inline[]): (readonly Mark[])[] =>
  content.flatMap((piece) =>
    piece.type === "text" ? Array.from({ length: piece.text.length }, () => piece.marks) : [],
  );

/** Puts pieces between the words at `offset`; at a boundary they come after what stands there already. */
export function insertAt(content: readonly Inline[], offset: number, inserted: readonly Inline[]): Inline[] {
  let left = offset;
  let at = 0;
  for (; at < content.length; at++) {
    const piece = elementAt(content, at);
    const length = piece.type === "text" ? piece.text.length : 0;
    if (length > left) break;
    left -= length;
  }
  const cut = content[at];
  if (cut?.type !== "text" || left === 0) return [...content.slice(0, at), ...inserted, ...content.slice(at)];
  const [head, tail] = [cut.text.slice(0, left), cut.text.slice(left)];
  return [
    ...content.slice(0, at),
    { ...cut, text: head },
    ...inserted,
    { ...cut, text: tail },
    ...content.slice(at + 1),
  ];
}
