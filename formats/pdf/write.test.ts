import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test, vi } from "vitest";
import { labelsOf } from "#domain/numbering/labels.ts";
import { CHAMBER_STYLE_IDS, CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { adoptedModel } from "../fixtures/adoptedModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { writePdf } from "./write.ts";

/** The typesetter loads its fonts first, and the machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;

const run = (command: string, args: readonly string[], input: Uint8Array): string =>
  execFileSync(command, args, { input, stdio: ["pipe", "pipe", "ignore"] }).toString();

const pagesOf = (bytes: Uint8Array): string[] =>
  run("pdftotext", ["-layout", "-", "-"], bytes).split("\f").slice(0, -1);

const wordsOf = (bytes: Uint8Array): string => run("pdftotext", ["-raw", "-", "-"], bytes).replace(/\s+/gu, " ");

/** The same stored blocks in another chamber's style, with that chamber's labels. */
function inStyle(model: ExportModel, id: ChamberStyleId): ExportModel {
  const style = CHAMBER_STYLES[id];
  const blocks = Object.entries(model.value.blocks).map(([language, list]) => {
    const labels = labelsOf(list, style);
    return [language, list.map((block, index) => ({ ...block, label: labels.get(index) ?? null }))] as const;
  });
  return { ...model, value: { ...model.value, style, blocks: Object.fromEntries(blocks) } };
}

const every = (model: ExportModel): ExportModel => ({ ...model, parts: adoptedModel().parts });

test("the file says which standard it holds to, and Typst, which refuses what breaks one, wrote it", async () => {
  const ua = Buffer.from((await writePdf(every(hanulModel("ko")))).bytes).toString("latin1");
  expect(ua).toContain("<pdfuaid:part>1</pdfuaid:part>");
  // Bookmarks.
  expect(ua).toMatch(/\/Outlines \d+ 0 R/u);
  const archive = Buffer.from((await writePdf(every(hanulModel("ko")), "a-2a")).bytes).toString("latin1");
  expect(archive).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(archive).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  expect(archive).toContain("/Marked true");
});

const LOOKS: Readonly<Record<ChamberStyleId, RegExp>> = {
  korea: /촉구 결의안 의안번호 4107 발의연월일 : 2031\. 3\. 10\. .*주 ?문 1\. .* 가\. .* 1\) .*제안이유/u,
  un: /^제2판.* 한울 의회 2031\. 3\. 10\. 연다온.* 촉구 결의안 1\. .* \(a\) .* \(i\) /u,
  europeanParliament: /한울 의회 본회의 문서 2031\. 3\. 10\. 결의안 .* \(4107\) .*유럽의회 결의 .* 1\. .* \(a\) /u,
  usHouse:
    /하원 결의안 4107 .* 하원 2031\. 3\. 10\. 제출: 연다온.*; 회부: 외교평화위원회 결의안 .*\(1\) .* \(A\) .* \(i\) /u,
};

describe.runIf(hasPoppler)("read back with pdftotext", () => {
  test.each(CHAMBER_STYLE_IDS)("Q4: the same stored text takes on the look and the labels of %s", async (id) => {
    const stored = JSON.stringify(hanulModel("ko").value.blocks["ko"]?.map(({ content }) => content));
    const model = inStyle(hanulModel("ko"), id);
    expect(JSON.stringify(model.value.blocks["ko"]?.map(({ content }) => content))).toBe(stored);
    expect(wordsOf((await writePdf(model)).bytes)).toMatch(LOOKS[id]);
  });

  test("a motion has its front page, then the text under its number", async () => {
    const [front = "", text = ""] = pagesOf((await writePdf(parliamentModel())).bytes);
    expect(front).toMatch(/Meridian Parliament\s+2029–2034.*M7-0412\/2032.*MOTION FOR A RESOLUTION/su);
    expect(front).toMatch(/to wind up the debate on the statement by the High Representative/u);
    expect(front).not.toContain("having regard to");
    expect(text).toMatch(
      /M7-0412\/2032\s+European Parliament resolution\s+on the closing.*– +having regard.*A\. +whereas/su,
    );
  });

  test("a House resolution says who submitted it, gives its reasons, and numbers the lines of what it resolves", async () => {
    const [page = ""] = pagesOf((await writePdf(houseModel())).bytes);
    expect(page).toMatch(/31ST CONGRESS.*H\. RES\. 218.*IN THE HOUSE OF REPRESENTATIVES.*RESOLUTION\s+Condemning/su);
    expect(page).toMatch(/submitted the following\s+resolution; which was referred to the Committee on Harbors/u);
    expect(page).toMatch(/^1 +\(1\) condemns/mu);
    expect(page).not.toMatch(/^\d+ +Whereas/mu);
  });

  test("Q1: what was not asked for is not printed, and a page that holds a party's own says so at its head", async () => {
    const asked = pagesOf((await writePdf(adoptedModel())).bytes);
    const { partyOnly, signatures } = adoptedModel().words;
    for (const page of asked) expect(page.split("\n", 1)[0]).toContain(partyOnly);
    expect(asked.join("")).toContain(signatures);
    const bare = wordsOf((await writePdf({ ...adoptedModel(), parts: [] })).bytes);
    for (const absent of [partyOnly, signatures, "Hold this line.", "It is our text.", "Annex", "Contents"]) {
      expect(bare).not.toContain(absent);
    }
  });

  test("every part that was asked for is printed, in the order of the page", async () => {
    const words = wordsOf((await writePdf({ ...adoptedModel(), alsoIn: [] })).bytes);
    const order = [
      "Contents",
      "The Conference of the Island States,",
      "Positions of the parties",
      "It is our text.",
      "Positions the party keeps to itself",
      "Changes since version 1",
      "Comments",
      "Is “deplores” enough?",
      "Comments within the party",
      "Hold this line.",
      "Annex: evidence",
      "Approvals",
      "As agreed.",
      "Signatures",
    ];
    const places = order.map((each) => words.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("with numbered lines, every page counts its own", async () => {
    const pages = pagesOf((await writePdf(every(hanulModel("en")))).bytes);
    const numbered = pages.filter((page) => /^1 {2,}\S/mu.test(page));
    expect(numbered.length).toBeGreaterThan(1);
  });

  test("further languages follow, each with its own notes from one and tagged as what it is", async () => {
    const { words } = hanulModel("en");
    const { bytes } = await writePdf({ ...hanulModel("ko"), alsoIn: [{ language: "en", words }] });
    const text = wordsOf(bytes);
    expect(text.indexOf("Translation. The authoritative text")).toBeGreaterThan(text.indexOf("정당별 승인"));
    expect(text.match(/3b1f6a0c9d2e…/gu)).toHaveLength(2);
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/\/Lang ?\(en/u);
  });

  test("all fonts are embedded", async () => {
    const fonts = run("pdffonts", ["-"], (await writePdf(hanulModel("ko"))).bytes)
      .trim()
      .split("\n")
      .slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /u);
  });
});
