import { expect, test } from "vitest";
import { decodeFile } from "./decodeFile.ts";

test("a page in UTF-8 and an older Korean one are read", () => {
  expect(decodeFile(new TextEncoder().encode("평화 peace"))).toBe("평화 peace");
  expect(decodeFile(Uint8Array.of(0xc6, 0xf2, 0xc8, 0xad))).toBe("평화");
});

test("a picture is no text", () => {
  expect(decodeFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0x0d))).toBeNull();
  expect(decodeFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBeNull();
});
