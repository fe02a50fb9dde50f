import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import type { BlockKind } from "./schema.ts";

export const TEMPLATE_IDS = ["blank", "condemnation"] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** Words with their blanks as `[hint]`, without the ending, which is the style's. */
export type Line = {
  readonly kind: BlockKind;
  readonly level: number;
  readonly words: Readonly<Record<"ko" | "en", string>>;
};

const line = (kind: BlockKind, ko: string, en: string, level = 0): Line => ({ kind, level, words: { ko, en } });

const TITLE = line(
  "title",
  "[국가 또는 단체]의 [행위] 규탄 및 [요구 사항] 촉구 결의안",
  "Resolution condemning [the act] by [state or body] and calling for [what is demanded]",
);

/** What a government is asked to do, under the clause that asks. */
const MEASURES = [
  line(
    "operative",
    "[국제기구 및 우방국]과 긴밀히 협력할 것",
    "to work closely with [international organisations and partner states]",
    1,
  ),
  line("operative", "[국민 보호 대책]을 마련할 것", "to prepare [measures that protect the people]", 1),
];

const CONDEMNATION: readonly Line[] = [
  TITLE,
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
  ...MEASURES,
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
];

const EUROPEAN_CONDEMNATION: readonly Line[] = [
  line("title", "[국가 또는 단체]의 [행위]에 관한 결의안", "on [the act] by [state or body]"),
  line(
    "citation",
    "[조약, 헌장 또는 이전 결의]에 유념하며",
    "having regard to [treaty, charter or earlier resolution]",
  ),
  line("citation", "[날짜] 자 [출처]의 성명에 유념하며", "having regard to the statement of [date] by [source]"),
  line(
    "recital",
    "[날짜]에 [출처]가 [확인된 사실]을 밝힌 점을 고려하여",
    "whereas on [date] [source] stated that [the confirmed facts]",
  ),
  line(
    "recital",
    "이 행위가 [지역 또는 대상]의 평화와 안전을 위협하는 점을 고려하여",
    "whereas this act endangers the peace and security of [region or people]",
  ),
  line(
    "operative",
    "[국가 또는 단체]의 [행위]를 [위반한 규범]의 위반으로 보아 강력히 규탄한다",
    "Strongly condemns [the act] by [state or body] as a violation of [the rule that was broken]",
  ),
  line(
    "operative",
    "[국가 또는 단체]가 [행위]를 즉각 중단하고 [원상회복 조치]를 이행할 것을 촉구한다",
    "Calls on [state or body] to end [the act] at once and to carry out [the measures that make it good]",
  ),
  line(
    "operative",
    "집행위원회와 회원국에 다음 조치를 취할 것을 요청한다",
    "Calls on the Commission and the Member States",
  ),
  ...MEASURES,
  line(
    "operative",
    "의장에게 이 결의를 [송부 대상]에 송부하도록 지시한다",
    "Instructs its President to forward this resolution to [those who are to receive it]",
  ),
];

const HOUSE_CONDEMNATION: readonly Line[] = [
  line(
    "title",
    "[국가 또는 단체]의 [행위] 규탄 및 [요구 사항] 촉구 결의안",
    "Condemning [the act] by [state or body] and calling for [what is demanded].",
  ),
  line(
    "recital",
    "[날짜]에 [출처]가 [확인된 사실]을 밝혔으므로",
    "Whereas, on [date], [source] stated that [the confirmed facts]",
  ),
  line("recital", "이 행위가 [위반한 규범]을 위반하므로", "Whereas this act violates [the rule that was broken]"),
  line(
    "recital",
    "이 행위가 [지역 또는 대상]의 평화와 안전을 위협하므로",
    "Whereas this act endangers the peace and security of [region or people]",
  ),
  line("operative", "[국가 또는 단체]의 [행위]를 강력히 규탄한다", "strongly condemns [the act] by [state or body]"),
  line(
    "operative",
    "[국가 또는 단체]가 [행위]를 즉각 중단하고 [원상회복 조치]를 이행할 것을 촉구한다",
    "calls on [state or body] to end [the act] at once and to carry out [the measures that make it good]",
  ),
  line("operative", "대통령에게 다음 조치를 취할 것을 요청한다", "requests the President"),
  line(
    "operative",
    "[국제기구 및 우방국]과 긴밀히 협력할 것",
    "to work closely with [international organizations and partner states]",
    1,
  ),
  line("operative", "[국민 보호 대책]을 마련할 것", "to prepare [measures that protect the people]", 1),
  line(
    "operative",
    "국제사회가 [행위]에 대하여 단합하여 대응할 것을 요청한다",
    "calls upon the international community to respond to [the act] with one voice",
  ),
];

const BLANK: readonly Line[] = [line("title", "", ""), line("operative", "", ""), line("reasons", "", "")];

const EUROPEAN_BLANK: readonly Line[] = [
  line("title", "", ""),
  line("citation", "[조약, 헌장 또는 이전 결의]에 유념하며", "having regard to [treaty, charter or resolution]"),
  line("recital", "[사실]을 고려하여", "whereas [fact]"),
  line("operative", "", ""),
];

const HOUSE_BLANK: readonly Line[] = [
  line("title", "", ""),
  line("recital", "[사실]이 확인되었으므로", "Whereas [fact]"),
  line("operative", "", ""),
];

const USUAL: Readonly<Record<TemplateId, readonly Line[]>> = { blank: BLANK, condemnation: CONDEMNATION };

const SKELETONS: Readonly<Record<ChamberStyleId, Readonly<Record<TemplateId, readonly Line[]>>>> = {
  korea: USUAL,
  un: USUAL,
  europeanParliament: { blank: EUROPEAN_BLANK, condemnation: EUROPEAN_CONDEMNATION },
  usHouse: { blank: HOUSE_BLANK, condemnation: HOUSE_CONDEMNATION },
};

/** The lines a text of the chamber begins with, each in both languages. */
export const skeletonOf = (templateId: TemplateId, styleId: ChamberStyleId): readonly Line[] =>
  SKELETONS[styleId][templateId];
