import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { wordsOf } from "#domain/document/block.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { hostileModel } from "../fixtures/hostileModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import { comparable } from "../reading/comparable.ts";
import type { ImportedText } from "../reading/imported.ts";
import { readOwnZip, writeZip } from "../zip.ts";
import { readHwpx } from "./read.ts";
import { writeHwpx } from "./write.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

async function readBack(model: ExportModel): Promise<ImportedText | null> {
  let ids = 0;
  const { bytes } = await writeHwpx(model);
  const read = await readHwpx(bytes, { newId: () => `new-${++ids}`, language: model.language });
  return read.ok ? read.value : null;
}

const blocksOf = (text: ImportedText | null) =>
  text === null
    ? []
    : (text.blocks[text.languages[0] ?? ""] ?? []).map(({ kind, level, content }) => ({ kind, level, content }));

test("Q8: what the writer wrote the reader reads back, for any text", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, async (model) => {
      expect(blocksOf(await readBack(model))).toEqual(comparable(printable(model), "hwpx"));
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["a Korean resolution", hanulModel("ko")],
  ["its translation", hanulModel("en")],
  ["a draft with alternatives, blanks and changes", islandsModel()],
  ["a hostile text", hostileModel()],
])("Q8: %s comes back", async (_what, model) => {
  const read = await readBack({ ...model, parts: ["evidence", "approvals", "contents", "signatures"] });
  expect(blocksOf(read)).toEqual(comparable(printable(model), "hwpx"));
});

test("the header comes back, each line in its field", async () => {
  expect((await readBack(hanulModel("ko")))?.header).toEqual({
    billNumber: "4107",
    proposedOn: "2031-03-10",
    movers: { ko: "연다온ㆍ기서윤 의원 등 12인" },
    committee: { ko: "외교평화위원회" },
  });
});

test.each([
  ["a motion", parliamentModel()],
  ["a resolution of a House", houseModel()],
])("Q8: what the chamber says around the lines of the header of %s is not taken for them", async (_what, model) => {
  const { header } = model.value;
  const read = (await readBack(model))?.header;
  expect(read).toEqual(
    Object.fromEntries(
      Object.entries(header).flatMap(([key, value]) => {
        const own = typeof value === "object" && value !== null ? { en: value["en"] } : value;
        return value !== null && printable(model).header.some((line) => line.key === key) ? [[key, own]] : [];
      }),
    ),
  );
});

test("Q6: a tracked change comes back as a thread, with its author, and the text keeps the old wording", async () => {
  const read = await readBack(islandsModel());
  const changes = read?.threads.map(({ origin, comments }) => [origin, comments[0]?.author]);
  expect(changes).toEqual([[{ kind: "change", before: "Orsk", after: "Sarn" }, "Pell Amadi"]]);
  expect(blocksOf(read).map(wordsOf).at(-1)).toBe("Done at Orsk.");
});

test("Q8: a text in two languages comes back in both, clause by clause, with its chamber", async () => {
  const english = hanulModel("en");
  const model = { ...hanulModel("ko"), alsoIn: [{ language: "en", words: english.words }] };
  const read = await readBack(model);
  expect(read?.languages).toEqual(["ko", "en"]);
  expect(read?.styleId).toBe("korea");
  expect(read?.blocks["en"]?.map(({ id }) => id)).toEqual(read?.blocks["ko"]?.map(({ id }) => id));
  expect(read?.blocks["en"]?.map(({ kind, level, content }) => ({ kind, level, content }))).toEqual(
    comparable(printable({ ...english, parts: [] }), "hwpx"),
  );
  expect(read?.header.movers).toEqual({
    ko: "연다온ㆍ기서윤 의원 등 12인",
    en: "Yeon Da-on, Ki Seo-yun and ten others",
  });
});

test("threads are memos on their words and come back; those that cross are listed after the text", async () => {
  const base = hanulModel("ko");
  const comment = (body: string) => ({
    personName: "문하랑",
    partyId: "party-river",
    at: "2031-03-02T01:00:00Z",
    body,
  });
  const thread = { language: "ko", blockId: "b-3", resolved: false, internal: false };
  const threads = [
    { ...thread, id: "t1", start: 4, end: 10, quote: "다르센공화국", comments: [comment("누가?"), comment("정부가.")] },
    { ...thread, id: "t2", start: 6, end: 12, quote: "센공화국이 ", comments: [comment("겹치는 의견")] },
  ];
  const read = await readBack({ ...base, parts: ["threads"], threads });
  expect(
    read?.threads.map(({ start, end, comments }) => ({ start, end, bodies: comments.map(({ body }) => body) })),
  ).toEqual([{ start: 4, end: 10, bodies: ["누가?", "정부가."] }]);
  expect(read?.threads[0]?.comments[0]).toMatchObject({ author: "문하랑 (강물)", at: "2031-03-02T01:00:00Z" });
  expect(JSON.stringify(read?.report)).toContain("겹치는 의견");
});

const ANSWERED = {
  id: "t1",
  language: "ko",
  blockId: "b-3",
  start: 4,
  end: 10,
  quote: "다르센공화국",
  resolved: true,
  internal: false,
  comments: [
    { personName: "문하랑", partyId: "party-river", at: "2031-03-02T01:00:27Z", body: "누가? 언제?" },
    { personName: "이도현(법제실)", partyId: null, at: "2031-07-20T14:40:00Z", body: "정부가." },
    { personName: "Pell · Amadi", partyId: "party-river", at: "2031-12-31T23:59:00Z", body: "2031. 3. 2. 10:00 GMT+9" },
  ],
};

const SAID = [
  { author: "문하랑 (강물)", at: "2031-03-02T01:00:27Z", body: "누가? 언제?" },
  { author: "이도현(법제실)", at: "2031-07-20T14:40:00.000Z", body: "정부가." },
  { author: "Pell · Amadi (강물)", at: "2031-12-31T23:59:00.000Z", body: "2031. 3. 2. 10:00 GMT+9" },
];

const threadOn = (language: "ko" | "en"): ExportModel => {
  const base = hanulModel(language);
  const words = wordsOf(base.value.blocks[language]?.find(({ id }) => id === "b-3") ?? { content: [] });
  const place = { language, start: 4, end: 10, quote: words.slice(4, 10) };
  return { ...base, parts: ["threads"], threads: [{ ...ANSWERED, ...place }] };
};

test.each(
  Object.values(CHAMBER_STYLES).flatMap((style) => (["ko", "en"] as const).map((language) => ({ style, language }))),
)("Q8, Q11: answers keep author, party and time in $language as $style.id prints them", async ({ style, language }) => {
  const model = threadOn(language);
  const { threads } = (await readBack({ ...model, value: { ...model.value, style } })) ?? {};
  const party = language === "ko" ? "강물" : "River";
  expect(threads).toMatchObject([
    {
      resolved: true,
      comments: SAID.map((said) => ({ ...said, author: said.author.replace("강물", party) })),
    },
  ]);
});

test("Q5: what somebody typed over the line that names an author is kept as said", async () => {
  const { bytes } = await writeHwpx(threadOn("ko"));
  const parts = Object.entries(readOwnZip(bytes)).map(([name, part]): [string, Uint8Array] => [
    name,
    name !== "Contents/section0.xml"
      ? part
      : new TextEncoder().encode(
          new TextDecoder()
            .decode(part)
            .replace(/ · 2031\. 3\. 2\. 10:00 GMT\+9 · 해결됨/u, "$& · 다시 볼 것")
            .replace(/이도현\(법제실\) · [^<]+/u, "전화로 물을 것"),
        ),
  ]);
  const read = await readHwpx(writeZip(Object.fromEntries(parts)), { newId: () => "new", language: "ko" });
  expect(read.ok && read.value.threads[0]?.resolved).toBe(false);
  expect(read.ok && read.value.threads[0]?.comments.map(({ author, body }) => [author, body])).toEqual([
    [
      "문하랑 (강물)",
      "문하랑 (강물) · 2031. 3. 2. 10:00 GMT+9 · 해결됨 · 다시 볼 것\n누가? 언제?\n전화로 물을 것\n정부가.",
    ],
    ["Pell · Amadi (강물)", "2031. 3. 2. 10:00 GMT+9"],
  ]);
});
