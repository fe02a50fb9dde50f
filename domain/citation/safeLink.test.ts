import { expect, test } from "vitest";
import { safeLink } from "./safeLink.ts";

test("only http and https are links", () => {
  expect(safeLink("https://a.example/x?y=1")).toBe("https://a.example/x?y=1");
  for (const url of [
    "javascript:alert(1)",
    "JavaScript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "//a.example",
    "a.example",
    "",
  ]) {
    expect(safeLink(url)).toBeNull();
  }
});
