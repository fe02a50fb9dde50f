import { expect, test } from "vitest";
import { PAGE } from "./bookmarklet.ts";
import { clippedFrom, clippedPage } from "./clippedPage.ts";

const page = { type: PAGE, url: "https://post.example/a", title: "Bridge", html: "<p>Closed.", text: "Closed." };

test("U5: the screen asks only the origin that its address names, and only on the web", () => {
  expect(clippedFrom("#url=https%3A%2F%2Fpost.example%2Fa&title=Bridge")).toEqual({
    url: "https://post.example/a",
    origin: "https://post.example",
    title: "Bridge",
  });
  for (const hash of ["", "#url=javascript:alert(1)", "#url=data:text/html,x", "#url=file:///etc/hosts", "#title=x"])
    expect(clippedFrom(hash)).toBeNull();
});

test("U5: a page is taken as what it is, with an address of its own site", () => {
  expect(clippedPage(page, "https://post.example")).toEqual({
    url: "https://post.example/a",
    title: "Bridge",
    html: "<p>Closed.",
    text: "Closed.",
  });
  expect(clippedPage(page, "https://evil.example")?.url).toBe("https://evil.example");
  expect(clippedPage({ ...page, url: "javascript:alert(1)" }, "https://post.example")?.url).toBe(
    "https://post.example",
  );
});

test("U5: whatever else is said to the screen is not heard", () => {
  for (const data of [null, "whereas:page", { ...page, type: "other" }, { ...page, html: 1 }, { ...page, html: "" }])
    expect(clippedPage(data, "https://post.example")).toBeNull();
});
