import { countedAs } from "#domain/numbering/counters.ts";
import type { LabelPattern } from "#domain/numbering/chamberStyle.ts";

/** One reading of a label: "(i)" is the first in Roman and the ninth in letters. */
export type LabelReading = LabelPattern & { readonly n: number };

const COUNTERS = [
  "decimal",
  "lowerRoman",
  "lowerAlpha",
  "upperRoman",
  "upperAlpha",
  "hangulSyllable",
  "circledDecimal",
] as const satisfies readonly LabelPattern["counter"][];

/** Of one list; longer ones are numbered in figures, which are read as figures. */
const MAX_SIGNS = 120;

const SIGNS: ReadonlyMap<LabelPattern["counter"], ReadonlyMap<string, number>> = new Map(
  COUNTERS.map((counter) => [
    counter,
    new Map(Array.from({ length: MAX_SIGNS }, (_, i) => [countedAs(counter, i + 1) ?? "", i + 1] as const)),
  ]),
);

const DASHES = ["–", "-", "—", "•"];

/** Every way to read a label as it stands before a clause: "1.", "(a)", "가)", "①", "–". None for what is no label. */
export function readLabel(label: string): LabelReading[] {
  const trimmed = label.trim();
  if (DASHES.includes(trimmed)) return [{ counter: "dash", before: "", after: "", n: 1 }];
  const parts = /^(\(?)([^\s().]{1,6})([.)]?)$/u.exec(trimmed);
  const [, before = "", sign = "", after = ""] = parts ?? [];
  if (/^\d{1,4}$/u.test(sign)) return [{ counter: "decimal", before, after, n: Number(sign) }];
  return COUNTERS.flatMap((counter): LabelReading[] => {
    const n = SIGNS.get(counter)?.get(sign);
    return n === undefined ? [] : [{ counter, before, after, n }];
  });
}

/** A label that somebody typed before the words, with the white space after it; a bare sign needs its point or brackets. */
const TYPED = /^\s*((?:\(?(?:\d{1,3}|\p{L}{1,5})[.)]|[①-⑳]|[–—•-])[ \t\u00a0\u2002-\u200a\u3000]+)(?=\S)/u;

export type TypedLabel = { readonly label: string; readonly length: number };

/** What may be a typed label at the beginning of the words, and how much of them it takes up. */
export function typedLabel(words: string): TypedLabel | null {
  const found = TYPED.exec(words);
  const label = found?.[1]?.trim() ?? "";
  return found === null || readLabel(label).length === 0 ? null : { label, length: found[0].length };
}
