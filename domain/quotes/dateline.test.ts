import { expect, test } from "vitest";

import { readDateline } from "./dateline.ts";

test.each([
  ["SEAHAVEN, March 4 (Northwire) -- The", "SEAHAVEN", "Northwire", null],
  ["PORT LORN — The council", "PORT LORN", null, null],
  ["(Northwire) - The council", null, "Northwire", null],
  ["(하늘섬=북방통신) 홍도윤 기자 = 의회는", "하늘섬", "북방통신", "홍도윤"],
  ["[북방일보 홍도윤 기자] 의회는", null, "북방일보", "홍도윤"],
  ["[하늘섬=북방뉴스] 의회는", "하늘섬", "북방뉴스", null],
])("%s", (line, place, outlet, author) => {
  expect(readDateline(line)).toMatchObject({ place, outlet, author });
});

test.each(["The council (of Lorn) met.", "Lorn — a small town — slept.", "(사진) 의회는 닫혔다.", "NATO said no."])(
  "no dateline: %s",
  (line) => {
    expect(readDateline(line)).toBeNull();
  },
);
