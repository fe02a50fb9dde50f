import type { exportQuery } from "#domain/api/exporting.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { ExportModel, Written } from "#formats/model.ts";
import type { Failure } from "#server/commands/failure.ts";
import { writeExport } from "#server/writing/writeExport.ts";
import { exportModel } from "./exportModel.ts";
import { exportName } from "./exportName.ts";
import { readingOf } from "./readingOf.ts";

export type ExportRequest = z.output<typeof exportQuery>;

export type ExportedText = Written & {
  /** SHA-256 of the text, which its approvals name. */
  readonly sha256: string;
  /** What a file of it is called, without the extension. */
  readonly name: string;
  /** What was written. */
  readonly model: ExportModel;
};

/** A version, or the live text marked as a draft, in one of the formats a parliament accepts. */
export async function exportText(
  actor: Actor,
  resolutionId: string,
  request: ExportRequest,
): Promise<Result<ExportedText, Failure>> {
  const read = await readingOf(actor, resolutionId, (tx, resolution) => exportModel(tx, actor, resolution, request));
  if (!read.ok) return read;
  if (!read.value.ok) return read.value;
  const model = read.value.value;
  const { format, standard } = request;
  const written = await writeExport({ format, model, standard, owner: actor.userId });
  if (!written.ok) return written;
  return ok({ ...written.value, sha256: model.sha256, name: exportName(model), model });
}
