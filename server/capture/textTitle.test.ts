import { expect, test } from "vitest";

import { sectionOf, textTitle, titleCandidates } from "./textTitle.ts";

function title(...head: string[]) {
  return textTitle(head, head);
}

test("a menu, an invitation and a list of links are no headline", () => {
  expect(
    title(
      "Home News Politics Business Sport Opinion",
      "Subscribe to our daily newsletter",
      "Islands | Harbour | Weather | Tides",
      "Lorn closes its old bridge",
      "By Ann Vell",
    ),
  ).toBe("Lorn closes its old bridge");
  expect(
    title("홈 정치 경제 사회 국제", "본문 바로가기 글자 크기 조절", "하늘섬 의회, 낡은 다리 닫았다", "홍도윤 기자"),
  ).toBe("하늘섬 의회, 낡은 다리 닫았다");
});

test("a page of nothing but menus has none", () => {
  expect(title("Home News Politics Business", "All Sections Top Stories")).toBeNull();
});

test("a caption that is repeated is none, and of headline and subtitle the first is", () => {
  const caption = "Ruth Oda looks at the quay of Lorn";
  expect(title("Lorn closes its old bridge", caption, caption, "Ferry to run every hour", "By Ann Vell")).toBe(
    "Lorn closes its old bridge",
  );
});

test("every candidate has its reasons", () => {
  expect(
    titleCandidates(["Home News Politics Business", "Lorn closes its old bridge", "March 4, 2031"], []),
  ).toMatchObject([
    { line: "Lorn closes its old bridge", reasons: ["isFirst", "isNearByline", "isNearText"] },
    { line: "Home News Politics Business", reasons: ["isNearByline", "isNearText", "isNavigation"] },
  ]);
});

test.each([
  ["Home > Politics > Assembly", "Assembly"],
  ["정치 › 국회", "국회"],
  ["Lorn closes its bridge", null],
])("the section of %s", (line, section) => {
  expect(sectionOf([line])).toBe(section);
});
