import type { Quotation } from "./quotations.ts";
import type { Sentence } from "./sentences.ts";

/** A word, a punctuation mark or a whole quotation of a sentence. `lower` lacks full stops and the possessive "'s". */
export type EnglishToken = {
  readonly kind: "word" | "mark" | "quotation";
  readonly text: string;
  readonly lower: string;
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  readonly start: number;
  readonly end: number;
  readonly quotation: Quotation | null;
};

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-'’.&](?=[\p{L}\p{N}]))*(?:(?<=s)['’](?=\s\p{L})|\.)?|\S/gu;
const KEEPS_STOP = /^(?:rep|sen|gov|gen|lt|col|maj|capt|adm|prof|dr|mr|mrs|ms|hon|\p{L}|(?:\p{L}\.)+\p{L})\.$/iu;

/** Cuts a sentence into tokens; a quotation is one token, so that nothing inside it is taken for the writer's words. */
export function englishTokens(text: string, sentence: Sentence, quotations: readonly Quotation[]): EnglishToken[] {
  const tokens: EnglishToken[] = [];
  let from = sentence.start;
  for (const quotation of quotations) {
    if (quotation.outerStart < sentence.start || quotation.outerEnd > sentence.end) continue;
    tokens.push(...plainTokens(text, from, quotation.outerStart));
    tokens.push(quotationToken(text, quotation));
    from = quotation.outerEnd;
  }
  return [...tokens, ...plainTokens(text, from, sentence.end)];
}

function quotationToken(text: string, quotation: Quotation): EnglishToken {
  const { outerStart: start, outerEnd: end } = quotation;
  const shown = text.slice(start, end);
  return { kind: "quotation", text: shown, lower: "", isCapital: false, isPossessive: false, start, end, quotation };
}

function plainTokens(text: string, from: number, to: number): EnglishToken[] {
  return Array.from(text.slice(from, to).matchAll(TOKEN)).flatMap((match) => {
    const isStop = match[0].length > 1 && match[0].endsWith(".") && !KEEPS_STOP.test(match[0]);
    const start = from + match.index;
    if (!isStop) return [plainToken(match[0], start)];
    return [plainToken(match[0].slice(0, -1), start), plainToken(".", start + match[0].length - 1)];
  });
}

function plainToken(shown: string, start: number): EnglishToken {
  const isPossessive = /['’]s$/.test(shown);
  const bare = isPossessive ? shown.slice(0, -2) : shown;
  return {
    kind: /[\p{L}\p{N}]/u.test(shown) ? "word" : "mark",
    text: bare,
    lower: bare.toLowerCase().replace(/\./g, ""),
    isCapital: /^\p{Lu}/u.test(bare),
    isPossessive,
    start,
    end: start + shown.length,
    quotation: null,
  };
}
