import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asSystem } from "#server/db/asSystem.ts";
import { createParty, createPerson } from "#server/db/people.testkit.ts";
import { carryOut } from "./carryOut.ts";

let folder: string;
let inFile: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "whereas-command-"));
  inFile = path.join(folder, "ferries.txt");
  writeFileSync(inFile, "Resolution on ferries\n\n1. Demands that the ferries sail.\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const anImport = { kind: "import", dryRun: false, style: undefined, language: undefined } as const;

test("the clerk imports a text for the parties they name, and exports it again", async () => {
  const parties = [await createParty("Harbour List"), await createParty("Upland Union")];
  const { email } = await createPerson("clerk");
  const made = await carryOut({ ...anImport, inFile, as: email, parties: ["upland union", "Harbour List"] });
  if (!made.ok) throw new Error(made.error);
  const [id = ""] = made.value.answer;
  const taking = await asSystem((tx) => tx.resolutionParty.findMany({ where: { resolutionId: id } }));
  expect(taking.map(({ partyId }) => partyId).toSorted()).toEqual(parties.toSorted());

  const outFile = path.join(folder, "out.md");
  const asked = { outFile, to: "markdown", language: undefined, parts: [], version: undefined } as const;
  expect(await carryOut({ kind: "export", id, as: email, ...asked })).toMatchObject({ ok: true });
  expect(readFileSync(outFile, "utf8")).toContain("the ferries sail");
});

test("a refusal is the sentence that the screen shows", async () => {
  const { email } = await createPerson("clerk");
  expect(await carryOut({ ...anImport, inFile, as: email, parties: undefined })).toEqual({
    ok: false,
    error: "A common text needs at least two parties.",
  });
  expect(await carryOut({ ...anImport, inFile, as: "nobody@assembly.example", parties: undefined })).toEqual({
    ok: false,
    error: "No account with the address nobody@assembly.example may act here.",
  });
});
