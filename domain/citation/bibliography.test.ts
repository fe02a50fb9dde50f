import { expect, test } from "vitest";
import { bibliography } from "./bibliography.ts";
import { cited, settingOf } from "./citation.testkit.ts";
import { CITATION_STYLES } from "./citationStyles.ts";
import { segmentsText } from "./segment.ts";

const plain = { speaker: null, office: null, quote: null, saidOn: null, captureSha256: null } as const;
const daily = cited();
const dailyAgain = cited({ id: "again", quote: "two ships" });
const courier = cited({ ...plain, id: "courier", kind: "source", outlet: "Courier", authors: [], title: "Calm sea" });
const charter = cited({
  ...plain,
  id: "charter",
  kind: "instrument",
  outlet: null,
  authors: [],
  title: "Charter of Coastal Peace",
  publishedAt: "2009",
});

const printed = (style: keyof typeof CITATION_STYLES) =>
  bibliography([daily, dailyAgain, charter, courier], settingOf({ style: CITATION_STYLES[style] })).map(
    ({ kind, entries }) => [kind, entries.map(segmentsText)],
  );

const COURIER = "“Calm sea”, Courier, 5 March 2031.";
const DAILY = "Seo Ji-an, “Ships leave for Belmora”, Hanul Daily, 5 March 2031. Archived copy 3b1f6a0c9d2e…";

test("N6: a bibliography has each publication once, by name", () => {
  expect(printed("un")).toEqual([[null, ["“Charter of Coastal Peace”, 2009.", COURIER, DAILY]]]);
});

test("N6: a house that parts them has instruments before the press", () => {
  expect(printed("korea")).toEqual([
    ["instrument", ["“Charter of Coastal Peace”, 2009."]],
    ["press", [COURIER, DAILY]],
  ]);
});

test("Korean names come in their own order, before those of other scripts", () => {
  const names = ["Arden", "하늘", "가온"].map((author, index) => cited({ id: `${index}`, authors: [author] }));
  const [group] = bibliography(names, settingOf({ language: "ko" }));
  expect(group?.entries.map((entry) => segmentsText(entry).split(",")[0])).toEqual(["가온", "하늘", "Arden"]);
});
