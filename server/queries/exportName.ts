import { fileName } from "#domain/fileName.ts";
import type { ExportModel } from "#formats/model.ts";

/** File systems allow 255 bytes, and a Hangul syllable takes three of them. */
const MAX_NAME_LENGTH = 70;

type Named = Pick<ExportModel, "value" | "language" | "source" | "words">;

/** The title as it is printed, and which state of the text it is: the name of a file, alone and in a bundle. */
export function exportName({ value, language, source, words }: Named): string {
  const title = (value.blocks[language] ?? []).find(({ kind }) => kind === "title");
  const printed = (title?.content ?? []).map((piece) => (piece.type === "text" ? piece.text : "")).join("");
  const state = source.kind === "version" ? `v${source.n}` : words.draftFile.replace("{n}", String(source.head));
  return `${fileName(printed.trim().slice(0, MAX_NAME_LENGTH)) || "resolution"} ${state}`;
}
