import { expect, test } from "vitest";
import { isOpenedByPerson, problemPage } from "./problemPage.ts";
import { problemResponse } from "./problemResponse.ts";

const ID = "0190a1b2-0000-7000-8000-000000000001";
const address = `https://whereas.example/api/v1/resolutions/${ID}/export?format=pdf&version=2`;
const followed = new Request(address, { headers: { "sec-fetch-mode": "navigate" } });

test("only a browser that follows a link is answered with a page", () => {
  expect(isOpenedByPerson(followed)).toBe(true);
  expect(isOpenedByPerson(new Request(address))).toBe(false);
  expect(isOpenedByPerson(new Request(address, { headers: { "sec-fetch-mode": "cors" } }))).toBe(false);
});

test("who is not signed in is led to the door, and from there to the version that the link is about", async () => {
  const problem = problemResponse({ kind: "unauthenticated", code: "signInNeeded" }, "ko");
  const page = await problemPage(followed, problem, "ko");
  expect([page.status, page.headers.get("content-type")]).toEqual([401, "text/html;charset=utf-8"]);
  const text = await page.text();
  expect(text).toContain("먼저 로그인해 주십시오.");
  expect(text).toContain(`/ko/sign-in?next=%2Fresolutions%2F${ID}%2Fversions%2F2`);
});

test("a link whose text has moved on says so in a sentence", async () => {
  const page = await problemPage(followed, problemResponse({ kind: "conflict", code: "anotherText" }, "en"), "en");
  const text = await page.text();
  expect(page.status).toBe(409);
  expect(text).toContain('<html lang="en">');
  expect(text).toContain('href="/en/resolutions"');
  expect(text).not.toContain("anotherText");
});
