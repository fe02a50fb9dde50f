import { expect, test } from "vitest";
import { quoteWarnings } from "./quoteWarnings.ts";
import { verifyQuote } from "./verifyQuote.ts";

function warningsOf(quoted: string, archive: string) {
  const verified = verifyQuote(quoted, archive);
  return verified.status === "exact" ? quoteWarnings(verified, archive) : verified.status;
}

const FERRY = `“We will send the ferries only if the storm ends,” Ada Lorn said. “The harbour is ready.”`;

test("E16: words cut silently before a condition of the same sentence are told", () => {
  expect(warningsOf("We will send the ferries", FERRY)).toEqual([
    { kind: "cutAfter", words: "only if the storm ends," },
  ]);
  expect(warningsOf("We will send the ferries only if the storm ends", FERRY)).toEqual([]);
  expect(warningsOf("The harbour is ready.", FERRY)).toEqual([]);
});

test("E16: so are words cut behind a negation", () => {
  const archive = "“Nobody in this town believes that the ferries will sail again,” she said.";
  expect(warningsOf("the ferries will sail again", archive)).toEqual([
    { kind: "cutBefore", words: "Nobody in this town believes that" },
  ]);
});

test("E16: a condition behind the reporting clause belongs to the words before it", () => {
  const archive = "“We will send the ferries,” she said, “unless the storm comes back.” Nobody asked if that was sure.";
  expect(warningsOf("We will send the ferries", archive)).toEqual([
    { kind: "cutAfter", words: "unless the storm comes back." },
  ]);
  expect(warningsOf("We will send the ferries", "“We will send the ferries,” said Lorn, who did not smile.")).toEqual(
    [],
  );
});

test("E16: an ellipsis over a sentence that denies or binds is told with its words", () => {
  const archive = "“The ferries will sail. They will not carry arms. The harbour is ready.”";
  expect(warningsOf("The ferries will sail. … The harbour is ready.", archive)).toEqual([
    { kind: "omission", words: "They will not carry arms." },
  ]);
  const harmless = "“The ferries, old as they are, will sail.”";
  expect(warningsOf("The ferries … will sail.", harmless)).toEqual([]);
});

test("E16: brackets in the place of a condition are told", () => {
  const archive = "“If the storm ends we will sail,” she said.";
  expect(warningsOf("[Tomorrow] we will sail", archive)).toEqual([{ kind: "cutBefore", words: "If the storm ends" }]);
  const middle = "“We will, if the storm ends, sail at noon,” she said.";
  expect(warningsOf("We will, [tomorrow], sail at noon", middle)).toEqual([
    { kind: "omission", words: "if the storm ends" },
  ]);
});

test("E16: Korean conditions and negations are told likewise", () => {
  const archive = "장관은 “폭풍이 그치면 여객선을 보내겠다. 무기를 싣지 않겠다. 항구는 준비됐다”고 말했다.";
  expect(warningsOf("여객선을 보내겠다", archive)).toEqual([{ kind: "cutBefore", words: "폭풍이 그치면" }]);
  expect(warningsOf("폭풍이 그치면 여객선을 보내겠다. … 항구는 준비됐다", archive)).toEqual([
    { kind: "omission", words: "무기를 싣지 않겠다." },
  ]);
});
