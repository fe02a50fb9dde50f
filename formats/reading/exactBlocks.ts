import type { Block, Inline, Mark } from "#domain/document/block.ts";
import { withoutCommentMarks } from "#domain/document/content.ts";
import { plainText } from "../plainText.ts";

/**
 * Blocks as a format that carries all of them brings them back, for both sides of a comparison: every string cleaned as every
 * page cleans it, content in its one form, without comments.
 */
export const exactBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.map(({ id, kind, level, group, party, basis, content }) => ({
    id: plain(id),
    kind,
    level,
    group: orNull(group),
    party: orNull(party),
    basis: orNull(basis),
    content: withoutCommentMarks(content.map(withPlainStrings)),
  }));

const plain = (text: string): string => plainText(text).text;

const orNull = (text: string | null): string | null => (text === null ? null : plain(text));

function withPlainStrings(piece: Inline): Inline {
  const marks = piece.marks.map(withPlainNames);
  switch (piece.type) {
    case "text":
    case "note":
      return { ...piece, text: plain(piece.text), marks };
    case "cite":
      return { ...piece, evidenceId: plain(piece.evidenceId), marks };
    case "crossReference":
      return { ...piece, blockId: plain(piece.blockId), marks };
    case "blank":
      return { ...piece, hint: plain(piece.hint), marks };
  }
}

function withPlainNames(mark: Mark): Mark {
  switch (mark.type) {
    case "quotation":
      return { ...mark, evidenceId: plain(mark.evidenceId) };
    case "option":
      return { ...mark, group: plain(mark.group), party: orNull(mark.party) };
    case "insertion":
    case "deletion":
      return { ...mark, author: orNull(mark.author), party: orNull(mark.party), at: orNull(mark.at) };
    case "comment":
    case "strong":
    case "emphasis":
    case "underline":
    case "superscript":
    case "subscript":
      return mark;
  }
}
