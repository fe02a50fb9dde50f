import { codePointName } from "../plainText.ts";
import type { Coverage } from "./fonts.ts";

/**
 * Text that the fonts can set: PDF/UA-1 (7.21.8) refuses a page with a missing glyph, and Typst refuses to write it. A
 * character that no font has is named by its code point, "[U+1F600]", which loses nothing; `missing` tells which ones.
 */
export type Settable = { readonly text: string; readonly missing: readonly string[] };

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Characters without a picture of their own; a shaper hides them where the font lacks them. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

const SPACE = /^\p{Zs}$/u;
const COMBINING = /^\p{M}$/u;

/** What every text here is made of, checked first because checking it is cheap. */
const ORDINARY = /^[\u0020-\u007e\uac00-\ud7a3]*$/u;

export function settable(text: string, coverage: Coverage): Settable {
  if (ORDINARY.test(text)) return { text, missing: [] };
  const missing = new Set<string>();
  const out = Array.from(graphemes.segment(text), ({ segment }) => {
    const points = [...segment];
    if (coverage.some((family) => points.every((point) => hasGlyph(point, family)))) return segment;
    return points.map((point) => settablePoint(point, points.length > 1, coverage, missing)).join("");
  });
  return { text: out.join(""), missing: [...missing] };
}

const hasGlyph = (point: string, family: ReadonlySet<number>): boolean => family.has(point.codePointAt(0) ?? 0);

/** One character of a cluster that no one font has whole: kept when a font has it and it can stand alone. */
function settablePoint(point: string, inCluster: boolean, coverage: Coverage, missing: Set<string>): string {
  if (SPACE.test(point)) return " ";
  if (INVISIBLE.test(point)) return inCluster ? "" : point;
  if (!COMBINING.test(point) && coverage.some((family) => hasGlyph(point, family))) return point;
  missing.add(codePointName(point));
  return `[${codePointName(point)}]`;
}
