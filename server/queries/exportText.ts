import type { exportQuery } from "#domain/api/exporting.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { ExportModel, Written } from "#formats/model.ts";
import type { Failure } from "#server/commands/failure.ts";
import { exportModel } from "./exportModel.ts";
import { exportName } from "./exportName.ts";
import { readingOf } from "./readingOf.ts";
import { WRITERS } from "./writers.ts";

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
  const write = await WRITERS[request.format]();
  return ok({ ...(await write(model, request.standard)), sha256: model.sha256, name: exportName(model), model });
}
