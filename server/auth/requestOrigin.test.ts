import { expect, test } from "vitest";
import { env } from "#server/env.ts";
import { clientAddress, isOwnOrigin } from "./requestOrigin.ts";

test.each<[string, Record<string, string>, boolean]>([
  ["a program, which sends neither header", {}, true],
  ["our own page", { "sec-fetch-site": "same-origin", origin: env.publicUrl }, true],
  ["our own page by its other loopback name", { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" }, true],
  ["another site", { "sec-fetch-site": "cross-site", origin: env.publicUrl }, false],
  ["another site of the same domain", { "sec-fetch-site": "same-site" }, false],
  ["another site in an old browser", { host: "localhost:3000", origin: "https://elsewhere.example" }, false],
  ["a page without an origin", { host: "localhost:3000", origin: "null" }, false],
  [
    "a name that somebody pointed at this machine",
    { host: "evil.example:3000", origin: "http://evil.example:3000" },
    false,
  ],
])("%s", (_who, headers, own) => {
  expect(isOwnOrigin(new Headers(headers))).toBe(own);
});

test("the address is the one that the nearest proxy noted, whatever the client claims before it", () => {
  expect(clientAddress(new Headers({ "x-forwarded-for": "192.0.2.1, 198.51.100.7" }))).toBe("198.51.100.7");
  expect(clientAddress(new Headers())).toBe("unknown");
});
