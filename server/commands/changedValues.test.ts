import { expect, test } from "vitest";
import { changedValues } from "./changedValues.ts";

test("I6: a correction keeps what changed, as it was and as it is", () => {
  const before = { status: "signed", title: { en: "Treaty", ko: "조약" }, symbol: null, url: null };
  const after = {
    status: "ratified",
    title: { ko: "조약", en: "Treaty" },
    symbol: undefined,
    url: "https://x.example/",
  };
  expect(changedValues(before, after)).toEqual({
    status: { before: "signed", after: "ratified" },
    url: { before: null, after: "https://x.example/" },
  });
});
