import { expect, test } from "vitest";
import { env } from "#server/env.ts";
import { collabUrl } from "./collabUrl.ts";

const asked = (host: string) => collabUrl(new Headers({ host }));

test("a page on the machine itself connects to the name that it used", () => {
  expect(asked("127.0.0.1:4000")).toBe("ws://127.0.0.1:4000/collab");
  expect(asked("localhost:4000")).toBe("ws://localhost:4000/collab");
});

test("a ticket is never sent where a made-up Host header points", () => {
  expect(asked("evil.example")).toBe(new URL("/collab", env.publicUrl.replace(/^http/, "ws")).href);
  expect(asked("localhost.evil.example")).toBe(asked("evil.example"));
});
