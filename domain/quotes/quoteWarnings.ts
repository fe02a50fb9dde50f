import { hasNegation } from "./negation.ts";
import { paragraphs } from "./paragraphs.ts";
import { quotations, type Quotation } from "./quotations.ts";
import type { QuoteVerification } from "./verifyQuote.ts";

/** Words of the archive that a quotation does without and that change what it says. */
type QuoteWarning = {
  /** Left out where an ellipsis or brackets say so, or silently, before or behind the quoted words in their sentence. */
  readonly kind: "omission" | "cutBefore" | "cutAfter";
  readonly words: string;
};

const ENGLISH_CONDITION =
  /\b(?:if|unless|until|till|except|provid(?:ed|ing)|(?:as|so) long as|on condition|subject to|only (?:when|after|once|with|by))\b/iu;
/** "…면" is "if" at a verb's end, and the end of nouns like 측면 (side) and 전면 (front). */
const KOREAN_CONDITION =
  /경우|조건|않는 한|전까지|때까지|한해서?(?=[\s,])|[가-힣](?<![측전표서장국방반대정화평후내외직당])면(?=[\s,.]|$)/u;

/** A sentence's end, with what closes behind it. */
const SENTENCE_END = /[.?!。…]['"’”」』)\]]*(?:\s|$)/gu;
const ENDS_SENTENCE = /[.?!。]['"’”」』)\]]*$/u;

/** Whether a passage turns or binds what its sentence says. */
const changesSense = (words: string): boolean =>
  hasNegation(words) || ENGLISH_CONDITION.test(words) || KOREAN_CONDITION.test(words);

/** What a quotation that stands word for word in the archive leaves out and should not without a second look (E16). */
export function quoteWarnings(
  { start, end, omissions, insertions }: Extract<QuoteVerification, { status: "exact" }>,
  archiveText: string,
): QuoteWarning[] {
  const replaced = insertions.flatMap((insertion) => (changesSense(insertion.text) ? [] : [insertion.replaced]));
  const { before, after } = restOfSentence(start, end, archiveText);
  const found: QuoteWarning[] = [
    ...[...omissions, ...replaced].map((words) => ({ kind: "omission", words }) as const),
    { kind: "cutBefore", words: before },
    { kind: "cutAfter", words: after },
  ];
  return found.filter(({ words }) => changesSense(words));
}

type Range = { readonly start: number; readonly end: number };

/** The words around a passage up to the ends of its sentence, as far as they are the same person's. */
function restOfSentence(start: number, end: number, text: string): { readonly before: string; readonly after: string } {
  const holds = (range: Range): boolean => range.start <= start && end <= range.end;
  const paragraph = paragraphs(text).find(holds);
  if (paragraph === undefined) return { before: "", after: "" };
  const quoted = quotations(paragraph);
  const own = quoted.find(holds);
  const head = text.slice((own ?? paragraph).start, start);
  const lastEnd = [...head.matchAll(SENTENCE_END)].at(-1);
  const isWhole = ENDS_SENTENCE.test(text.slice(start, end));
  const parts = [upToEnd(text.slice(end, (own ?? paragraph).end)), ...(own ? partsGoingOn(own, quoted, text) : [])];
  return {
    before: head.slice(lastEnd === undefined ? 0 : lastEnd.index + lastEnd[0].length).trim(),
    after: isWhole ? "" : parts.filter((part) => part !== "").join(" … "),
  };
}

function upToEnd(words: string): string {
  const [first] = words.matchAll(SENTENCE_END);
  return words
    .slice(0, first && first.index + 1)
    .replace(/^[\s,;]+/u, "")
    .trim();
}

/** "We will come," she said, "if we are asked.": what ends with a comma goes on behind the reporting clause. */
function partsGoingOn(own: Quotation, quoted: readonly Quotation[], text: string): string[] {
  if (text.charAt(own.end - 1) !== ",") return [];
  const [sentenceEnd] = text.slice(own.outerEnd).matchAll(SENTENCE_END);
  const until = sentenceEnd === undefined ? text.length : own.outerEnd + sentenceEnd.index;
  return quoted
    .filter(({ outerStart }) => outerStart >= own.outerEnd && outerStart < until)
    .map((next) => upToEnd(text.slice(next.start, next.end)));
}
