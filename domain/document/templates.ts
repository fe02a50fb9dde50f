import { elementAt } from "#domain/elementAt.ts";
import { CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { Block, Inline } from "./block.ts";
import { skeletonOf, type Line, type TemplateId } from "./templateLines.ts";

/**
 * A new resolution's first blocks in a chamber's style, with ids from `newId`. Skeletons are parallel in all languages:
 * the n-th block in one is the n-th in another, so a translation can be given the same ids. A language without words of
 * its own begins in English.
 */
export function templateBlocks(
  templateId: TemplateId,
  styleId: ChamberStyleId,
  language: string,
  newId: () => string,
): Block[] {
  const style = CHAMBER_STYLES[styleId];
  const lines = skeletonOf(templateId, styleId).filter(({ kind }) => style.kinds.includes(kind));
  const blocks = lines.map((each, i) => ({ ...each, words: endedWords(lines, i, style, language) }));
  const firstClause = blocks.findIndex(({ kind }) => kind === "operative");
  const at = style.formulaPlace === "beforeOperative" && firstClause > 0 ? firstClause : 1;
  const formula = { kind: "formula" as const, level: 0, words: inLanguage(style.formula, language) };
  return blocks.toSpliced(at, 0, formula).map(({ kind, level, words }) => ({
    id: newId(),
    kind,
    level,
    group: null,
    party: null,
    basis: null,
    content: contentOf(words),
  }));
}

function endedWords(lines: readonly Line[], i: number, style: ChamberStyle, language: string): string {
  const { kind, level, words } = elementAt(lines, i);
  const said = inLanguage(words, language);
  if (said === "") return "";
  const next = lines[i + 1];
  if (kind === "citation") return said + style.endings.preamble;
  if (kind === "recital") return said + recitalEnding(next?.kind !== "recital", style, language);
  if (kind !== "operative") return said;
  if (next?.kind !== "operative") return said + style.endings.last;
  return said + (next.level > level ? (style.endings.opensList ?? ":") : style.endings.operative);
}

const recitalEnding = (isLast: boolean, { endings }: ChamberStyle, language: string): string =>
  isLast && endings.lastRecital !== undefined
    ? inLanguage(endings.lastRecital, language)
    : (endings.recital ?? endings.preamble);

/** "Urges [whom] to act" as text, blank, text. */
const contentOf = (words: string): Inline[] =>
  words.split(/(\[[^\]]+\])/).flatMap((piece): Inline[] => {
    if (piece === "") return [];
    if (piece.startsWith("[")) return [{ type: "blank", hint: piece.slice(1, -1), marks: [] }];
    return [{ type: "text", text: piece, marks: [] }];
  });
