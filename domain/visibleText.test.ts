import fc from "fast-check";
import { expect, test } from "vitest";

import { visibleText, withoutInvisible } from "./visibleText.ts";

test("what nobody sees is left out, and each sign knows where it stood", () => {
  const text = "The minis\u200Bter, \u202AAnna Ko\u200Bvac\u202C";
  const visible = visibleText(text);
  expect(visible.text).toBe("The minister, Anna Kovac");
  expect(text.charAt(visible.offsets[visible.text.indexOf("A")] ?? -1)).toBe("A");
});

test("joiners stay where they shape letters", () => {
  expect(withoutInvisible("می\u200Cخواهم 👩\u200D🚀")).toBe("می\u200Cخواهم 👩\u200D🚀");
  expect(withoutInvisible("Ko\u200Dvac 대\u200C사")).toBe("Kovac 대사");
});

test("the offsets give the very signs back, for any text", () => {
  const signs = fc.constantFrom("a", "가", "\u200B", "\u202E", "\u200D", "\uFEFF", " ", "👩");
  fc.assert(
    fc.property(fc.array(signs), (parts) => {
      const text = parts.join("");
      const visible = visibleText(text);
      expect(visible.offsets.map((at) => text.charAt(at)).join("")).toBe(visible.text);
    }),
  );
});
