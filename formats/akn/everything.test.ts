import fc from "fast-check";
import { expect, test } from "vitest";
import type { Proceedings } from "#domain/document/proceedings.ts";
import { adoptedModel } from "../fixtures/adoptedModel.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import { readXml } from "../reading/readXml.ts";
import { isElement, type XmlElement } from "../xml.ts";
import { readAkn } from "./read.ts";
import { writeAkn } from "./write.ts";

/** Keys whose values are told by the element that they choose, or by its place. */
const TOLD_BY_ELEMENT = new Set(["type", "kind", "label", "parentId", "stance", "decision"]);

/** Every string of a value, with where it stands. */
function stringsIn(value: unknown, path = ""): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  // No words have no marks.
  if ("text" in value && value.text === "" && "marks" in value) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    TOLD_BY_ELEMENT.has(key) ? [] : stringsIn(inner, `${path}.${key}`),
  );
}

/** What of the model a file in its languages holds: no fixed words of a page, no language and no part that was not asked for. */
function carried(model: ExportModel): unknown {
  const { value, sha256, source, approvals, positions, threads } = printable(model).model;
  const languages = [model.language, ...model.alsoIn.map(({ language }) => language)];
  const inLanguages = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([language]) => languages.includes(language)));
  const asked = (internal: boolean, shared: "positions" | "threads", own: "internalPositions" | "internalThreads") =>
    model.parts.includes(internal ? own : shared);
  return {
    value: { ...value, blocks: inLanguages(value.blocks), notes: inLanguages(value.notes) },
    sha256,
    source,
    approvals,
    positions: positions.filter(({ internal }) => asked(internal, "positions", "internalPositions")),
    threads: threads.filter(
      ({ internal, language }) => languages.includes(language) && asked(internal, "threads", "internalThreads"),
    ),
  };
}

/** All that a file says: the words of each element, those of its children among them, and its attributes. */
function said(node: XmlElement, out: Set<string>): string {
  for (const attribute of Object.values(node.attributes)) out.add(attribute ?? "");
  const words = node.children
    .map((child) => (typeof child === "string" ? child : isElement(child) ? said(child, out) : ""))
    .join("");
  out.add(words);
  return words;
}

async function missing(model: ExportModel): Promise<readonly string[]> {
  const { bytes } = await writeAkn(model);
  const xml = readXml(bytes);
  if (!xml.ok) throw new Error(xml.error.code);
  const found = new Set<string>();
  said(xml.value, found);
  const all = [...found].join("\n");
  const isSaid = (text: string): boolean =>
    found.has(text) || all.includes(text) || found.has(encodeURIComponent(text));
  return stringsIn(carried(model)).flatMap(({ path, text }) => (isSaid(text) ? [] : [`${path}: ${text}`]));
}

test.each([
  ["a Korean resolution", hanulModel("ko")],
  ["both its languages", { ...hanulModel("ko"), alsoIn: [{ language: "en", words: hanulModel("en").words }] }],
  ["a text that was voted on, with all that stands beside it", adoptedModel()],
  ["a motion with a front page", parliamentModel()],
  ["a resolution of a House", houseModel()],
])("nothing that the model knows is missing from the file: %s", async (_what, model) => {
  expect(await missing(model)).toEqual([]);
});

test("nothing is missing from the file of a text of any blocks", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, async (model) => {
      expect(await missing(model)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const words = fc
  .stringMatching(/^[A-Za-z가-힣"&<'](?:[\w가-힣 "&<'-]{0,12}[\w가-힣"&<'])?$/u)
  .map((text) => text.replace(/ +/gu, " "));
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const day = fc.constantFrom("2031-05-06", "2031-05", "2031", "2031-05-06T10:00:00+09:00", "2031-05-06T10:00:00.123Z");
const href = nullable(fc.constantFrom("https://islands.example/4", "/akn/ontology/4", "urn:lex:4"));
const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });

const proceedings: fc.Arbitrary<Proceedings> = fc.record({
  work: nullable(words),
  expression: nullable(words),
  dates: list(fc.record({ name: words, date: day })),
  lines: list(fc.record({ name: words, text: words })),
  steps: list(fc.record({ date: nullable(day), outcome: words, as: nullable(words), by: nullable(words) })),
  votings: list(
    fc.record({
      outcome: words,
      choices: list(
        fc.record({
          choice: words,
          count: nullable(fc.nat({ max: 999 })),
          voters: list(fc.record({ name: words, href })),
        }),
      ),
    }),
  ),
  keywords: list(fc.record({ scheme: words, value: words, name: words, href })),
});

const isNothing = (value: Proceedings): boolean =>
  Object.values(value).every((part) => part === null || part.length === 0);

test("Q8: whatever became of a text elsewhere is read back as it was", async () => {
  const model = hanulModel("en");
  await fc.assert(
    fc.asyncProperty(
      proceedings.filter((value) => !isNothing(value)),
      async (value) => {
        const { bytes } = await writeAkn({ ...model, value: { ...model.value, proceedings: value } });
        const read = await readAkn(bytes, { newId: () => "fresh", language: "xx" });
        expect(read.ok && read.value.proceedings).toEqual(value);
      },
    ),
    { numRuns: 100 },
  );
});
