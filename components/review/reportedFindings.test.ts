import { expect, test } from "vitest";
import type { ExportFinding } from "#domain/api/exporting.ts";
import { reportedFindings } from "./reportedFindings.ts";

const blankAt = (label: string): ExportFinding => ({ code: "blank", blockId: label, label, message: "Fill it in." });

test("Q2: what keeps everything is named together, what loses something for itself, each sentence once", () => {
  const found = reportedFindings([
    { format: "docx", items: [] },
    { format: "text", items: [blankAt("1"), blankAt("2"), blankAt("1")] },
    { format: "json", items: [] },
  ]);
  expect(found).toEqual({
    kept: ["docx", "json"],
    losses: [{ format: "text", said: [{ message: "Fill it in.", labels: ["1", "2"] }] }],
  });
});
