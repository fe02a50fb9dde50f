import { expect, test } from "vitest";

import { creditedOutlet, isCredit } from "./creditLine.ts";

test.each([
  ["Copyright 2031 The Lorn Post. All rights reserved.", "The Lorn Post"],
  ["<저작권자(c) 북방통신, 무단 전재-재배포 금지>", "북방통신"],
  ["ⓒ 북방통신, 무단전재 및 재배포 금지", "북방통신"],
  ["출처: 북방통신", null],
  ["AFP-Lornap", null],
  ["Reporting by Ann Vell; Editing by Tom Reyl", null],
])("a credit: %s", (line, outlet) => {
  expect(isCredit(line)).toBe(true);
  expect(creditedOutlet(line)).toBe(outlet);
});

test.each(["The copyright of the song is in doubt.", "NATO", "그는 출처를 밝히지 않았다.", "“All of us,” she said."])(
  "no credit: %s",
  (line) => {
    expect(isCredit(line)).toBe(false);
  },
);
