import { expect, test } from "vitest";
import { EXPORT_PARTS } from "#domain/api/exporting.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import type { ExportModel } from "../model.ts";
import { writeMarkdown } from "./write.ts";

const english = hanulModel("en");

/** Everything that can stand beside a text, in two languages. */
const FULL: ExportModel = {
  ...hanulModel("ko"),
  parts: EXPORT_PARTS,
  alsoIn: [{ language: "en", words: english.words }],
  threads: [
    {
      id: "t",
      language: "ko",
      blockId: "b-3",
      start: 4,
      end: 10,
      quote: "다르센공화국",
      resolved: true,
      internal: false,
      comments: [{ personName: "문하랑", partyId: "party-river", at: "2031-03-02T01:00:00Z", body: "누가\n언제?" }],
    },
  ],
  positions: [
    {
      partyId: "party-river",
      target: { kind: "resolution" },
      stance: "support",
      reason: "a | b",
      recordedAt: "2031-03-02T01:00:00Z",
      onOlderWording: false,
      internal: false,
    },
  ],
};

const written = async (model: ExportModel): Promise<string> =>
  new TextDecoder().decode((await writeMarkdown(model)).bytes);

test("everything that was asked for is on the page", async () => {
  const text = await written(FULL);
  expect(text).toContain(`> **${FULL.words.partyOnly}**`);
  expect(text).toMatch(/- \[1\. .+\]\(#clause-1\)/u);
  expect(text).toContain('<a id="clause-1"></a>1\\. ');
  expect(text).toMatch(/\| --- \| --- \| --- \| --- \| --- \|\n\| [^\n]*a \\\| b/u);
  expect(text).toMatch(/“다르센공화국” \(.*\) <!-- .+ -->\n {2}- 문하랑 \(강물\) · .*누가 언제\?/u);
  expect(text).toContain("| 강물당 |  |  |");
});

test("a further language follows under a rule, its notes under names of their own", async () => {
  const text = await written(FULL);
  expect(text).toMatch(/\n---\n[^]*\[\^en-1\][^]*\n\[\^en-1\]: /u);
});

test("Q2: lines, which Markdown does not have, are not numbered, and that is told", async () => {
  expect((await writeMarkdown(FULL)).warnings.map(({ code }) => code)).toContain("noLineNumbers");
});
