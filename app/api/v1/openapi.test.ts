import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { OPERATIONS } from "#domain/api/operations/operations.ts";

const here = import.meta.dirname;

/** "resolutions/[id]/route.ts" with its exports, as "get /resolutions/{id}". */
const operationsIn = (file: string): string[] => {
  const folder = path.dirname(file).split(path.sep).join("/");
  const source = readFileSync(path.join(here, file), "utf8");
  return [...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
    ([, method]) => `${method?.toLowerCase()} /${folder.replaceAll("[", "{").replaceAll("]", "}")}`,
  );
};

test("the description names every route there is, and none that is not", () => {
  const served = globSync("**/route.ts", { cwd: here }).flatMap(operationsIn);
  const described = OPERATIONS.map(({ method, path: at }) => `${method} ${at}`);
  expect(served.length).toBeGreaterThan(0);
  expect(described.toSorted()).toEqual(served.toSorted());
});
