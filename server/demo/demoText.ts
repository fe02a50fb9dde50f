import type { BlockKind } from "#domain/document/schema.ts";

/**
 * The text of the demonstration: the seed case told in our own words. `[[key]]` cites the statement of that key, and
 * `{{key|words}}` quotes words of it.
 */

export type DemoBlock = {
  readonly key: string;
  readonly kind: BlockKind;
  readonly level: number;
  readonly ko: string;
  readonly en: string;
};

const block = (key: string, kind: BlockKind, level: number, ko: string, en: string): DemoBlock => ({
  key,
  kind,
  level,
  ko,
  en,
});

export const DEMO_TEXT: readonly DemoBlock[] = [
  block(
    "title",
    "title",
    0,
    "북한의 러시아 파병 규탄 결의안",
    "Resolution condemning North Korea's dispatch of troops to Russia",
  ),
  block("formula", "formula", 0, "대한민국 국회는,", "The National Assembly of the Republic of Korea,"),
  block(
    "recallCouncil",
    "citation",
    0,
    "북한과의 무기 거래와 군사 협력을 금지한 유엔 안전보장이사회의 여러 결의를 상기하며,[[unsc]]",
    "Recalling the resolutions of the United Nations Security Council that prohibit the arms trade and military cooperation with North Korea,[[unsc]]",
  ),
  block(
    "noteFindings",
    "recital",
    0,
    "국가정보원이 2024년 10월 18일 북한의 특수부대 파병 결정과 일부 병력의 러시아 극동 이동을 확인하였다고 발표한 것에 주목하고,[[nis]] 미국과 북대서양조약기구는 같은 달 21일까지 이를 확인하지 못하였음을 아울러 밝히며,[[austin]][[ruttePending]]",
    "Noting that the National Intelligence Service announced on 18 October 2024 that it had confirmed North Korea's decision to send special forces and the arrival of a part of them in the Russian Far East,[[nis]] and that the United States and NATO had not been able to confirm this by 21 October,[[austin]][[ruttePending]]",
  ),
  block(
    "linkedSecurity",
    "recital",
    0,
    "인도·태평양과 유럽·대서양의 안보가 서로 이어져 있으며, 파병이 중대한 긴장 고조가 될 것임을 우려하며,[[linked]][[escalation]]",
    "Concerned that the security of the Indo-Pacific and of the Euro-Atlantic are {{linked|inextricably linked}}[[linked]] and that the dispatch would be {{escalation|a significant escalation}},[[escalation]]",
  ),
  block(
    "condemn",
    "operative",
    0,
    "북한이 러시아의 우크라이나 침략 전쟁을 돕기 위하여 병력을 보내기로 한 것을 한반도와 세계의 평화에 대한 위협으로 규탄한다.",
    "Condemns North Korea's decision to send troops in support of Russia's war of aggression against Ukraine as a threat to peace on the Korean Peninsula and in the world.",
  ),
  block(
    "withdraw",
    "operative",
    0,
    "북한이 파병한 병력을 즉각 철수하고 러시아와의 불법적인 군사 협력을 중단할 것을 요구한다.[[withdrawal]][[dpkEnd]]",
    "Demands the {{withdrawal|immediate withdrawal}} of the troops[[withdrawal]] and an end to the unlawful military cooperation with Russia.[[dpkEnd]]",
  ),
  block(
    "russia",
    "operative",
    0,
    "러시아가 안전보장이사회 상임이사국으로서 결의를 지킬 책임이 있음을 강조하고, 이 협력이 한국의 안보를 겨냥하지 않는다는 설명을 받아들일 수 없음을 밝힌다.[[ambassador]]",
    "Stresses the duty of Russia, as a permanent member of the Security Council, to abide by its resolutions, and does not accept the statement that this cooperation is {{ambassador|not directed against South Korea's security interests}}.[[ambassador]]",
  ),
  block(
    "provocations",
    "operative",
    0,
    "남북 연결 도로의 폭파와 쓰레기 풍선의 살포를 비롯하여 최근 한반도의 긴장을 높인 북한의 행위를 함께 규탄한다.[[pppScope]]",
    "Condemns likewise the recent acts of North Korea that have raised tension on the Korean Peninsula, among them the destruction of the inter-Korean roads and the sending of balloons carrying refuse.[[pppScope]]",
  ),
  block("government", "operative", 0, "정부에 다음 사항을 요청한다.", "Requests the Government:"),
  block(
    "governmentPartners",
    "operative",
    1,
    "우방국 및 국제기구와 정보를 나누고 대응을 함께 마련할 것.",
    "To share information with partner states and international organisations and to prepare a common response.",
  ),
  block(
    "governmentReport",
    "operative",
    1,
    "파병에 관하여 확인된 사실과 확인되지 않은 사실을 구분하여 국회에 지체 없이 보고할 것.",
    "To report to the National Assembly without delay, keeping apart what is confirmed about the dispatch and what is not.",
  ),
  block(
    "assistance",
    "operative",
    0,
    "정부가 우크라이나에 대한 지원을 러시아와 북한의 협력이 나아가는 정도에 따라 단계적으로 검토하되, 그 수단에 관하여 미리 국회와 협의할 것을 요청한다.[[dpkLethal]]",
    "Requests the Government to consider assistance to Ukraine step by step as the cooperation between Russia and North Korea develops, and to consult the National Assembly on its means beforehand.[[dpkLethal]]",
  ),
  block(
    "peace",
    "operative",
    0,
    "한반도의 평화를 지키기 위한 대화와 외교의 노력이 함께 이어져야 함을 확인한다.",
    "Affirms that dialogue and diplomacy for peace on the Korean Peninsula must go on at the same time.",
  ),
  block(
    "transmit",
    "operative",
    0,
    "국회의장에게 이 결의를 정부와 국제연합 사무총장에게 보낼 것을 요청한다.",
    "Requests the Speaker to transmit this resolution to the Government and to the Secretary-General of the United Nations.",
  ),
  block(
    "reasonsFacts",
    "reasons",
    0,
    "국가정보원의 발표에 따르면 북한은 러시아를 돕기 위하여 대규모 특수부대를 보내기로 하였다. 이는 북한과의 군사 협력을 금지한 안전보장이사회 결의에 어긋나며, 우크라이나의 전쟁을 한반도의 안보 문제로 끌어들인다.",
    "According to the National Intelligence Service North Korea has decided to send special forces in large numbers to support Russia. This is contrary to the resolutions of the Security Council that prohibit military cooperation with North Korea, and draws the war in Ukraine into the security of the Korean Peninsula.",
  ),
  block(
    "reasonsPurpose",
    "reasons",
    0,
    "이에 국회가 여야를 넘어 한목소리로 파병을 규탄하고 즉각적인 철수를 요구하며, 정부의 대응이 국회와 협의를 거쳐 이루어지도록 하려는 것이다.",
    "The National Assembly should therefore condemn the dispatch and demand its immediate end with one voice across party lines, and see that the Government's response is made in consultation with it.",
  ),
];

/** Clause 4 as it read when the parties first took their positions on it: its position is on older wording. */
export const EARLIER_PROVOCATIONS = {
  ko: "최근 한반도의 긴장을 높인 북한의 모든 행위를 함께 규탄한다.[[pppScope]]",
  en: "Condemns likewise all recent acts of North Korea that have raised tension on the Korean Peninsula.[[pppScope]]",
};
