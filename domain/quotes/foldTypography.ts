/** A folded text and, for each of its code units, the range of the original that it stands for. */
export type FoldedText = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** What NFC may join into one character: a base with its marks, or a syllable spelled in Hangul jamo. */
const COMPOSABLE =
  /[\u1100-\u115F][\u1160-\u11A7]*[\u11A8-\u11FF]*\p{M}*|[가-힣][\u11A8-\u11C2]*\p{M}*|\P{M}\p{M}*|\p{M}+/gu;

/** Quotation marks change level and style from house to house ("x", ‘x’, 「x」), so all of them are one sign. */
const QUOTATION_MARK =
  /[\u0022\u0027\u0060\u00B4\u00AB\u00BB\u2018-\u201F\u2032\u2033\u2039\u203A\u300C-\u300F\u301D-\u301F\uFF02\uFF07\uFF62\uFF63\u02BC]/;
const DASH = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const ELLIPSIS = /[\u2026\u22EF]/;
/** Hints of line breaking, joining and direction, that no reader sees. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/;

/**
 * Reduces a text to its words: Unicode NFC, one kind of quotation mark, of dash and of ellipsis, single spaces. Letters,
 * case, digits and all other punctuation stay. Keeps the way back to the original offsets.
 */
export function foldTypography(original: string): FoldedText {
  const folded: { text: string[]; starts: number[]; ends: number[] } = { text: [], starts: [], ends: [] };
  for (const match of original.matchAll(COMPOSABLE)) {
    const end = match.index + match[0].length;
    for (const unit of foldCluster(match[0]).split("")) push(folded, unit, match.index, end);
  }
  return { text: folded.text.join(""), starts: folded.starts, ends: folded.ends };
}

function foldCluster(cluster: string): string {
  if (INVISIBLE.test(cluster)) return "";
  if (/^\s/.test(cluster)) return " ";
  if (QUOTATION_MARK.test(cluster)) return "'";
  if (DASH.test(cluster)) return "-";
  if (ELLIPSIS.test(cluster)) return "…";
  return cluster.normalize("NFC");
}

function push(folded: { text: string[]; starts: number[]; ends: number[] }, unit: string, start: number, end: number) {
  const last = folded.text.length - 1;
  const isRun = (unit === " " || unit === "-" || unit === "…") && folded.text[last] === unit;
  if (isRun) {
    folded.ends[last] = end;
    return;
  }
  folded.text.push(unit);
  folded.starts.push(start);
  folded.ends.push(end);
  joinDots(folded);
}

/** Three typed dots are an ellipsis; a fourth is the full stop before it, which the next join leaves standing. */
function joinDots(folded: { text: string[]; starts: number[]; ends: number[] }) {
  const length = folded.text.length;
  if (folded.text[length - 1] === "." && folded.text[length - 2] === "…") {
    folded.text.splice(length - 2, 2, ".", "…");
    return;
  }
  if (length < 3 || folded.text.slice(length - 3).join("") !== "...") return;
  const end = folded.ends[length - 1] ?? 0;
  folded.text.splice(length - 3, 3, "…");
  folded.starts.length = length - 2;
  folded.ends.length = length - 2;
  folded.ends[length - 3] = end;
}
