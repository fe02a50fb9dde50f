import { describe, expect, test } from "vitest";
import { CHAMBER_STYLE_IDS, CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { checkDocument } from "./checkDocument.ts";
import { blocksFromDocJson, docJsonFromBlocks } from "./docJson.ts";
import { TEMPLATE_IDS } from "./templateLines.ts";
import { templateBlocks } from "./templates.ts";

const cases = TEMPLATE_IDS.flatMap((templateId) => CHAMBER_STYLE_IDS.map((styleId) => [templateId, styleId] as const));

function made(
  templateId: (typeof TEMPLATE_IDS)[number],
  styleId: (typeof CHAMBER_STYLE_IDS)[number],
  language: string,
) {
  let n = 0;
  return templateBlocks(templateId, styleId, language, () => `b${n++}`);
}

describe.each(cases)("the template %s in the style %s", (templateId, styleId) => {
  test("is a valid document, with the title first and the formula in its place", () => {
    const blocks = made(templateId, styleId, "ko");
    expect(blocksFromDocJson(docJsonFromBlocks(blocks)).blocks).toEqual(blocks);
    const kinds = blocks.map(({ kind }) => kind);
    const first = CHAMBER_STYLES[styleId].formulaPlace === "beforeOperative" ? "operative" : undefined;
    expect(kinds[0]).toBe("title");
    expect(kinds.indexOf("formula")).toBe(first === undefined ? 1 : Math.max(1, kinds.indexOf(first) - 1));
  });

  test("has the same blocks in Korean as in English", () => {
    const shape = (language: string) =>
      made(templateId, styleId, language).map(({ id, kind, level }) => [id, kind, level]);
    expect(shape("ko")).toEqual(shape("en"));
  });

  test.each(["ko", "en"])(
    "asks in %s only for its blanks to be filled and its empty blocks to be written",
    (language) => {
      const findings = checkDocument({
        languages: [language],
        blocksByLanguage: { [language]: made(templateId, styleId, language) },
        style: CHAMBER_STYLES[styleId],
        publicEvidenceIds: new Set(),
      });
      const codes = new Set(findings.map(({ code }) => code));
      expect([...codes].filter((code) => !["blank", "emptyClause", "noTitle"].includes(code))).toEqual([]);
    },
  );
});

test("Korea's resolutions have a statement of reasons, the UN's have none", () => {
  const kinds = (styleId: "korea" | "un") => made("condemnation", styleId, "ko").map(({ kind }) => kind);
  expect(kinds("korea")).toContain("reasons");
  expect(kinds("un")).not.toContain("reasons");
});

test.each([
  ["korea", ["Recalling the principles and obligations of ", "Noting ", "Strongly condemns "]],
  ["un", ["Recalling the principles and obligations of ", "Noting ", "Strongly condemns "]],
  ["europeanParliament", ["having regard to ", "whereas on ", "Strongly condemns "]],
  ["usHouse", ["Whereas, on ", "Resolved, That the House of Representatives—", "strongly condemns "]],
] as const)("the style %s begins its parts with its own words", (styleId, words) => {
  const blocks = made("condemnation", styleId, "en");
  const kinds = styleId === "usHouse" ? ["recital", "formula", "operative"] : ["citation", "recital", "operative"];
  const firstOf = (kind: string) => blocks.find((block) => block.kind === kind)?.content[0];
  const opening = kinds.map(firstOf).map((piece) => (piece?.type === "text" ? piece.text : ""));
  expect(opening).toEqual(words);
});

test("the House's last reason leads over to what is resolved, in either language", () => {
  const endOf = (language: string) => {
    const last = made("blank", "usHouse", language)
      .find(({ kind }) => kind === "recital")
      ?.content.at(-1);
    return last?.type === "text" ? last.text : "";
  };
  expect(endOf("en")).toBe(": Now, therefore, be it");
  expect(endOf("ko")).toBe("이 확인되었으므로, 이에");
});

test("a clause of the House that opens a list ends in a dash", () => {
  const opening = made("condemnation", "usHouse", "en").find(({ content }) =>
    content.some((piece) => piece.type === "text" && piece.text.startsWith("requests the President")),
  );
  expect(opening?.content).toEqual([{ type: "text", text: "requests the President—", marks: [] }]);
});

test("a blank stands between its words and carries its hint", () => {
  const measure = made("condemnation", "un", "en").find(({ level }) => level === 1);
  expect(measure?.content).toEqual([
    { type: "text", text: "to work closely with ", marks: [] },
    { type: "blank", hint: "international organisations and partner states", marks: [] },
    { type: "text", text: ";", marks: [] },
  ]);
});

test("a language without words of its own begins in English", () => {
  const words = (language: string) => made("condemnation", "un", language).map(({ content }) => content);
  expect(words("fr")).toEqual(words("en"));
});
