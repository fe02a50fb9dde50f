import { expect, test } from "vitest";
import { INTERNAL_PARTS, USUAL_PARTS } from "#domain/api/exporting.ts";
import { wishOf } from "./wishOf.ts";

const typed = (line: string) => {
  const wish = wishOf(line.split(" "));
  return wish.ok ? wish.value : wish.error;
};

test("the name of the file to be written tells its format, unless --to does", () => {
  expect(typed("convert a.docx b.AKN.XML")).toMatchObject({ kind: "convert", to: "akn", outFile: "b.AKN.XML" });
  expect(typed("convert a.docx b.txt --to markdown --lang all")).toMatchObject({ to: "markdown", language: "all" });
  expect(typed("convert a.docx b")).toMatch(/^What is b to be\?/u);
});

test("what the database holds is read as somebody, by name", () => {
  expect(typed("export 7 b.pdf")).toMatch(/--as EMAIL/u);
  expect(typed("import a.docx")).toMatch(/--as EMAIL/u);
  expect(typed("export 7 b.pdf --as clerk@example.org --version 2")).toMatchObject({ id: "7", version: 2 });
});

test("Q1: nothing of a party's own is written unless it is named", () => {
  expect(INTERNAL_PARTS.filter((part) => USUAL_PARTS.includes(part))).toEqual([]);
  expect(typed("convert a.txt b.txt")).toMatchObject({ parts: ["evidence", "approvals", "proceedings"] });
  expect(typed("convert a.txt b.txt --parts contents,signatures")).toMatchObject({ parts: ["contents", "signatures"] });
});

test("what cannot be understood is answered with what can", () => {
  expect(typed("convert a.txt b.txt --style elvish")).toMatch(/--style is one of korea/u);
  expect(typed("convert a.txt b.txt --lang elvish")).toBe("--lang is en, ko or all.");
  expect(typed("convert a.txt b.txt c.txt")).toMatch(/^npm run whereas/u);
  expect(typed("convert a.txt b.txt --loud")).toContain("npm run whereas -- convert IN OUT");
});

test("who asks for help is helped", () => {
  for (const line of ["help", "--help", "-h", "convert a.txt --help"]) expect(typed(line)).toEqual({ kind: "help" });
});

test("an import names who takes part", () => {
  expect(
    wishOf(["import", "a.txt", "--as", "clerk@example.org", "--parties", "Harbour List, Upland Union"]),
  ).toMatchObject({ value: { parties: ["Harbour List", "Upland Union"] } });
  expect(typed("import a.txt --as clerk@example.org")).toMatchObject({ parties: undefined });
});
