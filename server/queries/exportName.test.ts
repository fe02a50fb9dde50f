import { expect, test } from "vitest";
import { hanulModel } from "#formats/fixtures/hanulModel.ts";
import { exportName } from "./exportName.ts";

test("Q10: a title that is a path names a file that stays in the bundle's folder", () => {
  const model = hanulModel("en");
  const blocks = (model.value.blocks["en"] ?? []).map((block) =>
    block.kind === "title"
      ? { ...block, content: [{ type: "text" as const, text: "../../../evil\0\r\n/a:b", marks: [] }] }
      : block,
  );
  const titled = { ...model, value: { ...model.value, blocks: { ...model.value.blocks, en: blocks } } };
  expect(exportName(titled)).toBe("evil a b v2");
});

test("a draft's file says that it is one in the language of its text", () => {
  const draftIn = (language: "en" | "ko") =>
    exportName({ ...hanulModel(language), source: { kind: "draft", head: 5 } });
  expect(draftIn("ko")).toMatch(/ 초안 5$/u);
  expect(draftIn("en")).toMatch(/ draft 5$/u);
});
