import { expect, test } from "vitest";
import { readTextFile } from "./readTextFile.ts";

const HEAD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const stream = [..."HwpSummaryInformation"].flatMap((letter) => [letter.charCodeAt(0), 0]);

test("Q7: an older document of Hangul that was said to be HWPX is told for what it is", async () => {
  const bytes = new Uint8Array([...HEAD, ...stream]);
  const read = await readTextFile({ bytes, name: "결의안.hwpx", format: "hwpx", language: "ko", owner: "ada" });
  expect(read).toEqual({ ok: false, error: { code: "hwpFile", params: {} } });
});

test("Q7: a file of another readable format than was said is told to be none of the format", async () => {
  const bytes = new TextEncoder().encode("# 결의안\n\n1. 국회는 규탄한다.\n");
  const read = await readTextFile({ bytes, name: "결의안.md", format: "hwpx", language: "ko", owner: "ada" });
  expect(read).toMatchObject({ ok: false, error: { code: "notThisFormat" } });
});

test("Q7: a reader that takes too long is ended, and that is told", async () => {
  const bytes = new TextEncoder().encode("# On ferries\n\n1. Demands it.\n");
  const read = await readTextFile({ bytes, name: "a.md", language: "en", owner: "ada" }, 1);
  expect(read).toMatchObject({ ok: false, error: { code: "timedOut" } });
});
