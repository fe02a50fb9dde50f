import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { IMPORT_FILE_MAX_BYTES } from "#domain/api/importing.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ExportModel } from "#formats/model.ts";
import { actorOnMachine } from "#server/auth/actorOnMachine.ts";
import { importFile } from "#server/commands/importFile.ts";
import { findingSentence, placeSentence } from "#server/importing/importSentence.ts";
import { exportFinding } from "#server/queries/exportReport.ts";
import { exportText } from "#server/queries/exportText.ts";
import { listParties } from "#server/queries/listParties.ts";
import { convertFile } from "./convertFile.ts";
import { failureSentence } from "./failureSentence.ts";
import { openDatabase } from "./openDatabase.ts";
import { partyIdsNamed } from "./partyIdsNamed.ts";
import { USAGE, type Wish } from "./wishOf.ts";

type Of<Kind extends Wish["kind"]> = Extract<Wish, { kind: Kind }>;
/** `answer` is what was asked for, `told` what is said beside it, a line each; else why nothing was made. */
export type Outcome = Result<{ readonly answer: readonly string[]; readonly told: readonly string[] }, string>;

/** Does what somebody typed, as the person they name where it concerns the database. */
export async function carryOut(asked: Wish): Promise<Outcome> {
  switch (asked.kind) {
    case "help":
      return ok({ answer: [USAGE], told: [] });
    case "convert":
      return convert(asked);
    case "export":
      return asPerson(asked.as, (actor) => exportTo(actor, asked));
    case "import":
      return asPerson(asked.as, (actor) => importFrom(actor, asked));
  }
}

async function convert({ inFile, outFile, to, style, language, parts }: Of<"convert">): Promise<Outcome> {
  if (path.resolve(inFile) === path.resolve(outFile)) return err(`${inFile} would be written over. Name another file.`);
  const bytes = await bytesOf(inFile);
  if (!bytes.ok) return bytes;
  const made = await convertFile({ bytes: bytes.value, name: path.basename(inFile), to, style, language, parts });
  if (!made.ok) return err(failureSentence({ code: made.error.code }));
  const { written, model, settled } = made.value;
  const told = settled.report.map((finding) => {
    const place = placeSentence(finding.where.place, "en");
    return `${finding.severity}: ${findingSentence(finding, "en")}${place === "" ? "" : ` (${place})`}`;
  });
  const threads = threadsLine(settled.threads.length, made.value.model, outFile);
  const lost = written.warnings.map((warning) => exportLine(exportFinding(warning, model, "en")));
  return kept(outFile, written.bytes, [...told, ...threads, ...lost]);
}

/** Comments, and changes proposed in the file, stay in it unless they are asked for. */
function threadsLine(found: number, { parts, threads }: ExportModel, outFile: string): string[] {
  const isAsked = parts.includes("threads");
  const left = found - (isAsked ? threads.length : 0);
  if (left === 0) return [];
  const why = isAsked ? "they have no date" : "--parts threads keeps those with a date";
  return [`warning: Comments and proposed changes that are not in ${outFile}: ${left} (${why}).`];
}

async function exportTo(actor: Actor, { id, outFile, to, language, parts, version }: Of<"export">): Promise<Outcome> {
  const made = await exportText(actor, id, { format: to, lang: language, parts: [...parts], version });
  if (!made.ok) return err(failureSentence(made.error));
  const { bytes, warnings, model, sha256 } = made.value;
  const lost = warnings.map((warning) => exportLine(exportFinding(warning, model, "en")));
  return kept(outFile, bytes, [...lost, `SHA-256 of the text: ${sha256}`]);
}

async function importFrom(actor: Actor, asked: Of<"import">): Promise<Outcome> {
  const { inFile, dryRun, style, language } = asked;
  const bytes = await bytesOf(inFile);
  if (!bytes.ok) return bytes;
  const parties = asked.parties === undefined ? ok(undefined) : partyIdsNamed(asked.parties, await listParties(actor));
  if (!parties.ok) return parties;
  const file = new File([new Uint8Array(bytes.value)], path.basename(inFile));
  const made = await importFile(actor, { file, dryRun, style, language, partyIds: parties.value }, "en");
  if (!made.ok) return err(failureSentence(made.error));
  const { id, report } = made.value;
  const told = report.map(({ severity, message, where: { place } }) =>
    place === "" ? `${severity}: ${message}` : `${severity}: ${message} (${place})`,
  );
  return ok(
    id === null ? { answer: [], told: [...told, "Nothing was made: this was a dry run."] } : { answer: [id], told },
  );
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
    return size > IMPORT_FILE_MAX_BYTES ? err(failureSentence({ code: "tooLarge" })) : ok(await readFile(file));
  } catch {
    return err(`${file} cannot be read.`);
  }
}

async function kept(file: string, bytes: Uint8Array, told: readonly string[]): Promise<Outcome> {
  try {
    await writeFile(file, bytes);
    return ok({ answer: [], told });
  } catch {
    return err(`${file} cannot be written.`);
  }
}
