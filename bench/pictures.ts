/**
 * The demonstration in every format, chamber style and language, with everything that can be printed beside it, and the
 * pages of each as pictures where the tools for that are installed: a look of a whole office's work at once.
 *
 * `npm run pictures -- FOLDER [STYLE ...]`
 */
import { benchDatabase } from "./benchDatabase.ts"; // first
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { EXPORT_FORMATS, EXPORT_PARTS } from "#domain/api/exporting.ts";
import { CHAMBER_STYLE_IDS, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import { actorFields, actorOfAccount } from "#server/auth/actorFromCredential.ts";
import { decideVersion } from "#server/commands/decideVersion.ts";
import { freezeVersion } from "#server/commands/freezeVersion.ts";
import { perform } from "#server/commands/perform.ts";
import { reopenDraft } from "#server/commands/reopenDraft.ts";
import { updateResolution } from "#server/commands/updateResolution.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { loadDemo } from "#server/demo/loadDemo.ts";
import { exportText } from "#server/queries/exportText.ts";

const PAGE_DPI = "60";
const CONVERT_TIMEOUT_MS = 180_000;
/** What LibreOffice opens; a PDF's pages are drawn as they are. */
const OFFICE_FORMATS: readonly string[] = ["docx", "odt"];

const run = promisify(execFile);

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function actorOf(email: string): Promise<Actor> {
  const account = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { email }, select: actorFields }));
  const actor = actorOfAccount(account, { kind: "session", id: randomUUID() });
  if (!actor) throw new Error(`${email} has no role.`);
  return actor;
}

/** The text in a style, frozen and decided upon: one party approves, the other refuses. */
async function settledIn(style: ChamberStyleId, resolutionId: string): Promise<void> {
  const clerk = await actorOf("clerk@assembly.example");
  must(await perform(clerk, updateResolution, { resolutionId, style }));
  const { n, sha256 } = must(await perform(clerk, freezeVersion, { resolutionId }));
  const decided = { resolutionId, n, sha256 };
  const reason = "The paragraph on supplies must say that no lethal aid is meant.";
  must(await perform(await actorOf("approver@ppp.example"), decideVersion, { ...decided, decision: "approve" }));
  must(await perform(await actorOf("approver@dpk.example"), decideVersion, { ...decided, decision: "refuse", reason }));
}

/** Writes the files and, beside them, the model that every writer was given. */
async function writeAll(folder: string, style: ChamberStyleId, resolutionId: string): Promise<string[]> {
  const asker = await actorOf("drafter@dpk.example");
  const { n: version } = await asSystem((tx) =>
    tx.version.findFirstOrThrow({ where: { resolutionId }, orderBy: { n: "desc" }, select: { n: true } }),
  );
  const files: string[] = [];
  for (const lang of ["ko", "en"] as const) {
    for (const format of EXPORT_FORMATS) {
      const request = { format, lang, version, parts: [...EXPORT_PARTS] };
      const { bytes, warnings, model, extension } = must(await exportText(asker, resolutionId, request));
      const file = path.join(folder, `${style}-${lang}.${extension}`);
      await writeFile(file, bytes);
      files.push(file);
      if (format === "json") await writeFile(path.join(folder, `${style}-${lang}.model.json`), JSON.stringify(model));
      for (const { code, message } of warnings) console.log(`${path.basename(file)}: ${code}: ${message}`);
    }
  }
  return files;
}

/** @returns what could not be drawn, and why */
async function draw(file: string): Promise<string | null> {
  const { dir, name, ext } = path.parse(file);
  const pages = path.join(dir, "pages", `${name}${ext}`);
  try {
    if (ext === ".pdf") {
      await run("pdftoppm", ["-r", PAGE_DPI, "-png", file, pages], { timeout: CONVERT_TIMEOUT_MS });
    } else if (OFFICE_FORMATS.includes(ext.slice(1))) {
      const profile = `-env:UserInstallation=file://${dir}/office`;
      const to = path.join(dir, "office-pdf", ext.slice(1));
      await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", to, file], {
        timeout: CONVERT_TIMEOUT_MS,
      });
      await run("pdftoppm", ["-r", PAGE_DPI, "-png", path.join(to, `${name}.pdf`), pages]);
    }
    return null;
  } catch (error) {
    return `${path.basename(file)} was not drawn: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const [to, ...wanted] = process.argv.slice(2);
if (to === undefined) {
  console.error("npm run pictures -- FOLDER [STYLE ...]");
  process.exit(2);
}
const folder = path.resolve(to);
const styles = CHAMBER_STYLE_IDS.filter((id) => wanted.length === 0 || wanted.includes(id));
await mkdir(path.join(folder, "pages"), { recursive: true });
const database = await benchDatabase();
try {
  await loadDemo();
  const { id } = await asSystem((tx) => tx.resolution.findFirstOrThrow({ select: { id: true } }));
  const clerk = await actorOf("clerk@assembly.example");
  const files: string[] = [];
  for (const [at, style] of styles.entries()) {
    const resolutionId = id;
    if (at > 0) must(await perform(clerk, reopenDraft, { resolutionId, reason: "To be read in another chamber." }));
    await settledIn(style, id);
    files.push(...(await writeAll(folder, style, id)));
  }
  for (const file of files) {
    const fault = await draw(file);
    if (fault !== null) console.log(fault);
  }
  await rm(path.join(folder, "office"), { recursive: true, force: true });
} finally {
  await closePrismaClients();
  await database.stop();
}
