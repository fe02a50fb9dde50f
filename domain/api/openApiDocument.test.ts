import { expect, test } from "vitest";
import { z } from "#domain/zod.ts";
import { openApiDocument } from "./openApiDocument.ts";
import { OPERATIONS } from "./operations/operations.ts";

const document = z
  .object({
    paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
    components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  })
  .parse(JSON.parse(JSON.stringify(openApiDocument())));

test("every reference of the description leads to a schema in it", () => {
  const references = [...JSON.stringify(openApiDocument()).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!);
  const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(references.length).toBeGreaterThan(OPERATIONS.length);
  expect([...new Set(references)].filter((target) => !known.includes(target))).toEqual([]);
});

test("every operation is described once, under an id of its own", () => {
  const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map((o) => o.operationId));
  expect(ids).toHaveLength(OPERATIONS.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test("K6: a limited operation says when to come back", () => {
  const { paths } = z
    .object({
      paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) }))),
    })
    .parse(openApiDocument());
  const told = paths["/evidence/extract"]?.["post"]?.responses["429"];
  expect(told).toMatchObject({ headers: { "Retry-After": { required: true } } });
  expect(paths["/claims"]?.["post"]?.responses).not.toHaveProperty("429");
});

test("a request says what may be left out, an answer what is always there", () => {
  expect(document.components.schemas["FreezeRequest"]).not.toHaveProperty("required");
  expect(document.components.schemas["VersionSummary"]).toMatchObject({ required: expect.arrayContaining(["sha256"]) });
});
