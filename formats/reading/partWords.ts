import type { BlockKind } from "#domain/document/schema.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";

const STYLES = Object.values(CHAMBER_STYLES);

const folded = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/gu, "")
    .toLowerCase();

/** Headings that chambers print over a part, in the words that they and their neighbours use. */
const PART_HEADINGS: Readonly<Record<"operative" | "reasons" | "preamble", readonly string[]>> = {
  operative: ["주문", "operative part"],
  reasons: ["제안이유", "제안 이유", "statement of reasons", "explanatory statement"],
  preamble: ["전문", "preamble"],
};

/** The part that a heading opens: "주 문", "제안이유", "Statement of reasons"; null for another heading. */
export function partOfHeading(words: string): "operative" | "reasons" | "preamble" | null {
  const heading = folded(words.replace(/[:：.]\s*$/u, ""));
  const own = STYLES.flatMap(({ partHeadings }) =>
    (["operative", "reasons"] as const).flatMap((part) =>
      Object.values(partHeadings[part] ?? {}).map((text) => ({ part, text })),
    ),
  );
  const common = Object.entries(PART_HEADINGS).flatMap(([part, texts]) => texts.map((text) => ({ part, text })));
  const found = [...own, ...common].find(({ text }) => folded(text) === heading)?.part;
  return found === "operative" || found === "reasons" || found === "preamble" ? found : null;
}

const NOTES_HEADING = /^(?:notes|footnotes|endnotes|references|각주|미주|주)$/iu;

/** The heading of the notes at the end. */
export const isNotesHeading = (words: string): boolean => NOTES_HEADING.test(words.trim());

/** Longer than any chamber's name with its article: a sentence is no formula. */
const MAX_FORMULA_CHARS = 120;

const BODY = /\b(?:assembly|council|parliament|congress|senate|house|committee|conference|commission|chamber)\b/iu;

/** Whether the words are the enacting formula: "The General Assembly,", "대한민국 국회는,". */
export function isFormula(words: string): boolean {
  const text = words.trim();
  if (STYLES.some(({ formula }) => Object.values(formula).some((own) => folded(own) === folded(text)))) return true;
  if (text.length > MAX_FORMULA_CHARS) return false;
  return (
    (/^the\s/iu.test(text) && BODY.test(text) && /[,:]$/u.test(text)) ||
    /(?:국회|의회|총회|이사회|위원회)는\s*,?$/u.test(text)
  );
}

/** What opens a clause of the preamble, beside the openings of the styles. */
const CITATION =
  /^(?:having regard|recalling|reaffirming|bearing in mind|guided by|pursuant to|in accordance with)\b/iu;
const RECITAL =
  /^(?:whereas\b|(?:\p{L}+ly |further |also )?\p{L}+ing\b|\p{L}*(?:ly )?(?:concerned|alarmed|convinced|disturbed|aware|mindful|determined|encouraged)\b)/iu;

/** The kind of a clause of the preamble by the words it begins or, in Korean, ends with; null where they tell nothing. */
export function preambleKind(words: string): BlockKind | null {
  const text = words.trim();
  const known = (kind: "citation" | "recital") =>
    STYLES.some(({ openings }) =>
      Object.entries(openings[kind]).some(([language, phrases]) =>
        phrases.some((phrase) =>
          language === "ko" ? new RegExp(`${phrase}[,.，]?$`, "u").test(text) : text.startsWith(phrase),
        ),
      ),
    );
  if (known("citation") || CITATION.test(text)) return "citation";
  if (known("recital") || RECITAL.test(text)) return "recital";
  return null;
}
