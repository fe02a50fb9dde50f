import type { Mark } from "#domain/document/block.ts";

const SIGNS: Readonly<Partial<Record<Mark["type"], string>>> = {
  strong: "**",
  emphasis: "*",
  underline: "_",
  superscript: "^",
  subscript: "~",
};

/** Words with their look written out, so that a change of the look alone can be read. */
export function markedWords(text: string, marks: readonly Mark[]): string {
  if (text.trim() === "") return text;
  const signs = marks.flatMap(({ type }) => SIGNS[type] ?? []);
  return signs.join("") + text + signs.toReversed().join("");
}
