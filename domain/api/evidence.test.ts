import { expect, test } from "vitest";
import { sourceFields, statementFields } from "./evidence.ts";
import { instrumentChanges } from "./instruments.ts";
import { updateResolutionRequest } from "./resolutions.ts";

const inputs = [
  ["publishedAt", sourceFields.partial()],
  ["modifiedAt", sourceFields.partial()],
  ["saidOn", statementFields.partial()],
  ["adoptedOn", instrumentChanges],
  ["statusOn", instrumentChanges],
] as const;

test.each(inputs)("E10: %s takes a date of the calendar, however partial, and no other", (field, schema) => {
  expect(schema.safeParse({ [field]: "2024-02" }).success).toBe(true);
  const refused = schema.safeParse({ [field]: "2024-02-31" });
  expect(refused.error?.issues).toMatchObject([{ code: "custom", message: "dateImpossible", path: [field] }]);
});

test("E10: so does the day of proposal in a header", () => {
  const refused = updateResolutionRequest.safeParse({ header: { proposedOn: "2024-13-45" } });
  expect(refused.error?.issues).toMatchObject([{ message: "dateImpossible", path: ["header", "proposedOn"] }]);
  expect(updateResolutionRequest.safeParse({ header: { proposedOn: null } }).success).toBe(true);
});
