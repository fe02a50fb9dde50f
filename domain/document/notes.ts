import type { Block } from "./block.ts";
import type { NumberedNote } from "./version.ts";

/**
 * The numbered notes of one language's text: each `cite` and `note` atom gets the next number, in document order. House
 * rule: a second citation of the same evidence gets a number of its own, so that each number stands for one place.
 */
export function numberedNotes(blocks: readonly Pick<Block, "id" | "content">[]): NumberedNote[] {
  const notes: NumberedNote[] = [];
  for (const { id: blockId, content } of blocks) {
    for (const [at, piece] of content.entries()) {
      const number = notes.length + 1;
      if (piece.type === "cite") notes.push({ number, blockId, at, evidenceId: piece.evidenceId, text: null });
      if (piece.type === "note") notes.push({ number, blockId, at, evidenceId: null, text: piece.text });
    }
  }
  return notes;
}
