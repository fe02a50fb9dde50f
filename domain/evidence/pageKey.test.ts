import { expect, test } from "vitest";
import { pageKey } from "./pageKey.ts";

test("X5: one page is known under the ways its address is written", () => {
  const key = pageKey("https://press.example/politics/ferries?id=7&page=2");
  for (const same of [
    "http://press.example/politics/ferries?id=7&page=2",
    "https://PRESS.example/politics/ferries/?page=2&id=7#comments",
    "https://press.example/politics/ferries?utm_source=letter&id=7&page=2&fbclid=x",
  ])
    expect(pageKey(same)).toBe(key);
});

test("X5: another page, port or host is another address, and words are none", () => {
  const key = pageKey("https://press.example/ferries?id=7");
  for (const other of [
    "https://press.example/ferries?id=8",
    "https://press.example/ferries",
    "https://press.example:8443/ferries?id=7",
    "https://wire.example/ferries?id=7",
  ])
    expect(pageKey(other)).not.toBe(key);
  expect(["ferries", "mailto:desk@press.example", ""].map(pageKey)).toEqual([null, null, null]);
});
