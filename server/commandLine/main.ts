import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { IMPORT_FILE_MAX_BYTES } from "#domain/api/importing.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { actorOnMachine } from "#server/auth/actorOnMachine.ts";
import { importFile } from "#server/commands/importFile.ts";
import { findingSentence, placeSentence } from "#server/importing/importSentence.ts";
import { exportFinding } from "#server/queries/exportReport.ts";
import { exportText } from "#server/queries/exportText.ts";
import { convertFile } from "./convertFile.ts";
import { failureSentence } from "./failureSentence.ts";
import { openDatabase } from "./openDatabase.ts";
import { wishOf, type Wish } from "./wishOf.ts";

type Of<Kind extends Wish["kind"]> = Extract<Wish, { kind: Kind }>;
/** What is told beside what was made, a line each; or why nothing was. */
type Outcome = Result<readonly string[], string>;

const wish = wishOf(process.argv.slice(2));
const outcome = wish.ok ? await carryOut(wish.value) : wish;
for (const line of outcome.ok ? outcome.value : [outcome.error]) process.stderr.write(`${line}\n`);
process.exit(outcome.ok ? 0 : wish.ok ? 1 : 2);

async function carryOut(asked: Wish): Promise<Outcome> {
  switch (asked.kind) {
    case "convert":
      return convert(asked);
    case "export":
      return asPerson(asked.as, (actor) => exportTo(actor, asked));
    case "import":
      return asPerson(asked.as, (actor) => importFrom(actor, asked));
  }
}

async function convert({ inFile, outFile, to, style, language, parts }: Of<"convert">): Promise<Outcome> {
  const bytes = await bytesOf(inFile);
  if (!bytes.ok) return bytes;
  const made = await convertFile({ bytes: bytes.value, name: path.basename(inFile), to, style, language, parts });
  if (!made.ok) return err(failureSentence(made.error.code));
  const { written, model, settled } = made.value;
  const told = settled.report.map((finding) => {
    const place = placeSentence(finding.where.place, "en");
    return `${finding.severity}: ${findingSentence(finding, "en")}${place === "" ? "" : ` (${place})`}`;
  });
  const left = settled.threads.length;
  const threads = left === 0 ? [] : [`warning: ${left} comments or proposed changes are not in ${outFile}.`];
  const lost = written.warnings.map((warning) => exportLine(exportFinding(warning, model, "en")));
  return kept(outFile, written.bytes, [...told, ...threads, ...lost]);
}

async function exportTo(actor: Actor, { id, outFile, to, language, parts, version }: Of<"export">): Promise<Outcome> {
  const made = await exportText(actor, id, { format: to, lang: language, parts: [...parts], version });
  if (!made.ok) return err(failureSentence(made.error.code));
  const { bytes, warnings, model, sha256 } = made.value;
  const lost = warnings.map((warning) => exportLine(exportFinding(warning, model, "en")));
  return kept(outFile, bytes, [...lost, `SHA-256 of the text: ${sha256}`]);
}

async function importFrom(actor: Actor, { inFile, dryRun, style, language }: Of<"import">): Promise<Outcome> {
  const bytes = await bytesOf(inFile);
  if (!bytes.ok) return bytes;
  const file = new File([new Uint8Array(bytes.value)], path.basename(inFile));
  const made = await importFile(actor, { file, dryRun, style, language }, "en");
  if (!made.ok) return err(failureSentence(made.error.code));
  const { id, report } = made.value;
  const told = report.map(({ severity, message, where: { place } }) =>
    place === "" ? `${severity}: ${message}` : `${severity}: ${message} (${place})`,
  );
  if (id !== null) process.stdout.write(`${id}\n`);
  return ok(id === null ? [...told, "Nothing was made: this was a dry run."] : told);
}

const exportLine = ({ label, message }: { readonly label: string | null; readonly message: string }): string =>
  label === null ? `warning: ${message}` : `warning: ${message} (${label})`;

async function asPerson(email: string, act: (actor: Actor) => Promise<Outcome>): Promise<Outcome> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  try {
    const actor = await actorOnMachine(email);
    return actor === null ? err(`No account with the address ${email} may act here.`) : await act(actor);
  } finally {
    await opened.value();
  }
}

async function bytesOf(file: string): Promise<Result<Uint8Array, string>> {
  try {
    // Looked at before it is read: it may be larger than the memory there is.
    const { size } = await stat(file);
    return size > IMPORT_FILE_MAX_BYTES ? err(failureSentence("tooLarge")) : ok(await readFile(file));
  } catch {
    return err(`${file} cannot be read.`);
  }
}

async function kept(file: string, bytes: Uint8Array, told: readonly string[]): Promise<Outcome> {
  try {
    await writeFile(file, bytes);
    return ok(told);
  } catch {
    return err(`${file} cannot be written.`);
  }
}
