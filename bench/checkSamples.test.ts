import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { CONFERENCE_AKN } from "#formats/fixtures/conferenceAkn.ts";
import { checkSamples } from "./checkSamples.ts";
import { fileWords, missingWords } from "./formats/fileWords.ts";

async function checked(xml: string): Promise<{ readonly wrong: number; readonly said: string }> {
  const folder = mkdtempSync(join(tmpdir(), "whereas-samples-"));
  const said = vi.spyOn(console, "log").mockReturnValue();
  try {
    writeFileSync(join(folder, "sample.xml"), xml);
    const wrong = await checkSamples(folder);
    return { wrong, said: said.mock.calls.flat().join("\n") };
  } finally {
    said.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  }
}

test("Q5: of a sample every word is accounted for, in all styles", async () => {
  const { wrong, said } = await checked(CONFERENCE_AKN);
  expect(said).toMatch(/ 0 lost\n/u);
  expect(said).toMatch(/in the style korea: \d+ numbers, 3 notes, 0 wrong/u);
  expect(wrong).toBe(0);
});

test("a sample that is no Akoma Ntoso is refused with a reason", async () => {
  const { said } = await checked("<html><body>Waits.</body></html>");
  expect(said).toContain("refused: notThisFormat");
});

test("the words of a file are counted, whatever stands between their letters", () => {
  const words = fileWords("<p><b>Th</b>anks<eol/>the<note>A&amp;B</note> <!--not this-->keepers</p>");
  expect(words).toEqual(["Thanks", "the", "A", "B", "keepers"]);
  expect(missingWords(words, ["Thanks", "the", "A", "B"])).toEqual(["keepers"]);
});
