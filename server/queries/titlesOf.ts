import type { Block, BlocksByLanguage } from "#domain/document/block.ts";
import type { LocalizedText } from "#domain/localizedText.ts";

/** What lists call the text: its titles by language, blanks shown by what is to be filled in. */
export const titlesOf = (blocks: BlocksByLanguage): LocalizedText =>
  Object.fromEntries(
    Object.entries(blocks).flatMap(([language, own]) => {
      const title = own.find(({ kind }) => kind === "title");
      const words = title ? title.content.map(shown).join("").trim().slice(0, MAX_LENGTH) : "";
      return words === "" ? [] : [[language, words]];
    }),
  );

/** Of a localized text. */
const MAX_LENGTH = 2000;

function shown(piece: Block["content"][number]): string {
  if (piece.type === "text") return piece.text;
  return piece.type === "blank" ? `[${piece.hint}]` : "";
}
