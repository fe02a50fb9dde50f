import fc from "fast-check";
import { wordsOf } from "#domain/document/block.ts";
import type { ImportedText } from "../imported.ts";

/** "operative 0 Condemns it" for each clause in the text's first language. */
export const outlineOf = ({ blocks, languages }: ImportedText): string[] =>
  (blocks[languages[0] ?? ""] ?? []).map((block) => `${block.kind} ${block.level} ${wordsOf(block)}`);

export const codesOf = ({ report }: ImportedText): string[] => report.map(({ code }) => code);

export const told = ({ report }: ImportedText, code: string): unknown[] =>
  report.filter((finding) => finding.code === code).map(({ params }) => params["words"] ?? params["name"]);

/** Words that a file holds, each once, so that one that is lost is known by its name. */
const NAMED_WORDS = Array.from({ length: 60 }, (_, index) => `word${String.fromCodePoint(97 + (index % 26))}${index}`);

/** Which of the words stand neither in the text nor in its threads nor in the report. */
export function lostWords(words: readonly string[], { blocks, threads, report }: ImportedText): string[] {
  const said = JSON.stringify([blocks, threads, report]);
  return words.filter((word) => !new RegExp(`${word}(?!\\d)`, "u").test(said));
}

/** Markup grown from pieces that each hold a word or other pieces; `<>` is where the next word stands. */
export function grownFrom(pieces: readonly ((inner: string) => string)[], leaf: string): fc.Arbitrary<string> {
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant(leaf),
      fc.tuple(fc.constantFrom(...pieces), tie("tree")).map(([piece, inner]) => piece(inner)),
    ),
    tree: fc.array(tie("node"), { minLength: 1, maxLength: 4 }).map((nodes) => nodes.join("")),
  }));
  return tree;
}

/** The markup with a word of its own at each place for one, and the words that it took. */
export function withWords(markup: string): { readonly markup: string; readonly words: readonly string[] } {
  const words: string[] = [];
  const filled = markup.replace(/<>/gu, () => {
    const word = NAMED_WORDS[words.length];
    if (word === undefined) return "";
    words.push(word);
    return word;
  });
  return { markup: filled, words };
}
