import { Script } from "node:vm";
import { expect, test } from "vitest";
import { bookmarklet, READY } from "./bookmarklet.ts";

const SCREEN = "https://whereas.example/en/clip";
const code = decodeURIComponent(bookmarklet(SCREEN).slice("javascript:".length));

/** Runs the bookmark on a page, and lets `event` reach it. */
function clicked(event: { readonly origin: string; readonly data: unknown; readonly fromElsewhere?: true }) {
  const opened: string[] = [];
  const sent: unknown[][] = [];
  const screen = { postMessage: (...args: unknown[]) => sent.push(args) };
  let hear: ((event: object) => void) | null = null;
  new Script(code).runInNewContext({
    URLSearchParams,
    open: (address: string) => {
      opened.push(address);
      return screen;
    },
    addEventListener: (_type: string, listener: typeof hear) => (hear = listener),
    removeEventListener: () => (hear = null),
    location: { href: "https://post.example/a?b=1#c" },
    document: { title: "Bridge & quay", documentElement: { outerHTML: "<html></html>" }, body: { innerText: "Words" } },
  });
  const source = event.fromElsewhere ? {} : screen;
  (hear as ((event: object) => void) | null)?.({ ...event, source });
  return { opened, sent };
}

test("U5: the bookmark opens the screen with the page's address, and hands the page to our origin alone", () => {
  const { opened, sent } = clicked({ origin: "https://whereas.example", data: READY });
  const told = new URLSearchParams(new URL(opened[0] ?? "").hash.slice(1));
  expect([told.get("url"), told.get("title")]).toEqual(["https://post.example/a?b=1#c", "Bridge & quay"]);
  expect(sent).toMatchObject([
    [{ url: "https://post.example/a?b=1#c", html: "<html></html>", text: "Words" }, "https://whereas.example"],
  ]);
});

test.each([
  ["another origin", { origin: "https://evil.example", data: READY }],
  ["another window", { origin: "https://whereas.example", data: READY, fromElsewhere: true }],
  ["other words", { origin: "https://whereas.example", data: "give" }],
] as const)("U5: it answers nobody else: %s", (_who, event) => {
  expect(clicked(event).sent).toEqual([]);
});
