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
