import type { XmlElement } from "../xml.ts";
import { CITATION_NOTE, foldedStyle } from "../styleIds.ts";
import type { WordNotes } from "../reading/word/wordInline.ts";
import type { WordPackage } from "./wordPackage.ts";
import type { WordStyles } from "../reading/word/wordStyles.ts";
import { plainWords } from "../reading/word/wordWords.ts";
import { childNamed, childrenNamed, descendantsNamed, valueOf } from "../reading/word/wordXml.ts";

/** A note that the text has: its words, and whether one of our own files cites evidence by it. */
export type UsedNote = { readonly words: string; readonly citation: boolean };

/** The file's footnotes and endnotes by their ids, and those that its text asked for, in that order. */
export function readWordNotes(
  file: WordPackage,
  styles: WordStyles,
): { readonly words: WordNotes; readonly used: () => readonly UsedNote[] } {
  const parts = {
    footnote: notesIn(file.part("footnotes"), "w:footnote"),
    endnote: notesIn(file.part("endnotes"), "w:endnote"),
  };
  const used: UsedNote[] = [];
  return {
    words: (kind, id) => {
      const node = parts[kind].get(id);
      if (node === undefined) return null;
      const words = { old: plainWords(node, "old").trim(), new: plainWords(node, "new").trim() };
      used.push({ words: words.old, citation: isCitation(node, styles) });
      return words;
    },
    used: () => used,
  };
}

/** The lines that part notes from the text are notes to Word. */
const notesIn = (part: XmlElement | null, name: string): Map<string, XmlElement> =>
  new Map(
    childrenNamed(part, name)
      .filter(({ attributes }) => !/separator|continuationNotice/iu.test(attributes["w:type"] ?? ""))
      .map((node) => [node.attributes["w:id"] ?? "", node]),
  );

function isCitation(node: XmlElement, styles: WordStyles): boolean {
  const [first] = descendantsNamed(node, "w:p");
  const style = first === undefined ? null : valueOf(childNamed(first, "w:pPr"), "w:pStyle");
  return styles.get(style)?.folded === foldedStyle(CITATION_NOTE);
}
