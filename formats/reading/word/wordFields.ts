import { BOOKMARK_PREFIX } from "../../styleIds.ts";

type OpenField = { instruction: string; inResult: boolean; readonly words: string[]; heard: string };

/** A reference to a numbered paragraph: what it names, and the words that stood for it. */
export type FieldReference = { readonly bookmark: string; readonly text: string };

/**
 * Word's fields, which begin, part and end among the runs, one inside another, over paragraphs. Of a field the text has its
 * result; one that gives a clause's number is a reference.
 */
export function createFields() {
  const open: OpenField[] = [];
  const reference = (): { readonly field: OpenField; readonly bookmark: string } | null => {
    for (const field of open) {
      const bookmark = referenceTarget(field.instruction);
      if (field.inResult && bookmark !== null) return { field, bookmark };
    }
    return null;
  };
  return {
    begin: () => void open.push({ instruction: "", inResult: false, words: [], heard: "" }),
    part: () => {
      const last = open.at(-1);
      if (last !== undefined) last.inResult = true;
    },
    instruct: (text: string) => {
      const last = open.at(-1);
      if (last !== undefined && !last.inResult) last.instruction += text;
    },
    /** Whether what comes is the field's instruction, which is no word of the text. */
    inInstruction: () => open.some(({ inResult }) => !inResult),
    inContents: () => open.some(({ instruction }) => /^\s*(?:TOC|TOA|INDEX)\b/u.test(instruction)),
    /** Takes words that stand for a reference's number; false where no reference is open. */
    takes: (text: string): boolean => {
      const found = reference();
      if (found !== null) found.field.words.push(text);
      return found !== null;
    },
    /** Ends what a paragraph must not leave open, lest a damaged file swallow what follows; answers the words so far. */
    endParagraph: (): string => {
      const kept = open.filter(({ instruction, inResult }) => inResult && referenceTarget(instruction) === null);
      const words = open.flatMap((field) => (kept.includes(field) ? [] : field.words)).join("");
      open.splice(0, open.length, ...kept);
      return words;
    },
    /** Words of the text that stand in a field's result. */
    hear: (text: string): void => {
      const last = open.at(-1);
      if (last !== undefined) last.heard += text;
    },
    /** Where the field that ends leads out of the document, with its words; null for any other. */
    link: (): { readonly words: string; readonly address: string } | null => {
      const last = open.at(-1);
      const address = /^\s*HYPERLINK\s+"([^"]+)"/u.exec(last?.instruction ?? "")?.[1];
      return last === undefined || address === undefined ? null : { words: last.heard, address };
    },
    end: (): FieldReference | null => {
      const found = reference();
      const last = open.pop();
      return found === null || found.field !== last ? null : { bookmark: found.bookmark, text: last.words.join("") };
    },
  };
}

/** The bookmark of a field that prints a paragraph's number (\\r, \\n, \\w), or of one of ours. */
function referenceTarget(instruction: string): string | null {
  const [, bookmark = "", switches = ""] = /^\s*REF\s+"?([^\s"\\]+)"?(.*)$/su.exec(instruction) ?? [];
  if (bookmark === "") return null;
  return bookmark.startsWith(BOOKMARK_PREFIX) || /\\[rnw]\b/iu.test(switches) ? bookmark : null;
}
