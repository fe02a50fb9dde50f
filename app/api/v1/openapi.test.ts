import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { OPERATIONS } from "#domain/api/operations/operations.ts";

const here = import.meta.dirname;

/** "resolutions/[id]/route.ts" with its exports, as "get /resolutions/{id}". */
const operationsIn = (file: string): string[] => operationsOf(file, readFileSync(path.join(here, file), "utf8"));

const operationsOf = (file: string, source: string): string[] => {
  const folder = path.dirname(file).split(path.sep).join("/");
  return [...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
    ([, method]) => `${method?.toLowerCase()} /${folder.replaceAll("[", "{").replaceAll("]", "}")}`,
  );
};

/** Limited by failed attempts, which their commands count. */
const BY_ATTEMPTS = ["post /me/password", "post /session"];

test("K6: the description says of every route that is limited that it is, and of no other", () => {
  const counting = globSync("**/route.ts", { cwd: here }).flatMap((file) => {
    const methods = readFileSync(path.join(here, file), "utf8").split(/^(?=export )/gm);
    const counted = methods.filter((method) => /\bwork: "/.test(method)).join("\n");
    return operationsOf(file, counted);
  });
  const described = OPERATIONS.filter(({ limited }) => limited).map(({ method, path: at }) => `${method} ${at}`);
  expect(counting.length).toBeGreaterThan(0);
  expect(described.toSorted()).toEqual([...counting, ...BY_ATTEMPTS].toSorted());
});

test("the description names every route there is, and none that is not", () => {
  const served = globSync("**/route.ts", { cwd: here }).flatMap(operationsIn);
  const described = OPERATIONS.map(({ method, path: at }) => `${method} ${at}`);
  expect(served.length).toBeGreaterThan(0);
  expect(described.toSorted()).toEqual(served.toSorted());
});
