import { expect, test } from "vitest";
import { exportSchema } from "./exportSchema.ts";

test("the schema of the JSON names its parts, and every reference in it leads to one", () => {
  const schema = exportSchema();
  const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name!);
  expect(new Set(references)).toEqual(new Set(Object.keys(schema.$defs)));
  expect(JSON.stringify(schema).match(/"\$ref"/g)).toHaveLength(references.length);
});
