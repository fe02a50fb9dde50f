import { IMPORT_FILE_MAX_BYTES, type ImportAnswer, type importUpload } from "#domain/api/importing.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayCreateResolution } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import { withActor } from "#server/db/withActor.ts";
import type { ImportLocale } from "#server/importing/importSentence.ts";
import { readTextFile, type TextFileRefusal } from "#server/importing/readTextFile.ts";
import { importAnswerOf } from "#server/queries/importAnswerOf.ts";
import { settleForAsker } from "#server/queries/settleForAsker.ts";
import { forbidden, type Failure } from "./failure.ts";
import { importResolution } from "./importResolution.ts";
import { checkParticipants } from "./newResolution.ts";
import { perform } from "./perform.ts";

type Upload = z.output<typeof importUpload>;

/**
 * Reads a file into a text. A dry run answers what would be made and makes nothing (rule Q9); else the resolution is made. The
 * policy is asked before the file is looked at, and the file is not kept.
 */
export async function importFile(
  actor: Actor,
  { file, dryRun, ...upload }: Upload,
  locale: ImportLocale,
): Promise<Result<ImportAnswer, Failure>> {
  if (!mayCreateResolution(actor)) return err(forbidden);
  if (file.size > IMPORT_FILE_MAX_BYTES) return err(failureOf({ code: "tooLarge", params: {} }));
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Readers know Korean by its letters, whatever the language of who sends the file.
  const language = upload.language ?? "en";
  const read = await readTextFile({ bytes, name: file.name, format: upload.format, language, owner: actor.userId });
  if (!read.ok) return err(failureOf(read.error));
  const { format, text } = read.value;
  const { style, title } = upload;
  const given = upload.partyIds ?? (actor.partyId === null ? [] : [actor.partyId]);
  const wishes = { style, title, language, partyIds: [...new Set(given)] };
  const answer = (id: string | null, settled: Parameters<typeof importAnswerOf>[1]): ImportAnswer =>
    importAnswerOf({ id, format }, settled, locale);
  if (dryRun) {
    const settled = await preview(actor, { text, wishes, isChecked: upload.partyIds !== undefined });
    return settled.ok ? ok(answer(null, settled.value)) : settled;
  }
  const made = await perform(actor, importResolution, { ...wishes, text, format, sha256: sha256Hex(bytes) });
  return made.ok ? ok(answer(made.value.id, made.value.settled)) : made;
}

type Preview = {
  readonly text: Parameters<typeof settleForAsker>[1];
  readonly wishes: Parameters<typeof settleForAsker>[2];
  /** Who takes part may still be left open: the clerk looks first. */
  readonly isChecked: boolean;
};

const preview = (actor: Actor, { text, wishes, isChecked }: Preview) =>
  withActor(actor, async (tx) => {
    const participants = isChecked ? await checkParticipants(tx, actor, wishes.partyIds) : ok(null);
    return participants.ok ? ok(await settleForAsker(tx, text, wishes)) : participants;
  });

const MEGABYTE = 1024 * 1024;

/** Why the file was not read; its sentence is under `import.refusals`. */
const failureOf = ({ code }: TextFileRefusal): Failure => ({
  kind: code === "tooLarge" ? "tooLarge" : "invalid",
  code,
  params: { megabytes: IMPORT_FILE_MAX_BYTES / MEGABYTE },
});
