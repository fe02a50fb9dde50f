import { describe, expect, test } from "vitest";

import { proposeStatements } from "./proposeStatements.ts";

/** A Thursday. */
const PUBLISHED = "2031-03-06T08:00:00+09:00";

function told(text: string, publishedAt: string | null = PUBLISHED) {
  const [first] = proposeStatements(text, { publishedAt });
  return [first?.saidOn, first?.place];
}

describe("English", () => {
  test.each([
    ["“It is late,” Mayor Ruth Oda said on Monday.", "2031-03-03", null],
    ["“It is late,” Mayor Ruth Oda told reporters in Port Lorn on Thursday.", "2031-03-06", "Port Lorn"],
    ["On Saturday, Mayor Ruth Oda said that the quay was closed for good.", "2031-03-01", null],
    ["Mayor Ruth Oda on Tuesday said that the quay was closed for good.", "2031-03-04", null],
    ["“It is late,” Mayor Ruth Oda said during a council meeting, Wednesday.", "2031-03-05", null],
    ["“It is late,” Mayor Ruth Oda said on Feb. 28.", "2031-02-28", null],
    ["“It is late,” Mayor Ruth Oda said in Lorn on Dec. 30.", "2030-12-30", "Lorn"],
    ["In a statement on Monday, the embassy said that the quay was closed for good.", "2031-03-03", null],
    ["During a press conference in Lorn on Tuesday, Mayor Ruth Oda said the quay was closed.", "2031-03-04", "Lorn"],
    ["Speaking in Port Lorn on Wednesday, Mayor Ruth Oda said the quay was closed.", "2031-03-05", "Port Lorn"],
    ["“It is late,” the embassy said in a statement issued Monday.", "2031-03-03", null],
  ])("%s", (text, saidOn, place) => {
    expect(told(text)).toEqual([saidOn, place]);
  });

  test.each([
    "“It is late,” Mayor Ruth Oda said in an interview published on Sunday.",
    "Mayor Ruth Oda, who came back on Tuesday, said that the quay was closed.",
    "Mayor Ruth Oda said that the quay would close on Friday.",
    "“It is late,” Mayor Ruth Oda said before the vote on Friday.",
    "In the attack on Monday, the embassy said that the quay was closed for good.",
    "In a letter about the vote that was lost on Monday, the embassy said that the quay was closed.",
    "“It is late,” Mayor Ruth Oda said.",
  ])("no date: %s", (text) => {
    expect(told(text)[0]).toBeNull();
  });

  test("without a date of publication no day is certain", () => {
    expect(told("“It is late,” Mayor Ruth Oda said on Monday.", null)).toEqual([null, null]);
    expect(told("“It is late,” Mayor Ruth Oda said on Monday.", "2031-03")).toEqual([null, null]);
  });
});

describe("Korean", () => {
  test.each([
    ["홍도윤 새봄당 대표는 4일 하늘섬 국회에서 열린 회의에서 “늦었다”고 말했다.", "2031-03-04", "하늘섬 국회"],
    ["홍도윤 새봄당 대표는 27일 “늦었다”고 말했다.", "2031-02-27", null],
    ["홍도윤 새봄당 대표는 12월 3일(현지시간) “늦었다”고 말했다.", "2030-12-03", null],
    ["홍도윤 새봄당 대표는 4일 국회에서 열린 회의에서 “늦었다”고 말했다.", "2031-03-04", "국회"],
    ["홍도윤 대표는 지난 4일 뉴욕에서 기자들과 만나 “늦었다”고 말했다.", "2031-03-04", "뉴욕"],
    ["홍도윤 대표는 4일 오전 서울 여의도 국회에서 열린 회의에서 “늦었다”고 말했다.", "2031-03-04", "서울 여의도 국회"],
    ["홍도윤 대표는 4일(현지시간) 벨스크 렌시에서 취재진과 만나 “늦었다”고 말했다.", "2031-03-04", "벨스크 렌시"],
    ["홍도윤 대표가 4일 중국 상하이 호텔에서 가진 회견에서 “늦었다”고 말했다.", "2031-03-04", "중국 상하이 호텔"],
    ["홍도윤 대표도 이날 국회에서 기자회견을 열어 “늦었다”고 말했다.", null, "국회"],
    ["홍도윤 대표는 4일 의원총회에서 기자들과 만나 “늦었다”고 말했다.", "2031-03-04", null],
    ["홍도윤 대표는 지난 4일 뉴욕에서 열린 회담을 두고 “늦었다”고 말했다.", null, null],
    ["외교부는 5일 병력이 결의를 위반했다고 밝혔다.", "2031-03-05", null],
    ["홍도윤 새봄당 대표는 “9일 만나자”고 말했다.", null, null],
    ["홍도윤 새봄당 대표는 오는 9일 열릴 회의를 두고 “늦었다”고 말했다.", null, null],
    ["홍도윤 새봄당 대표는 “늦었다”고 말했다.", null, null],
  ])("%s", (text, saidOn, place) => {
    expect(told(text)).toEqual([saidOn, place]);
  });

  test("“이날” is the day of the statement before", () => {
    const text = "외교부는 5일 병력이 결의를 위반했다고 밝혔다. 국방부는 이날 병력이 결의를 위반했다고 밝혔다.";
    expect(proposeStatements(text, { publishedAt: PUBLISHED }).map(({ saidOn }) => saidOn)).toEqual([
      "2031-03-05",
      "2031-03-05",
    ]);
  });
});
