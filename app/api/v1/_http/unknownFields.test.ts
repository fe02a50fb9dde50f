import { expect, test } from "vitest";
import { z } from "#domain/zod.ts";
import { unknownFields } from "./unknownFields.ts";

const schema = z.object({
  name: z.string().trim(),
  sort: z.number().default(0),
  parts: z.array(z.object({ id: z.string() })),
  title: z.record(z.string(), z.string()),
});
const check = (value: object) => unknownFields(value, schema.parse(value));
const sound = { name: " a ", parts: [{ id: "1" }], title: { en: "T", ko: "ㅌ" } };

test("what the schema knows, or adds itself, is not unknown", () => {
  expect(check(sound)).toEqual([]);
});

test("a field that the schema would drop is named by its path, however deep", () => {
  expect(check({ ...sound, nmae: "a", parts: [{ id: "1" }, { id: "2", x: null }] })).toEqual(["parts.1.x", "nmae"]);
});
