import { describe, expect, test } from "vitest";

import { proposeStatements } from "./proposeStatements.ts";

/** [words, who: a person's name or else a body's] of each statement. */
function said(text: string) {
  return proposeStatements(text).map(({ quote, speaker, organisation }) => [quote, speaker ?? organisation]);
}

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
    [
      "a name in Latin letters behind it",
      "람 도라비(Ram Dorabi) 모르단 총리는 “늦었다”고 말했다.",
      [["늦었다", "람 도라비"]],
    ],
    [
      "a body of a state behind a name",
      "드미 할린 벨스크 대통령실 대변인은 “늦었다”고 했다.",
      [["늦었다", "드미 할린"]],
    ],
    ["a calling before a name", "배우 백하린은 “늦었다”고 떠올렸다.", [["늦었다", "백하린"]]],
    ["an age behind a name", "강유나(22)씨는 등록을 포기했다. 강씨는 “비싸다”고 말했다.", [["비싸다", "강유나"]]],
    [
      "a former office of a family name",
      "임가온 전 사장이 왔다. 임 전 사장은 “늦었다”고 했다.",
      [["늦었다", "임가온"]],
    ],
    ["a name that ends like an object", "표가을 최고위원은 “늦었다”고 맞섰다.", [["늦었다", "표가을"]]],
    [
      "a foreign name that looks Korean",
      "키라 노바크 유엔 보고관이 왔다. 노바크 보고관은 “늦었다”고 썼다.",
      [["늦었다", "키라 노바크"]],
    ],
    ["the only person a sentence names", "류다온 감독을 만났다. 그는 “늦었다”고 했다.", [["늦었다", "류다온"]]],
    [
      "two clauses of two speakers",
      "송누리 후보와 진태오 후보가 왔다. 송 후보가 “늦었다”고 비꼬자 진 후보는 “아니다”라고 받아쳤다.",
      [
        ["늦었다", "송누리"],
        ["아니다", "진태오"],
      ],
    ],
    ["whose words they were", "“모래는 안다.”\n\n선하랑 조사단장의 말이다.", [["모래는 안다.", "선하랑"]]],
    [
      "speech that goes on behind a quotation",
      "홍도윤 대표는 “늦었다”라며 회의를 다시 열겠다고 약속했다.",
      [
        ["늦었다", "홍도윤"],
        ["회의를 다시 열겠다", "홍도윤"],
      ],
    ],
    [
      "-다며 and any verb",
      "홍도윤 대표는 표현이 적절하지 않았다며 유감을 표했다.",
      [["표현이 적절하지 않았다", "홍도윤"]],
    ],
    [
      "것으로 보고",
      "소방당국은 누전으로 불이 난 것으로 보고 원인을 조사하고 있다.",
      [["누전으로 불이 난 것", "소방당국"]],
    ],
    ["a second day", "소방청은 15일 이날 새벽 난 불이 꺼졌다고 밝혔다.", [["이날 새벽 난 불이 꺼졌다", "소방청"]]],
    ["an institute", "경제연구원은 내수가 바닥을 지났다고 진단했다.", [["내수가 바닥을 지났다", "경제연구원"]]],
    ["an unknown country", "사르칸은 관영매체를 통해 훈련이 끝났다고 주장했다.", [["훈련이 끝났다", "사르칸"]]],
    [
      "a foreigner who has left office",
      "빅토르 마노프 전 총리가 왔다. 마노프 전 총리는 “늦었다”고 했다.",
      [["늦었다", "빅토르 마노프"]],
    ],
    ["a country's premier without a name", "벨스크 총리는 “늦었다”고 했다.", [["늦었다", null]]],
    ["one of several", "주민 대표는 “늦었다”고 했다.", [["늦었다", null]]],
    ["whoever the verb stands before", "홍도윤 대표는 “늦었다”고 말한 문세라 의원을 나무랐다.", [["늦었다", "문세라"]]],
    ["speech within speech", "홍도윤 대표는 문세라 의원이 “늦었다”고 말했다며 반발했다.", [["늦었다", "문세라"]]],
    [
      "words that are answered",
      "문세라 의원의 “늦었다”는 발언에 홍도윤 대표는 “아니다”라고 맞섰다.",
      [
        ["늦었다", "문세라"],
        ["아니다", "홍도윤"],
      ],
    ],
    ["a stance of somebody behind it", "“늦었다”는 게 홍도윤 대표의 설명이다.", [["늦었다", "홍도윤"]]],
    ["a reported stance", "어획량을 줄여야 한다는 게 정부의 입장이다.", [["어획량을 줄여야 한다", "정부"]]],
    [
      "a report behind a question",
      "홍도윤 대표는 ‘왜 늦었느냐’는 질문에 길이 막혔다고 답했다.",
      [["길이 막혔다", "홍도윤"]],
    ],
    ["whom it was said to", "홍도윤 대표는 문 지사에게 길이 막혔다고 말했다.", [["길이 막혔다", "홍도윤"]]],
    [
      "two bodies before an office",
      "조아름 한마루대 의대 교수가 왔다. 조 교수는 “늦었다”고 했다.",
      [["늦었다", "조아름"]],
    ],
    [
      "a recently introduced foreigner without the office",
      "람 도라비 모르단 총리가 왔다. 도라비는 “늦었다”고 말했다.",
      [["늦었다", "람 도라비"]],
    ],
    [
      "an office of state behind its country",
      "람 도라비 모르단 국무장관은 “늦었다”고 했다.",
      [["늦었다", "람 도라비"]],
    ],
    [
      "a country that the article knows",
      "벨스크 정부가 물러났다. 벨스크 람 도라비 회장은 “늦었다”고 했다.",
      [["늦었다", "람 도라비"]],
    ],
    ["a foreign name of one syllable", "에리크 달 재무장관은 “늦었다”고 했다.", [["늦었다", "에리크 달"]]],
    [
      "a name in parentheses behind its ministry",
      "보건부(장관 화서윤)는 대책을 냈다. 화서윤 보건부 장관은 “늦었다”고 했다.",
      [["늦었다", "화서윤"]],
    ],
    [
      "a chief executive by initials",
      "로건 피츠 넥스트림 최고경영자(CEO)가 왔다. 피츠 CEO는 소송을 내겠다고 밝혔다.",
      [["소송을 내겠다", "로건 피츠"]],
    ],
    ["a calling alone", "홍도윤 장관이 왔다. 의사는 “늦었다”고 했다.", [["늦었다", null]]],
    ["a body by its initials", "ICRA는 사찰단이 떠났다고 밝혔다.", [["사찰단이 떠났다", "ICRA"]]],
    ["what was spoken about before", "군은 농가를 지원하겠다고 밝혔다.", [["농가를 지원하겠다", "군"]]],
    [
      "two reports in one sentence",
      "홍도윤 대표는 정부가 늦었다고 지적하며 서둘러 움직여야 한다고 촉구했다.",
      [
        ["정부가 늦었다", "홍도윤"],
        ["서둘러 움직여야 한다", "홍도윤"],
      ],
    ],
    [
      "the subject of what is said",
      "홍도윤 대표는 “늦었다”고 했다. 이어 정부가 답을 숨겼다고 주장했다.",
      [
        ["늦었다", "홍도윤"],
        ["정부가 답을 숨겼다", "홍도윤"],
      ],
    ],
    ["a voice without a name", "업계에서는 값이 오를 것이라는 전망이 나온다.", [["값이 오를 것이라", null]]],
    ["hearsay", "홍도윤 대표가 회의에서 화를 냈다는 후문이다.", [["홍도윤 대표가 회의에서 화를 냈다", null]]],
    ["-라고 and any verb", "홍도윤 대표는 늦었지만 다행이라고 반색했다.", [["늦었지만 다행이라", "홍도윤"]]],
    ["what provoked the words", "홍도윤 대표는 논란이 커지자 자리를 내놓겠다고 했다.", [["자리를 내놓겠다", "홍도윤"]]],
    [
      "what the words are about",
      "국방부는 훈련 도중 발생한 사고와 관련해 기록을 찾았다고 밝혔다.",
      [["기록을 찾았다", "국방부"]],
    ],
    [
      "a topic whose particle marks a place",
      "홍도윤 대표는 “늦었다”고 했다. 사퇴 요구에는 “아니다”라고 했다.",
      [
        ["늦었다", "홍도윤"],
        ["아니다", "홍도윤"],
      ],
    ],
    [
      "one who says something and then something else",
      "홍도윤 대표는 “늦었다”고 말한 뒤 “가겠다”고 했다.",
      [
        ["늦었다", "홍도윤"],
        ["가겠다", "홍도윤"],
      ],
    ],
    [
      "an interview",
      "다음은 홍도윤 대표와의 일문일답.\n\n“아버지가 농사를 지으셨습니다.”",
      [["아버지가 농사를 지으셨습니다.", "홍도윤"]],
    ],
    ["honorifics", "홍도윤 총장님께서는 “늦었다”고 말씀하셨다.", [["늦었다", "홍도윤"]]],
    [
      "two reports of two speakers",
      "홍도윤 대표는 특검이 먼저라는 입장을 고수했고, 문세라 대표는 수사를 지켜보겠다고 맞섰다.",
      [
        ["특검이 먼저라", "홍도윤"],
        ["수사를 지켜보겠다", "문세라"],
      ],
    ],
    [
      "two things that one body reports",
      "합참은 두 대를 격추했고 한 대는 되돌아갔다고 밝혔다.",
      [["두 대를 격추했고 한 대는 되돌아갔다", "합참"]],
    ],
    ["a plural office", "심사위원들은 새로운 문장이라고 평했다.", [["새로운 문장이라", null]]],
    ["a covered name", "주부 선모(52) 씨는 “비싸다”고 했다.", [["비싸다", null]]],
    [
      "a reporter who asks",
      "홍도윤 작가는 “늦었다”고 했다. ‘언제 가느냐’고 묻자 “곧 간다”고 웃었다.",
      [
        ["늦었다", "홍도윤"],
        ["곧 간다", "홍도윤"],
      ],
    ],
    [
      "words before “이렇게” and a title",
      "“저는 늦습니다.”\n\n『뒷문』을 쓴 홍도윤 작가는 이렇게 말했다.",
      [["저는 늦습니다.", "홍도윤"]],
    ],
    [
      "a participle before a name",
      "재판에 넘겨진 채무현 전 시장이 왔다. 채 전 시장은 “늦었다”고 했다.",
      [["늦었다", "채무현"]],
    ],
    ["somebody's side", "채 전 시장 측은 배상을 청구하겠다고 밝혔다.", [["배상을 청구하겠다", "채 전 시장 측"]]],
    [
      "whose thought it is",
      "홍도윤 교수는 “늦었다”고 했다. “쉼표가 낫다”는 것이 그의 생각이다.",
      [
        ["늦었다", "홍도윤"],
        ["쉼표가 낫다", "홍도윤"],
      ],
    ],
    ["people in the plural", "경제학자들은 물가를 자극할 수 있다고 경고한다.", [["물가를 자극할 수 있다", null]]],
    [
      "an office before its holder",
      "모르단 대통령 람 산체스카가 왔다. 산체스카 대통령은 “늦었다”고 했다.",
      [["늦었다", "람 산체스카"]],
    ],
    ["a foreign name in -인", "로버트 케인 주한 모르단 대사는 “늦었다”고 했다.", [["늦었다", "로버트 케인"]]],
    ["a subject behind what is said", "예산이 더 들 것으로 시는 보고 있다.", [["예산이 더 들 것", "시"]]],
    [
      "what the speaker wants behind what others do",
      "홍도윤 배우는 감독이 화를 낸 적이 없다며 다시 함께하고 싶다고 말했다.",
      [
        ["감독이 화를 낸 적이 없다", "홍도윤"],
        ["다시 함께하고 싶다", "홍도윤"],
      ],
    ],
    ["a department before a professor", "조아름 한마루대 경영학과 교수는 “늦었다”고 했다.", [["늦었다", "조아름"]]],
    ["a country's office without a name", "벨스크 국방부 대변인은 “늦었다”고 했다.", [["늦었다", "벨스크 국방부"]]],
  ])("%s", (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    ["somebody else's question", "홍도윤 새봄당 대표는 ‘왜 늦었느냐’는 질문에 고개를 저었다."],
    ["words on a banner", "마을 입구에는 “물은 생명이다”라고 쓴 천이 걸렸다."],
    ["what somebody thinks", "홍도윤 대표는 회의가 너무 늦었다고 생각했다."],
    ["a term that is not spoken of", "정부는 ‘9월 위기설’에 대해서는 말을 아꼈다."],
    ["what was not said", "‘늦었다’고 하지 않은 장관이 있었던가."],
    ["a proverb", "우리 속담에 ‘늦었을 때가 빠르다’는 말이 있다."],
    ["what a character says", "소설 속 주인공은 “집은 늙는다”고 중얼거린다."],
    ["a condition", "돈을 모은다고 제도가 살아나지는 않는다."],
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
