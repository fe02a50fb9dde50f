import type { Inline, Mark } from "#domain/document/block.ts";
import { plainText } from "../../plainText.ts";
import type { ReadParagraph } from "../readParagraph.ts";

/** What words are where one of our own character styles says so. */
export type Role = "words" | "noteMark" | "label" | "blank" | "alternative" | "stale" | "brokenReference";

/** A paragraph in pieces, before the places of comments and changes are counted out. */
export type Token =
  | { readonly type: "text"; readonly text: string; readonly marks: readonly Mark[]; readonly role: Role }
  | { readonly type: "note"; readonly text: string }
  /** `id` names the bookmark that it leads to until the clauses have ids. */
  | { readonly type: "reference"; readonly id: string }
  /** Where a page was broken by hand: a space between words, nothing at an end. */
  | { readonly type: "pageBreak" }
  | { readonly type: "edge"; readonly key: string; readonly side: "start" | "end" };

export type TokenWords = {
  readonly content: readonly Inline[];
  readonly anchors: ReadParagraph["anchors"];
  /** A number that was typed where Word would have counted otherwise. */
  readonly typedLabel: string | null;
  /** Words that the page adds and the text does not have. */
  readonly leftOut: readonly string[];
  /** Code points that no text can hold. */
  readonly replaced: readonly string[];
};

/** The tokens as content with the offsets of all that is anchored in it. */
export function tokenWords(tokens: readonly Token[]): TokenWords {
  const content: Inline[] = [];
  const open = new Map<string, number>();
  const anchors: { readonly key: string; readonly start: number; readonly end: number }[] = [];
  const leftOut: string[] = [];
  const replaced = new Set<string>();
  let [offset, label] = [0, ""];
  for (const token of withoutNoteCommas(joined(withoutPageBreaks(tokens)))) {
    switch (token.type) {
      case "edge":
        if (token.side === "start") open.set(token.key, offset);
        else anchors.push({ key: token.key, start: open.get(token.key) ?? offset, end: offset });
        if (token.side === "end") open.delete(token.key);
        break;
      case "pageBreak":
        break;
      case "note":
        content.push({ type: "note", text: token.text, marks: [] });
        break;
      case "reference":
        content.push({ type: "crossReference", blockId: token.id, marks: [] });
        break;
      case "text": {
        const cleaned = plainText(token.text);
        for (const codePoint of cleaned.replaced) replaced.add(codePoint);
        if (token.role === "label") label += cleaned.text;
        else if (token.role === "stale") leftOut.push(cleaned.text.trim());
        else {
          const piece = pieceOf(cleaned.text, token);
          content.push(piece);
          if (piece.type === "text") offset += piece.text.length;
        }
      }
    }
  }
  // What opens here and ends in a later paragraph ends with this one.
  for (const [key, start] of open) anchors.push({ key, start, end: offset });
  const typedLabel = label.trim() === "" ? null : label.trim();
  return { content, anchors, typedLabel, leftOut, replaced: [...replaced] };
}

type TextToken = Extract<Token, { readonly type: "text" }>;

/** A blank that nobody has filled in is one again; with other words in its place it is words. */
function pieceOf(text: string, { role, marks }: TextToken): Inline {
  const blank = role === "blank" ? /^\[[^:\]]*(?:: (.*))?\]$/su.exec(text) : null;
  return blank === null
    ? { type: "text", text, marks: [...marks] }
    : { type: "blank", hint: blank[1] ?? "", marks: [] };
}

/** Programs cut runs where they like: neighbours of one kind and one look are one. */
function joined(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (
      token.type === "text" &&
      last?.type === "text" &&
      last.role === token.role &&
      !(token.role === "blank" && last.text.endsWith("]")) &&
      JSON.stringify(last.marks) === JSON.stringify(token.marks)
    ) {
      out[out.length - 1] = { ...last, text: last.text + token.text };
    } else out.push(token);
  }
  return out;
}

function withoutPageBreaks(tokens: readonly Token[]): Token[] {
  const isWord = ({ type }: Token): boolean => type === "text" || type === "note" || type === "reference";
  const [first, last] = [tokens.findIndex(isWord), tokens.findLastIndex(isWord)];
  return tokens.flatMap((token, index): Token[] => {
    if (token.type !== "pageBreak") return [token];
    return index > first && index < last ? [{ type: "text", text: " ", marks: [], role: "words" }] : [];
  });
}

/** The comma between the numbers of two notes is the page's. */
const withoutNoteCommas = (tokens: readonly Token[]): Token[] =>
  tokens.filter(
    (token, index) =>
      !(
        token.type === "text" &&
        token.role === "noteMark" &&
        token.text.trim() === "," &&
        tokens[index - 1]?.type === "note" &&
        tokens[index + 1]?.type === "note"
      ),
  );
