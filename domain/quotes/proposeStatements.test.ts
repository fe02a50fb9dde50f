import { describe, expect, test } from "vitest";

import { proposeStatements } from "./proposeStatements.ts";

const lorn = `
Ruth Oda, leader of the Harbour Party (HP), met Interior Minister Pavel Oda in Lorn on Tuesday. Rain fell.

“The bridge is not safe,” said Ruth Oda, who has led the party since spring. “We will close it,” she added, “and we will not reopen it before winter.”

Oda told reporters that the plan was “shallow.” The so-called “Lorn Accord” was signed in 1999.

“Why now?” Interior Minister Pavel Oda asked. “Nobody knows.”

Critics called the plan “a joke.” She said it would “pass.”

“We must act.

“We cannot wait any longer,” Ambassador Lena Marsh said in Lorn.

Marsh told Reyl that the islands were “not for sale,” the Varanian Embassy said in a post. The ambassador said the talks had “no purpose.”

The Ministry of Fisheries said on Monday that the nets would be counted before the season opens.

After Marsh warned of delays, the treaty known as the “Quay Accord” was signed.

Marsh spoke of “a wall” and Reyl of “a door.”

NATO Secretary General Ivo Brandt wrote on his page: “The report calls it ‘a disgrace’ for all.”

“The quay is ours,” Marsh was quoted as saying by the harbour office.

Ivo Brandt, right, looks at the quay of Lorn, Tuesday. “No entry” stands on the gate. Courtesy of Lorn Port
`.trim();

function said(text: string) {
  return proposeStatements(text).map(({ quote, speaker }) => [quote, speaker] as const);
}

function speakerOf(quote: string, text = lorn) {
  return proposeStatements(text).find((statement) => statement.quote === quote);
}

describe("English", () => {
  test.each([
    ["The bridge is not safe", "Ruth Oda", "said"],
    ["We will close it", "Ruth Oda", "added"],
    ["and we will not reopen it before winter.", "Ruth Oda", "added"],
    ["Why now?", "Pavel Oda", "asked"],
    ["Nobody knows.", "Pavel Oda", "asked"],
    ["We must act.", "Lena Marsh", "said"],
    ["We cannot wait any longer", "Lena Marsh", "said"],
    ["not for sale", "Lena Marsh", "told"],
    ["no purpose.", "Lena Marsh", "said"],
    ["a wall", "Lena Marsh", "spoke"],
    ["The report calls it ‘a disgrace’ for all.", "Ivo Brandt", "wrote"],
    ["The quay is ours", "Lena Marsh", "saying"],
  ])("%s", (quote, speaker, verb) => {
    expect(speakerOf(quote)).toMatchObject({ kind: "direct", speaker, verb });
  });

  test.each([
    ["critics without a name", "a joke."],
    ["a pronoun after critics without a name", "pass."],
    ["a second speaker whose verb is left out", "a door."],
  ])("nobody is named in doubt: %s", (_name, quote) => {
    expect(speakerOf(quote)).toMatchObject({ speaker: null });
  });

  test("a term or a title in quotation marks is no statement", () => {
    expect(speakerOf("Lorn Accord")).toBeUndefined();
    expect(speakerOf("Quay Accord")).toBeUndefined();
    expect(
      said("Under the “Treaty of the Two Rivers,” ships may pass. The fire, nicknamed “Big Red,” is out."),
    ).toEqual([]);
  });

  test("an apposition that is a name, and an office before a name, say who speaks", () => {
    const estmark = `Prime Minister Jo Lind of Estmark on Friday accused them of “playing with fire.”

Union president Carla Dey left early. Her deputy, Omar Finch, said it was “late.” Dey, asked about it, laughed. “Bye,” he said.`;
    expect(said(estmark)).toEqual([
      ["playing with fire.", "Jo Lind"],
      ["late.", "Omar Finch"],
      ["Bye", null],
    ]);
  });

  test("gives office and organisation as the article introduces them", () => {
    expect(speakerOf("The bridge is not safe")).toMatchObject({ office: "leader", organisation: "Harbour Party (HP)" });
    expect(speakerOf("The report calls it ‘a disgrace’ for all.")).toMatchObject({
      office: "Secretary General",
      organisation: "NATO",
    });
  });

  test("marks a shared surname as ambiguous, a full name not", () => {
    expect(speakerOf("shallow.")?.ambiguous).toBe(true);
    expect(speakerOf("Why now?")?.ambiguous).toBe(false);
  });

  test("proposes indirect speech as the clause stands, spoken by a body", () => {
    expect(speakerOf("the nets would be counted before the season opens")).toMatchObject({
      kind: "reported",
      speaker: null,
      organisation: "Ministry of Fisheries",
      verb: "said",
    });
  });

  test("reads captions for names only", () => {
    expect(speakerOf("No entry")).toBeUndefined();
  });

  test("every proposal is where its selector says", () => {
    for (const { quote, selector } of proposeStatements(lorn))
      expect(lorn.slice(selector.start, selector.end)).toBe(quote);
  });

  test("an unclear surname alone names nobody", () => {
    expect(said("“It is late,” Vell said.")).toEqual([["It is late", null]]);
  });
});

const seom = `
홍도윤 새봄당 대표는 21일 하늘섬 국회에서 열린 회의에서 “이번 조치는 평화를 해친다”고 말했다. 이어 “우리는 끝까지 반대할 것”이라고 강조했다.

바람당 문세라 원내대표는 ‘섬 협정’을 두고 “협정은 폐기돼야 한다”며 “정부가 답해야 한다”고 촉구했다. 그는 기자들과 만나 "시간이 없다"고도 했다.

외교부는 하늘섬 병력이 국제 결의를 위반했다고 밝혔다.

문 원내대표는 홍 대표가 “거짓말”이라고 주장한 데 대해 “사실과 다르다”고 반박했다.

정부 관계자는 “아직 정해진 것은 없다”고 말했다. 그는 “곧 알리겠다”고 덧붙였다. 이른바 '그림자 함대'가 남쪽 바다에 나타났다.

홍가람 새봄당 의원도 「동의할 수 없다」고 말했다. 홍 의원은 『표결하자』고 제안했다.
`.trim();

describe("Korean", () => {
  test.each([
    ["이번 조치는 평화를 해친다", "홍도윤"],
    ["우리는 끝까지 반대할 것", "홍도윤"],
    ["협정은 폐기돼야 한다", "문세라"],
    ["정부가 답해야 한다", "문세라"],
    ["시간이 없다", "문세라"],
    ["거짓말", "홍도윤"],
    ["사실과 다르다", "문세라"],
    ["동의할 수 없다", "홍가람"],
    ["표결하자", "홍가람"],
    ["아직 정해진 것은 없다", null],
    ["곧 알리겠다", null],
  ])("%s", (quote, speaker) => {
    expect(speakerOf(quote, seom)).toMatchObject({ kind: "direct", speaker });
  });

  test("gives office, organisation and verb", () => {
    expect(speakerOf("이번 조치는 평화를 해친다", seom)).toMatchObject({
      office: "대표",
      organisation: "새봄당",
      verb: "말했다",
    });
    expect(speakerOf("정부가 답해야 한다", seom)).toMatchObject({
      office: "원내대표",
      organisation: "바람당",
      verb: "촉구했다",
    });
  });

  test("proposes indirect speech as the clause stands", () => {
    expect(speakerOf("하늘섬 병력이 국제 결의를 위반했다", seom)).toMatchObject({
      kind: "reported",
      organisation: "외교부",
      verb: "밝혔다",
    });
  });

  test("a term or a title in quotation marks is no statement", () => {
    expect(speakerOf("섬 협정", seom)).toBeUndefined();
    expect(speakerOf("그림자 함대", seom)).toBeUndefined();
  });

  test("an office tells people of one family name apart; who shares both is ambiguous", () => {
    expect(speakerOf("표결하자", seom)?.ambiguous).toBe(false);
    const shared = `임도현 한길당 의원과 임세진 푸른당 의원이 맞붙었다. 임 의원은 “밤을 새우겠다”고 말했다.`;
    expect(speakerOf("밤을 새우겠다", shared)?.ambiguous).toBe(true);
  });

  test("takes no country for a name", () => {
    expect(said("“항구는 열린다”고 아린 베스카 모르단 총리가 밝혔다.")).toEqual([["항구는 열린다", "아린 베스카"]]);
    expect(said("“항구는 열린다”고 아린 베스카 모르단 회장이 밝혔다.")).toEqual([["항구는 열린다", null]]);
  });
});
