import { expect, test, vi } from "vitest";
import { buildVersion } from "#domain/document/buildVersion.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { CONFERENCE_AKN } from "../fixtures/conferenceAkn.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { conventionFaults } from "./conventions.testkit.ts";
import { blocksOf, findings, outline, read } from "./reading.testkit.ts";
import { schemaErrors } from "./schema.testkit.ts";
import { writeAkn } from "./write.ts";

/** The validator starts anew for each file, and the machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

test("another parliament's file comes in whole: its groups, its lists, its votes", async () => {
  expect(outline(await read(CONFERENCE_AKN))).toEqual([
    "title | Keeping the lights of the coast",
    "formula | The Conference of the Island States,",
    "citation | Recalling its resolution 9/2 on harbours,",
    "recital | Deeply concerned that since the storm:",
    "(a) | recital 1 | Two lights are dark,",
    "(b) | recital 1 | A third is unkept,",
    "1. | operative | Thanks the keepers, inter alia, for their watch;",
    "2. | operative | Requests each member:",
    "(a) | operative 1 | To light its coast;",
    "(b) | operative 1 | To report on:",
    "(i) | operative 2 | Lamps;",
    "(ii) | operative 2 | Oil, and wicks;",
    "3. | operative | Decides to return to paragraph  and to the first paragraph above.",
    "closing | 7th meeting",
    "closing | 6 May 2031",
    "closing | [Adopted by a vote of 2 to 1, with 1 abstention:",
    "closing | In favour:",
    "closing | Sarn, Orsk",
    "closing | Against:",
    "closing | Velm",
    "closing | Abstaining:",
    "closing | Little Tarn]",
  ]);
});

test("notes stand where they stood, italics and bold with them; a link's address is told", async () => {
  const text = await read(CONFERENCE_AKN);
  expect(blocksOf(text)[11]?.content).toEqual([
    { type: "text", text: "Oil,", marks: [] },
    { type: "note", text: "In litres.", marks: [] },
    { type: "text", text: " and wicks;", marks: [] },
  ]);
  expect(blocksOf(text)[6]?.content).toEqual([
    { type: "text", text: "Thanks", marks: [{ type: "emphasis" }] },
    { type: "text", text: " the keepers, ", marks: [] },
    { type: "text", text: "inter alia", marks: [{ type: "emphasis" }] },
    { type: "text", text: ", for their ", marks: [] },
    { type: "text", text: "watch", marks: [{ type: "strong" }] },
    { type: "text", text: ";", marks: [] },
  ]);
  expect(findings(text, "noteToMatch")).toHaveLength(3);
  expect(findings(text, "formattingDropped")).toEqual([
    { what: "link", words: "CIS/RES/9/2, annex. (https://islands.example/9/2)" },
  ]);
});

test("a reference in the words that the page would print becomes one; in others it stays words", async () => {
  const text = await read(CONFERENCE_AKN);
  const target = blocksOf(text)[8]?.id;
  expect(blocksOf(text)[12]?.content).toContainEqual({ type: "crossReference", blockId: target, marks: [] });
  expect(findings(text, "referenceBecameWords")).toEqual([{ words: "the first paragraph above" }]);
});

test("header, steps, votes and keywords are read, and lines that the header has no field for are kept", async () => {
  const { header, proceedings, styleId } = await read(CONFERENCE_AKN);
  expect(styleId).toBe("un");
  expect(header).toEqual({
    symbol: "CIS/RES/12/9",
    proposedOn: "2031-05-20",
    session: { en: "Twelfth session" },
    agendaItem: { en: "Agenda item 6: Lights of the coast" },
  });
  expect(proceedings).toEqual({
    work: "/akn/un/statement/deliberation/cis/2031-05-06/12-9",
    expression: "/akn/un/statement/deliberation/cis/2031-05-06/12-9/eng@",
    dates: [{ name: "adoption", date: "2031-05-06" }],
    lines: [
      { name: "publisher", text: "Island States" },
      { name: "issuingBody", text: "Conference" },
      { name: "docStatus", text: "Distr.: General" },
      { name: "docTitle", text: "Resolution adopted by the Conference on 6 May 2031" },
      { name: "docNumber", text: "12/9." },
    ],
    steps: [
      { date: "2031-04-30", outcome: "draftResolution", as: "CIS/12/L.4", by: "Sarn and Orsk" },
      { date: null, outcome: "additionalSponsors", as: null, by: null },
      { date: "2031-05-06", outcome: "adopted", as: "Adopted 2-1-1, 7th meeting", by: null },
    ],
    votings: [
      {
        outcome: "adoptedRecordedVote",
        choices: [
          {
            choice: "In favour",
            count: 2,
            voters: [
              { name: "SARN", href: null },
              { name: "ORSK", href: null },
            ],
          },
          { choice: "Against", count: 1, voters: [{ name: "VELM", href: null }] },
          { choice: "Abstaining", count: 1, voters: [{ name: "LITTLE TARN", href: null }] },
        ],
      },
    ],
    keywords: [
      {
        scheme: "Island Thesaurus",
        value: "LIGHTHOUSES",
        name: "LIGHTHOUSES",
        href: "https://islands.example/terms/4",
      },
    ],
  });
});

test("a number that is not the style's is told, and so is one that is missing", async () => {
  expect(findings(await read(CONFERENCE_AKN), "labelDiffers")).toEqual([]);
  const changed = await read(CONFERENCE_AKN.replace("<num>3.</num>", "<num>4.</num>").replace("<num>1.</num>", ""));
  expect(findings(changed, "labelDiffers")).toEqual([
    { before: "–", after: "1." },
    { before: "4.", after: "3." },
  ]);
});

test("a number that was left among the words is one again, and told", async () => {
  const text = await read(
    CONFERENCE_AKN.replace("<num>1.</num>", "").replace(
      'preserve"> \t<span class="italic">Thanks',
      'preserve"> 1\t<span class="italic">Thanks',
    ),
  );
  expect(outline(text)[6]).toBe("1. | operative | Thanks the keepers, inter alia, for their watch;");
  expect(findings(text, "repaired")).toEqual([{ what: "numberInWords", words: "1." }]);
});

test("what came in goes out again: valid, each reference leading somewhere, with the same words, notes and votes", async () => {
  const text = await read(CONFERENCE_AKN);
  const { value, ...rest } = islandsModel();
  const fields = {
    billNumber: null,
    proposedOn: null,
    movers: null,
    committee: null,
    symbol: null,
    session: null,
    agendaItem: null,
  };
  const out = await writeAkn({
    ...rest,
    value: buildVersion({
      ...value,
      style: CHAMBER_STYLES.un,
      header: { ...fields, ...text.header },
      blocksByLanguage: text.blocks,
      evidence: [],
      proceedings: text.proceedings ?? undefined,
    }),
  });
  const xml = new TextDecoder().decode(out.bytes);
  expect(await schemaErrors(xml)).toEqual([]);
  expect(conventionFaults(xml)).toEqual([]);
  const again = await read(xml);
  expect(again.blocks).toEqual(text.blocks);
  expect(again.proceedings).toEqual(text.proceedings);
});
