import type { LabelPattern } from "#domain/numbering/chamberStyle.ts";
import { countedAs } from "#domain/numbering/counters.ts";
import type { HeadTables, NumberHead, ParaShape } from "./readHead.ts";

const COUNTERS: Readonly<Record<string, LabelPattern["counter"]>> = {
  DIGIT: "decimal",
  CIRCLED_DIGIT: "circledDecimal",
  ROMAN_CAPITAL: "upperRoman",
  ROMAN_SMALL: "lowerRoman",
  LATIN_CAPITAL: "upperAlpha",
  LATIN_SMALL: "lowerAlpha",
  HANGUL_SYLLABLE: "hangulSyllable",
};

/** Hangul's other counters, sign by sign; past the last they are written in figures. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  HANGUL_JAMO: [..."ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"],
  CIRCLED_HANGUL_JAMO: [..."㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭"],
  CIRCLED_HANGUL_SYLLABLE: [..."㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"],
  CIRCLED_LATIN_SMALL: [..."ⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩ"],
  CIRCLED_LATIN_CAPITAL: [..."ⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏ"],
  HANGUL_PHONETIC: [..."일이삼사오육칠팔구십"],
  IDEOGRAPH: [..."一二三四五六七八九十"],
};

function signOf(format: string, n: number): string {
  const counter = COUNTERS[format];
  return (counter === undefined ? SIGNS[format]?.[n - 1] : countedAs(counter, n)) ?? String(n);
}

/** The numbers before paragraphs, which files do not hold: counted as Hangul counts them, in the order of the paragraphs. */
export function createHeadLabels(
  { numberings, bullets }: HeadTables,
  outlineId: () => string,
): (shape: ParaShape) => string | null {
  const counts = new Map<string, number[]>();
  const numbered = (id: string, level: number): string | null => {
    const heads = numberings.get(id);
    const own = heads?.[level];
    if (heads === undefined || own === undefined || own.text.trim() === "") return null;
    const count = counts.get(id) ?? [];
    counts.set(id, count);
    for (let above = 0; above < level; above++) count[above] ??= startOf(heads, above);
    count[level] = count[level] === undefined ? startOf(heads, level) : count[level] + 1;
    count.length = level + 1;
    return written(heads, count, own.text);
  };
  return ({ heading: { type, id, level } }) => {
    switch (type) {
      case "NUMBER":
        return numbered(id, level);
      case "OUTLINE":
        return numbered(id === "0" ? outlineId() : id, level);
      case "BULLET":
        return bullets.get(id) || null;
      default:
        return null;
    }
  };
}

const startOf = (heads: readonly NumberHead[], level: number): number => heads[level]?.start ?? 1;

/** "^1" is the number of the first level; "^n" is the path of numbers down to this one, "^N" the same with a full stop. */
function written(heads: readonly NumberHead[], count: readonly number[], text: string): string {
  const sign = (level: number): string => signOf(heads[level]?.format ?? "DIGIT", count[level] ?? 1);
  const path = (): string => count.map((_, level) => sign(level)).join(".");
  return text.replace(/\^(?:(10|[1-9])|n|N)/gu, (all, level: string | undefined) =>
    level !== undefined ? sign(Number(level) - 1) : all === "^N" ? `${path()}.` : path(),
  );
}
