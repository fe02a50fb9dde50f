import type { BlockKind } from "#domain/document/schema.ts";
import { isKorean } from "#domain/isKorean.ts";
import { HEADER_KEYS, type ChamberStyle, type HeaderForm } from "#domain/numbering/chamberStyle.ts";
import type { Printable } from "../printable.ts";
import { BESIDE, blockStyleId, CHARACTERS, FURNITURE, headerStyleId } from "../styleIds.ts";
import { blocksOf } from "./clauseBookmarks.ts";
import type { Look } from "./look.ts";
import { FIRST_LINE_MM } from "./measures.ts";

/** A paragraph style that an office can change without touching the text; `basedOn` null is the text's own. */
export type NamedStyle = { readonly id: string; readonly basedOn: string | null; readonly look: Look };

/** Faces that office programs have, then those that free ones have in their place. A Korean text is set in one for both scripts. */
export const FACES = {
  korean: ["Batang", "NanumMyeongjo", "Noto Serif CJK KR"],
  latin: ["Times New Roman", "Liberation Serif"],
} as const;

/** What all words of a further language say of themselves. */
export const furtherLanguage = (language: string): Look => ({
  language,
  face: isKorean(language) ? "korean" : "latin",
});

export type BodyText = { readonly sizePt: number; readonly linePercent: number; readonly afterPt: number };

/** Letters that are as wide as they are tall want more room between their lines. */
export const bodyText = (language: string): BodyText =>
  isKorean(language) ? { sizePt: 11.5, linePercent: 167, afterPt: 6 } : { sizePt: 11, linePercent: 130, afterPt: 6 };

type UsedStyle = { readonly kind: BlockKind; readonly level: number };

type Chamber = {
  readonly form: HeaderForm;
  readonly korean: boolean;
  readonly style: ChamberStyle;
  readonly ranks: Ranks;
};

/** The styles of all that stands on the pages. */
export function namedStyles(pages: readonly [Printable, ...Printable[]]): NamedStyle[] {
  const [page] = pages;
  const { style } = page.model.value;
  const korean = isKorean(page.language);
  const chamber = { form: page.headerForm, korean, style, ranks: ranksOf(pages) };
  return [
    ...usedStyles(pages).map(({ kind, level }) =>
      named(blockStyleId(kind, level), null, blockLook(kind, level, chamber)),
    ),
    ...furnitureStyles(chamber),
    ...besideStyles(bodyText(page.language).sizePt, chamber.ranks.part),
  ];
}

const named = (id: string, basedOn: string | null, look: Look): NamedStyle => ({ id, basedOn, look });

/** What words are where no mark says so: none of it is a mark that somebody set. */
export const CHARACTER_LOOKS: readonly (readonly [string, Look])[] = [
  [CHARACTERS.label, {}],
  [CHARACTERS.opening, { italic: true }],
  ...[CHARACTERS.blank, CHARACTERS.alternative, CHARACTERS.stale, CHARACTERS.brokenReference].map(
    (id) => [id, { bold: true, color: "#8a4b00" }] as const,
  ),
  [CHARACTERS.draft, { bold: true, color: "#9b1c1c" }],
];

function usedStyles(pages: readonly Printable[]): UsedStyle[] {
  const blocks = pages.flatMap((page) => [...page.titleBlocks, ...blocksOf(page)]);
  const used = new Map(blocks.map(({ kind, source: { level } }) => [`${kind} ${level}`, { kind, level }] as const));
  return [...used].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, style]) => style);
}

/** Under the title, without a gap that would mislead who goes from heading to heading by ear. */
export type Ranks = { readonly part: number; readonly heading: number; readonly clause: number };

const MOST_RANKS = 9;

export function ranksOf(pages: readonly Printable[]): Ranks {
  const parts = pages.flatMap((page) => page.parts);
  const heading = parts.some((part) => part.heading !== null && part.kind === "operative") ? 3 : 2;
  const hasHeadings = parts.some(({ blocks }) => blocks.some(({ kind }) => kind === "heading"));
  return { part: 2, heading, clause: heading + (hasHeadings ? 1 : 0) };
}

/** The rank of a block among the headings; null for running text. A clause that is counted is found by its number. */
function outlineOf(kind: BlockKind, level: number, ranks: Ranks): number | null {
  if (kind === "title") return 1;
  if (kind === "heading") return ranks.heading;
  return kind === "operative" ? Math.min(ranks.clause + level, MOST_RANKS) : null;
}

function blockLook(kind: BlockKind, level: number, chamber: Chamber): Look {
  const outline = outlineOf(kind, level, chamber.ranks);
  return { ...kindLook(kind, chamber), ...(outline === null ? {} : { outline }) };
}

function kindLook(kind: BlockKind, { form, korean, style }: Chamber): Look {
  const running: Look = { align: "justify", indent: FIRST_LINE_MM[form] };
  switch (kind) {
    case "title":
      return { ...titleLook(form, korean), bold: form !== "house", keepNext: true, unnumbered: true };
    case "heading":
      return { bold: true, keepNext: true, beforePt: 16, afterPt: 7 };
    case "formula":
      return form === "masthead"
        ? { italic: true, keepNext: true, indent: FIRST_LINE_MM[form] }
        : { keepNext: true, ...(form === "frontPage" ? {} : { indent: FIRST_LINE_MM[form] }) };
    case "citation":
    case "recital":
      // Where the list sets the number, it sets the indent too.
      if (style[kind].counter !== "none") return { align: "justify" };
      return form === "house" ? { align: "justify", left: FIRST_LINE_MM[form], indent: -FIRST_LINE_MM[form] } : running;
    case "operative":
    case "continuation":
      return { align: "justify" };
    case "reasons":
      return korean ? { ...running, indent: 4 } : running;
    case "closing":
      return { beforePt: 12, ...(form === "masthead" ? { align: "end" } : {}) };
  }
}

function titleLook(form: HeaderForm, korean: boolean): Look {
  const spaced = { beforePt: 12, afterPt: 18, linePercent: 130 };
  switch (form) {
    case "bill":
      return { sizePt: korean ? 18 : 16, align: "center", ...spaced };
    case "masthead":
      return { sizePt: 14, align: "start", left: 12, right: 12, ...spaced, beforePt: 18 };
    case "frontPage":
      return { sizePt: 12, align: "start", beforePt: 2, afterPt: 14 };
    case "house":
      return { sizePt: 12.5, align: "center", ...spaced };
  }
}

const RUNNING: Look = { sizePt: 8.5, color: "#555555", linePercent: 100, afterPt: 0, unnumbered: true };

function furnitureStyles({ form, korean, ranks }: Chamber): NamedStyle[] {
  const heading: Look = { bold: true, keepNext: true, unnumbered: true };
  const house = form === "house";
  return [
    named(FURNITURE.marking, null, { ...RUNNING, align: "end" }),
    named(FURNITURE.pageLine, null, { ...RUNNING, align: "center" }),
    named(FURNITURE.partHeading, null, {
      ...heading,
      sizePt: 14,
      align: "center",
      beforePt: 24,
      afterPt: 12,
      outline: ranks.part,
    }),
    named(FURNITURE.headerLine, null, { linePercent: 125, afterPt: 2, unnumbered: true }),
    named(FURNITURE.masthead, FURNITURE.headerLine, {
      ...(house ? { align: "center", sizePt: 14, beforePt: 4, afterPt: 4 } : { ruled: "thin" }),
      ...(form === "frontPage" ? { sizePt: 20 } : {}),
      unnumbered: true,
    }),
    named(FURNITURE.documentName, null, {
      ...heading,
      sizePt: house ? 19 : 20,
      align: house ? "center" : "start",
      ...(korean ? {} : { spacedPt: 1 }),
      beforePt: house ? 4 : 24,
      afterPt: house ? 4 : 14,
    }),
    named(FURNITURE.frontTitle, null, {
      unnumbered: true,
      bold: !house,
      sizePt: 12.5,
      beforePt: 6,
      afterPt: house ? 2 : 12,
    }),
    named(FURNITURE.textName, null, { ...heading, beforePt: 14, afterPt: 2 }),
    named(FURNITURE.notice, null, {
      sizePt: 9.5,
      color: "#404040",
      align: form === "masthead" || form === "frontPage" ? "start" : "center",
      afterPt: 15,
      unnumbered: true,
    }),
    ...HEADER_KEYS.map((key) => named(headerStyleId(key), FURNITURE.headerLine, { unnumbered: true })),
  ];
}

/** Styles of what is printed beside the text. */
function besideStyles(sizePt: number, rank: number): NamedStyle[] {
  const small: Look = { sizePt: sizePt - 2.5, linePercent: 120, afterPt: 2, keepLines: true, unnumbered: true };
  return [
    named(BESIDE.heading, null, {
      bold: true,
      sizePt: 14,
      keepNext: true,
      beforePt: 24,
      afterPt: 12,
      outline: rank,
      unnumbered: true,
    }),
    named(BESIDE.contents, null, { linePercent: 125, afterPt: 2, unnumbered: true }),
    named(BESIDE.evidence, null, small),
    named(BESIDE.approval, null, small),
    named(BESIDE.cell, null, { ...small, linePercent: 110, beforePt: 2, keepLines: false }),
  ];
}
