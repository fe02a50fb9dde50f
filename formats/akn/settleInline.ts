import type { Inline, Mark } from "#domain/document/block.ts";
import { plainText } from "../plainText.ts";
import type { ReadPiece } from "./readInline.ts";

export type Settled = {
  readonly content: readonly Inline[];
  /** Pieces that refer to a place in the file, by their index in the content. */
  readonly links: ReadonlyMap<number, string>;
  readonly changes: readonly { readonly at: number; readonly before: string; readonly after: string }[];
  readonly replaced: readonly string[];
};

/**
 * A paragraph's pieces with their words cleaned, not yet joined. In a file of ours white space is as it stands; elsewhere
 * indentation is no part of the words.
 */
export function settleInline(pieces: readonly ReadPiece[], exact: boolean): Settled {
  const content: Inline[] = [];
  const links = new Map<number, string>();
  const changes: { at: number; before: string; after: string }[] = [];
  const replaced = new Set<string>();
  let length = 0;
  // Whether white space that follows would be the first or the second.
  let spaced = true;
  const add = (words: string, marks: readonly Mark[], href: string | null): void => {
    const cleaned = plainText(exact ? withoutIndents(words) : collapsed(words, spaced));
    for (const name of cleaned.replaced) replaced.add(name);
    if (cleaned.text === "") return;
    length += cleaned.text.length;
    spaced = cleaned.text.endsWith(" ");
    if (href !== null) links.set(content.length, href);
    content.push({ type: "text", text: cleaned.text, marks: [...marks] });
  };
  for (const read of exact ? pieces : trimmedEnd(pieces)) {
    switch (read.type) {
      case "piece":
        if (read.piece.type === "text") add(read.piece.text, read.piece.marks, null);
        else content.push(cleanedAtom(read.piece, replaced));
        break;
      case "link":
        add(read.text, read.marks, read.href);
        break;
      case "change":
        changes.push({ at: length, before: read.before, after: read.after });
        break;
      case "eol":
        add(" ", [], null);
        break;
    }
  }
  return { content, links, changes, replaced: [...replaced] };
}

/** Our files have no line breaks in their words: those were put there by a program that lays out XML. */
function withoutIndents(words: string): string {
  const lines = words.split("\n");
  if (lines.length === 1) return words;
  const inner = lines.map((line, at) =>
    at === 0 ? line.trimEnd() : at === lines.length - 1 ? line.trimStart() : line.trim(),
  );
  return inner.filter((line) => line !== "").join(" ");
}

/** White space as one space, and none after another or at the beginning. A space that does not break is a sign of its own. */
function collapsed(words: string, spaced: boolean): string {
  const single = words.replace(/[ \t\r\n]+/gu, " ");
  return spaced ? single.replace(/^ /u, "") : single;
}

/** Without white space at the end, which may stand in pieces of their own. */
function trimmedEnd(pieces: readonly ReadPiece[]): readonly ReadPiece[] {
  const out = [...pieces];
  for (let at = out.length - 1; at >= 0; at--) {
    const last = out[at];
    if (last?.type === "eol") {
      out.splice(at, 1);
      continue;
    }
    if (last?.type !== "piece" || last.piece.type !== "text") return out;
    // Joined first: a pattern that looks for the end tries every run of spaces on its way there.
    const text = last.piece.text.replace(/[ \t\r\n]+/gu, " ").replace(/ $/u, "");
    out[at] = { ...last, piece: { ...last.piece, text } };
    if (text !== "") return out;
  }
  return out;
}

function cleanedAtom(piece: Inline, replaced: Set<string>): Inline {
  const clean = (text: string): string => {
    const cleaned = plainText(text);
    for (const name of cleaned.replaced) replaced.add(name);
    return cleaned.text;
  };
  switch (piece.type) {
    case "note":
      return { ...piece, text: clean(piece.text) };
    case "blank":
      return { ...piece, hint: clean(piece.hint) };
    case "text":
    case "cite":
    case "crossReference":
      return piece;
  }
}
