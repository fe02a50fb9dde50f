import { describe, expect, test } from "vitest";

import { proposeStatements } from "./proposeStatements.ts";

/** [words, who: a person's name or else a body's] of each statement. */
function said(text: string) {
  return proposeStatements(text).map(({ quote, speaker, organisation }) => [quote, speaker ?? organisation]);
}

describe("English", () => {
  test.each([
    ["an age and a relative clause", "“No,” Ruth Oda, 41, who left in May, said.", [["No", "Ruth Oda"]]],
    ["a name behind its office", "“No,” the trade envoy, Ruth Oda, said.", [["No", "Ruth Oda"]]],
    ["a name behind its office behind the verb", "“No,” said their chair, Ruth Oda.", [["No", "Ruth Oda"]]],
    ["an office in full", "Col. Ruth Oda came. “No,” the colonel said.", [["No", "Ruth Oda"]]],
    ["a possessive", "Mayor Ruth Oda’s plan failed. “No,” Oda said.", [["No", "Ruth Oda"]]],
    ["a sentence's subject for the next pronoun", "Mayor Ruth Oda did not clap. “No,” she said.", [["No", "Ruth Oda"]]],
    ["“in writing”", "Mayor Ruth Oda was told in writing. “No,” she said.", [["No", "Ruth Oda"]]],
    ["a participle after another verb", "Mayor Ruth Oda hit back, saying, “No.”", [["No.", "Ruth Oda"]]],
    ["a passive", "It was dismissed by Mayor Ruth Oda as “meddling.”", [["meddling.", "Ruth Oda"]]],
    [
      "a body's “it”",
      "The ministry called it “late.” It said the plan was “dead.”",
      [
        ["late.", "ministry"],
        ["dead.", "ministry"],
      ],
    ],
    ["a country told by its ending", "Varania denied that it had troops there.", [["it had troops there", "Varania"]]],
    ["a plural possessive", "The Nurses' League said the ward was full.", [["the ward was full", "Nurses' League"]]],
    ["unnamed people", "Opposition lawmakers said the promise came late.", [["the promise came late", null]]],
    ["a source", "According to Mayor Ruth Oda, the quay is safe.", [["the quay is safe", "Ruth Oda"]]],
    [
      "a report before its speaker",
      "The quay is safe, Mayor Ruth Oda said on Monday.",
      [["The quay is safe", "Ruth Oda"]],
    ],
    ["a report without “that”", "Mayor Ruth Oda insisted the quay was safe.", [["the quay was safe", "Ruth Oda"]]],
    ["whom was told", "Mayor Ruth Oda told the Lorn Post she would go.", [["she would go", "Ruth Oda"]]],
    [
      "two reports of one verb",
      "Mayor Ruth Oda said that rain fell and that boats sank.",
      [
        ["rain fell", "Ruth Oda"],
        ["boats sank", "Ruth Oda"],
      ],
    ],
    ["a dateline", "LORN — The quay is safe, Mayor Ruth Oda said.", [["The quay is safe", "Ruth Oda"]]],
    [
      "a headline whose words return",
      "Oda: ‘The quay is safe’\n\n“The quay is safe,” Mayor Ruth Oda said.",
      [
        ["The quay is safe", "Ruth Oda"],
        ["The quay is safe", "Ruth Oda"],
      ],
    ],
  ])("%s", (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test("a surname is in doubt only once both who bear it are named", () => {
    const text =
      "Minister Ruth Oda came. Oda said the quay was safe. Minister Pavel Oda left. Oda said the boats were late.";
    expect(proposeStatements(text).map(({ ambiguous }) => ambiguous)).toEqual([false, true]);
  });

  test("what nobody said is not reported", () => {
    expect(said("Mayor Ruth Oda did not say that the quay was safe. She declined to say why.")).toEqual([]);
  });
});

describe("Korean", () => {
  test.each([
    [
      "a foreign name before its country",
      "람 도라비 모르단 총리가 왔다. 도라비 총리는 “늦었다”고 말했다.",
      [["늦었다", "람 도라비"]],
    ],
    ["an envoy", "로만 베르 주한 모르단 대사는 “늦었다”고 말했다.", [["늦었다", "로만 베르"]]],
    ["a double family name", "남궁율 국방부 장관이 왔다. 남궁 장관은 “늦었다”고 했다.", [["늦었다", "남궁율"]]],
    ["a rare family name", "새봄당 완도희 의원이 왔다. 완 의원은 “늦었다”고 했다.", [["늦었다", "완도희"]]],
    [
      "a family name that is also a word",
      "한서우 푸른당 대표가 왔다. 한 대표는 “늦었다”고 했다.",
      [["늦었다", "한서우"]],
    ],
    ["a former office", "홍도윤 전 새봄당 대표는 “늦었다”고 했다.", [["늦었다", "홍도윤"]]],
    ["a verb nobody listed", "홍도윤 감독은 “이제 자겠다”며 웃었다.", [["이제 자겠다", "홍도윤"]]],
    [
      "a topic for the next pronoun",
      "홍도윤 새봄당 대표는 생각이 다르다. 그는 “늦었다”고 말했다.",
      [["늦었다", "홍도윤"]],
    ],
    ["a headline", '홍도윤 "늦었다"\n\n홍도윤 새봄당 대표가 왔다.', [["늦었다", "홍도윤"]]],
    [
      "words before “이같이”",
      "“버스는 내일 달립니다.”\n\n홍도윤 물빛시장은 이같이 밝혔다.",
      [["버스는 내일 달립니다.", "홍도윤"]],
    ],
    [
      "-며",
      "모르단 정부는 민간인을 겨냥한 적이 없다며 의혹을 부인했다.",
      [["민간인을 겨냥한 적이 없다", "모르단 정부"]],
    ],
    ["-다는 입장", "회사 측은 법정 근로시간을 지켰다는 입장이다.", [["법정 근로시간을 지켰다", "회사 측"]]],
    ["-ㄹ 것으로", "중앙은행은 물가가 곧 안정될 것으로 내다봤다.", [["물가가 곧 안정될 것", "중앙은행"]]],
    ["따르면", "경찰에 따르면 이들은 지난해부터 영상을 팔았다.", [["이들은 지난해부터 영상을 팔았다", "경찰"]]],
    [
      "when and where before a report",
      "외교부는 5일 성명에서 병력이 국경을 넘었다고 밝혔다.",
      [["병력이 국경을 넘었다", "외교부"]],
    ],
  ])("%s", (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    ["somebody else's question", "홍도윤 새봄당 대표는 ‘왜 늦었느냐’는 질문에 고개를 저었다."],
    ["words on a sign", "참가자들은 ‘사람답게 살자’라고 적힌 손팻말을 들었다."],
  ])("%s is no statement", (_name, text) => {
    expect(said(text)).toEqual([]);
  });

  test("one of several who hold an office is not the one that is named", () => {
    const text = "홍도윤 새봄당 의원은 “늦었다”고 말했다. 한 새봄당 의원은 “글쎄요”라고 말했다.";
    expect(said(text)).toEqual([
      ["늦었다", "홍도윤"],
      ["글쎄요", null],
    ]);
  });

  test("what two people say together is nobody's own word", () => {
    expect(said("홍도윤 대표와 문세라 대표는 “늦었다”고 말했다.")).toEqual([["늦었다", null]]);
  });
});
