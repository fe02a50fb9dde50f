import { expect, test } from "vitest";

import { outletOfHost } from "./outlets.ts";

test.each([
  ["www.yna.co.kr", "ko", "연합뉴스"],
  ["en.yna.co.kr", "en", "Yonhap News Agency"],
  ["koreajoongangdaily.joins.com", null, "Korea JoongAng Daily"],
  ["edition.cnn.com", null, "CNN"],
  ["www.lornpost.example", "en", "lornpost.example"],
  ["notyna.co.kr", "ko", "notyna.co.kr"],
])("%s in %s is %s", (host, language, name) => {
  expect(outletOfHost(host, language)).toBe(name);
});
