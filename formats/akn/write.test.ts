import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { versionValue } from "#domain/document/version.ts";
import { adoptedModel } from "../fixtures/adoptedModel.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { conventionFaults } from "./conventions.testkit.ts";
import { schemaErrors } from "./schema.testkit.ts";
import { writeAkn } from "./write.ts";

/** The validator starts anew for each file, and the machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

/** In one language: what is in another is a document of its own. */
const inOneLanguage = (): ExportModel => ({ ...adoptedModel(), alsoIn: [] });

const xmlOf = async (model: ExportModel): Promise<string> => new TextDecoder().decode((await writeAkn(model)).bytes);

test("a text with all that can stand beside one is valid, and each of its references leads somewhere", async () => {
  const xml = await xmlOf(adoptedModel());
  expect(await schemaErrors(xml)).toEqual([]);
  expect(conventionFaults(xml)).toEqual([]);
});

test("steps, votes, keywords and positions stand in the standard's own places", async () => {
  const xml = await xmlOf(inOneLanguage());
  expect(xml).toContain(
    '<keyword value="HARBOURS" showAs="Harbours" dictionary="Island Thesaurus" href="https://islands.example/terms/17"/>',
  );
  expect(xml).toMatch(/<step date="2030-06-20" by="#body_1" as="#form_1" outcome="#outcome_1"\/>/u);
  expect(xml).toMatch(/<count value="3" refersTo="#choice_1"><wh:voter href="https:\/\/islands\.example\/sarn">Sarn/u);
  expect(xml).toMatch(
    /<wh:position [^>]*on="clause" href="#para_3" block="u-3" stance="reservation"[^>]*>Other aid is too wide\./u,
  );
  expect(xml).toMatch(/<doc name="changes">.*<table eId="[^"]*"><tr><th>/u);
  expect(xml).toMatch(/<tocItem href="#para_1" level="1">1\. Condemns the closing/u);
});

test("Q1: what one party keeps to itself is in a file that asks for it alone, under a line that says so", async () => {
  const all = await xmlOf(inOneLanguage());
  expect(all.split(inOneLanguage().words.partyOnly).length - 1).toBe(3);
  const shared = await xmlOf({ ...inOneLanguage(), parts: ["positions", "threads"] });
  for (const words of ["Not below ten ships.", "Hold this line.", inOneLanguage().words.partyOnly])
    expect(shared).not.toContain(words);
});

test("Q2: that lines have no numbers is told", async () => {
  const { warnings } = await writeAkn(inOneLanguage());
  expect(warnings.filter(({ code }) => code === "noLineNumbers")).toHaveLength(1);
  expect((await writeAkn(islandsModel())).warnings.map(({ code }) => code)).not.toContain("noLineNumbers");
});

test("several languages are a collection of the documents that each would be, their ids apart", async () => {
  const model = hanulModel("ko");
  const english = { language: "en", words: hanulModel("en").words };
  const both = { ...model, alsoIn: [english] };
  const xml = await xmlOf(both);
  expect(await schemaErrors(xml)).toEqual([]);
  expect(conventionFaults(xml)).toEqual([]);
  expect([...xml.matchAll(/<FRBRlanguage language="([^"]*)"/gu)][0]?.[1]).toBe("mul");
  expect([...xml.matchAll(/<component eId="([^"]*)"><statement /gu)].map(([, eId]) => eId)).toEqual(["cmp_1", "cmp_2"]);
  const alone = (await xmlOf({ ...model, ...english })).match(/<statement .*<\/statement>/su)?.[0] ?? "";
  expect(xml.replaceAll("cmp_2__", "")).toContain(alone);
});

test("a preamble goes out as the chamber's own files have it: groups named for their opening words, or lists", async () => {
  const un = await xmlOf(islandsModel());
  expect([...un.matchAll(/<container [^>]*name="([^"]*)"/gu)].map(([, name]) => name)).toEqual([
    "Recalling",
    "Noting with concern",
    "Deeply concerned",
  ]);
  const { value, ...model } = islandsModel();
  const unknownOpening = JSON.stringify(value).replace("Deeply concerned by", "Aware of");
  expect(await xmlOf({ ...model, value: versionValue.parse(JSON.parse(unknownOpening)) })).toContain('name="Aware"');
  const parliament = await xmlOf(parliamentModel());
  expect(parliament).toMatch(/<citations eId="cits_1"><citation eId="cits_1__cit_1"/u);
  expect(parliament).toMatch(/<recitals eId="recs_1"><recital eId="recs_1__rec_A"/u);
  expect(await schemaErrors(parliament)).toEqual([]);
});

test("an eId has the number that is printed, and the second of two alternatives says that it is", async () => {
  const eIds = [...(await xmlOf(islandsModel())).matchAll(/<(?:sub)?paragraph eId="([^"]*)"/gu)].map(([, eId]) => eId);
  expect(eIds).toEqual(expect.arrayContaining(["para_2__subpara_b__subpara_ii", "para_4", "para_4_2"]));
});

test("whatever stands under whatever, the file is valid and its references lead somewhere", async () => {
  for (const model of fc.sample(arbitraryModel, { numRuns: 12, seed: 11 })) {
    const xml = await xmlOf(model);
    expect(await schemaErrors(xml)).toEqual([]);
    expect(conventionFaults(xml)).toEqual([]);
  }
});
