import { elementAt } from "#domain/elementAt.ts";
import { CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { Block, Inline } from "./block.ts";
import type { BlockKind } from "./schema.ts";

export const TEMPLATE_IDS = ["blank", "condemnation"] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** Words with their blanks as `[hint]`, without the ending, which is the style's. */
type Line = { readonly kind: BlockKind; readonly level: number; readonly words: Readonly<Record<"ko" | "en", string>> };

const line = (kind: BlockKind, ko: string, en: string, level = 0): Line => ({ kind, level, words: { ko, en } });

const SKELETONS: Readonly<Record<TemplateId, readonly Line[]>> = {
  blank: [line("title", "", ""), line("operative", "", ""), line("reasons", "", "")],
  condemnation: [
    line(
      "title",
      "[국가 또는 단체]의 [행위] 규탄 및 [요구 사항] 촉구 결의안",
      "Resolution condemning [the act] by [state or body] and calling for [what is demanded]",
    ),
    line(
      "citation",
      "[조약, 헌장 또는 이전 결의]의 원칙과 의무를 상기하며",
      "Recalling the principles and obligations of [treaty, charter or earlier resolution]",
    ),
    line(
      "recital",
      "[날짜]에 [출처]가 밝힌 [확인된 사실]에 주목하며",
      "Noting [the confirmed facts] as stated by [source] on [date]",
    ),
    line(
      "recital",
      "이 행위가 [지역 또는 대상]의 평화와 안전에 미칠 영향을 깊이 우려하며",
      "Deeply concerned about the effect of this act on the peace and security of [region or people]",
    ),
    line(
      "operative",
      "[국가 또는 단체]의 [행위]가 [위반한 규범]을 위반한 것임을 확인하고 이를 강력히 규탄한다",
      "Strongly condemns [the act] by [state or body] as a violation of [the rule that was broken]",
    ),
    line(
      "operative",
      "[국가 또는 단체]가 [행위]를 즉각 중단하고 [원상회복 조치]를 이행할 것을 촉구한다",
      "Demands that [state or body] end [the act] at once and carry out [the measures that make it good]",
    ),
    line(
      "operative",
      "정부가 다음 각 항의 조치를 취할 것을 촉구한다",
      "Urges the Government to take the following measures",
    ),
    line(
      "operative",
      "[국제기구 및 우방국]과 긴밀히 협력할 것",
      "to work closely with [international organisations and partner states]",
      1,
    ),
    line("operative", "[국민 보호 대책]을 마련할 것", "to prepare [measures that protect the people]", 1),
    line(
      "operative",
      "국제사회가 [행위]에 대하여 단합하여 대응할 것을 요청한다",
      "Calls upon the international community to respond to [the act] with one voice",
    ),
    line(
      "reasons",
      "[언제, 누가, 무엇을 하였는지를 출처와 함께 적는다]",
      "[Who did what and when, each fact with its source]",
    ),
    line(
      "reasons",
      "이에 국회의 입장을 분명히 밝히고 [요구 사항]을 촉구하고자 이 결의안을 제안한다.",
      "This resolution is therefore moved to state the position of the Assembly and to call for [what is demanded].",
    ),
  ],
};

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
  const lines = SKELETONS[templateId].filter(({ kind }) => style.kinds.includes(kind));
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
  if (kind === "recital") return said + recitalEnding(next?.kind !== "recital", style);
  if (kind !== "operative") return said;
  if (next?.kind !== "operative") return said + style.endings.last;
  return said + (next.level > level ? ":" : style.endings.operative);
}

const recitalEnding = (isLast: boolean, { endings }: ChamberStyle): string =>
  (isLast ? endings.lastRecital : undefined) ?? endings.recital ?? endings.preamble;

/** "Urges [whom] to act" as text, blank, text. */
const contentOf = (words: string): Inline[] =>
  words.split(/(\[[^\]]+\])/).flatMap((piece): Inline[] => {
    if (piece === "") return [];
    if (piece.startsWith("[")) return [{ type: "blank", hint: piece.slice(1, -1), marks: [] }];
    return [{ type: "text", text: piece, marks: [] }];
  });
