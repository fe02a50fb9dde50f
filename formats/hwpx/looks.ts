import { isKorean } from "#domain/isKorean.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import type { HeaderForm } from "#domain/numbering/chamberStyle.ts";

/** How characters look. `height` is in hundredths of a point. */
export type CharLook = {
  readonly height: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly script?: "superscript" | "subscript";
  readonly color?: string;
};

/** How a paragraph is set. Distances are in HWPUNIT, a hundredth of a point; line spacing in per cent. */
export type ParaLook = {
  readonly align?: "JUSTIFY" | "LEFT" | "RIGHT" | "CENTER" | "DISTRIBUTE";
  readonly left?: number;
  readonly right?: number;
  /** Of the first line against the others; negative for one that hangs. */
  readonly indent?: number;
  readonly before?: number;
  readonly after?: number;
  readonly spacing?: number;
  readonly keepWithNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** A line below it. */
  readonly ruled?: "thin" | "heavy";
};

export type StyleLook = { readonly name: string; readonly char: CharLook; readonly para: ParaLook };

/** Paragraphs that stand on the page beside the blocks of the text. */
export const FURNITURE = [
  "Notice",
  "HeaderLine",
  "Masthead",
  "Rule",
  "House",
  "DocumentName",
  "FrontTitle",
  "TextName",
  "Part",
  "Heading",
  "Cell",
  "Contents",
  "Evidence",
  "Approval",
  "Thread",
  "Marking",
  "Note",
  "CitationNote",
  "MemoAuthor",
  "MemoText",
] as const;
export type Furniture = (typeof FURNITURE)[number];

/** The prefix of the styles that the reader knows for its own. */
export const OWN_STYLE = "Whereas";

/** The English name of a block's style, by which the reader tells kind and level: "WhereasOperative1". */
export const styleIdOf = (kind: BlockKind, level: number): string =>
  `${OWN_STYLE}${kind.charAt(0).toUpperCase()}${kind.slice(1)}${level + 1}`;

/** Of styles of what stands around and beside the text, and of lines of its header. */
export const PAGE_PREFIX = `${OWN_STYLE}Page`;
export const furnitureStyleId = (furniture: Furniture): string => PAGE_PREFIX + furniture;

export const HEADER_PREFIX = `${OWN_STYLE}Header`;

/** A line of the header, by its field: "WhereasHeaderSymbol". */
export const headerStyleId = (key: string): string => HEADER_PREFIX + key.charAt(0).toUpperCase() + key.slice(1);

/** What offices read in Hangul's list of styles. */
const KIND_NAMES: Readonly<Record<BlockKind, string>> = {
  title: "결의안 제목",
  formula: "결의 주체",
  citation: "인용",
  recital: "설명 조항",
  operative: "주문",
  continuation: "이어지는 문단",
  heading: "소제목",
  reasons: "제안이유",
  closing: "맺음",
};

const FURNITURE_NAMES: Readonly<Record<Furniture, string>> = {
  Notice: "번역 안내",
  HeaderLine: "머리 항목",
  Masthead: "기관 표시",
  Rule: "괘선",
  House: "원 표시",
  DocumentName: "문서 종류",
  FrontTitle: "표지 제목",
  TextName: "결의 표시",
  Part: "부 제목",
  Heading: "붙임 제목",
  Cell: "표 안",
  Contents: "차례 항목",
  Evidence: "근거자료",
  Approval: "승인",
  Thread: "의견",
  Marking: "판 표시",
  Note: "결의안 각주",
  CitationNote: "출처 각주",
  MemoAuthor: "메모 작성자",
  MemoText: "메모 내용",
};

/** Body text: Korean offices set 12 points with wide lines, others 11 with narrower ones. */
const BODY = { korean: 1200, latin: 1100 } as const;
const SPACING = { korean: 170, latin: 145 } as const;

/** How far each level stands in from the one above. */
const LEVEL_INDENT = 1400;
const FIRST_LINE_INDENT = 2000;

const bodyOf = (language: string): { readonly height: number; readonly spacing: number } =>
  isKorean(language)
    ? { height: BODY.korean, spacing: SPACING.korean }
    : { height: BODY.latin, spacing: SPACING.latin };

/** Of a masthead's title, on both sides. */
const TITLE_INSET = 3_400;

/** The look of the title, which each form sets in its own way. */
export function titleLook(form: HeaderForm, level: number, language: string): StyleLook {
  const { height } = bodyOf(language);
  const name = level === 0 ? KIND_NAMES.title : `${KIND_NAMES.title} ${level + 1}`;
  const look = (char: CharLook, para: ParaLook): StyleLook => ({ name, char, para });
  switch (form) {
    case "bill":
      return look(
        { height: isKorean(language) ? 1_800 : 1_600, bold: true },
        { align: "CENTER", spacing: 150, before: 1_200, after: 1_800 },
      );
    case "masthead":
      return look(
        { height: 1_400, bold: true },
        { align: "LEFT", spacing: 150, before: 2_000, after: 1_600, left: TITLE_INSET, right: TITLE_INSET },
      );
    case "frontPage":
      return look({ height, bold: true }, { align: "LEFT", spacing: 150, before: 800, after: 1_200 });
    case "house":
      return look({ height: 1_250 }, { align: "CENTER", spacing: 150, before: 1_200, after: 1_800 });
  }
}

/** The look of a block's style in the language that is printed. */
export function blockLook(kind: Exclude<BlockKind, "title">, depth: number, language: string): StyleLook {
  const { height, spacing } = bodyOf(language);
  const name = depth === 0 && kind !== "operative" ? KIND_NAMES[kind] : `${KIND_NAMES[kind]} ${depth + 1}`;
  const left = depth * LEVEL_INDENT;
  const body: ParaLook = { align: "JUSTIFY", spacing, after: 500, left };
  switch (kind) {
    case "heading":
      return {
        name,
        char: { height, bold: true },
        para: { align: "LEFT", spacing, before: 1400, after: 500, left, keepWithNext: true },
      };
    case "formula":
    case "citation":
    case "recital":
      return { name, char: { height }, para: { ...body, indent: isKorean(language) ? 0 : FIRST_LINE_INDENT } };
    case "reasons":
      return { name, char: { height }, para: { ...body, indent: isKorean(language) ? 1200 : FIRST_LINE_INDENT } };
    case "closing":
      return { name, char: { height }, para: { ...body, align: "LEFT", before: 1200 } };
    case "operative":
    case "continuation":
      return { name, char: { height }, para: body };
  }
}

/** A numbered clause of whatever kind: its number hangs by itself, and nothing else may move its first line. */
export const numberedLook = ({ name, char, para }: StyleLook): StyleLook => ({
  name,
  char,
  para: { ...para, indent: 0 },
});

/** The look of what stands beside the text. */
export function furnitureLook(furniture: Furniture, language: string): StyleLook {
  const { height, spacing } = bodyOf(language);
  const small = height - 200;
  const name = FURNITURE_NAMES[furniture];
  const look = (char: CharLook, para: ParaLook): StyleLook => ({ name, char, para });
  switch (furniture) {
    case "Notice":
      return look({ height: small }, { align: "CENTER", spacing: 140, after: 1200 });
    case "HeaderLine":
      return look({ height }, { align: "LEFT", spacing: 150 });
    case "Masthead":
      return look({ height }, { align: "LEFT", spacing: 150 });
    case "Rule":
      return look({ height: 200 }, { align: "LEFT", spacing: 100 });
    case "House":
      return look({ height: 1_400 }, { align: "CENTER", spacing: 150, after: 600 });
    case "DocumentName":
      return look({ height: 1600, bold: true }, { align: "CENTER", spacing: 150, before: 1500, after: 1500 });
    case "FrontTitle":
      return look({ height: 1300 }, { align: "LEFT", spacing: 150, before: 800, after: 800 });
    case "TextName":
      return look({ height, bold: true }, { align: "LEFT", spacing: 150, before: 1_200 });
    case "Part":
      return look(
        { height: 1400, bold: true },
        { align: "CENTER", spacing, before: 2200, after: 1000, keepWithNext: true },
      );
    case "Heading":
      return look(
        { height: 1400, bold: true },
        { align: "LEFT", spacing, before: 2200, after: 700, keepWithNext: true },
      );
    case "Cell":
      return look({ height: 1000 }, { align: "LEFT", spacing: 130 });
    case "Contents":
      return look({ height: small }, { align: "LEFT", spacing: 150 });
    case "Evidence":
      return look({ height: small }, { align: "LEFT", spacing: 140, left: 1400, keepLines: true });
    case "Approval":
    case "Thread":
      return look({ height: small }, { align: "LEFT", spacing: 140, keepLines: true });
    case "Marking":
      return look({ height: 850, color: "#555555" }, { align: "RIGHT", spacing: 120 });
    case "Note":
    case "CitationNote":
      return look({ height: 900 }, { align: "JUSTIFY", spacing: 130, left: 1300, indent: -1300 });
    case "MemoAuthor":
      return look({ height: 900, bold: true }, { align: "LEFT", spacing: 130 });
    case "MemoText":
      return look({ height: 900 }, { align: "LEFT", spacing: 130 });
  }
}
