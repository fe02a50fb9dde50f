import type { ExportFormat, exportQuery } from "#domain/api/exporting.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { ExportModel, Written } from "#formats/model.ts";
import type { Failure } from "#server/commands/failure.ts";
import { exportModel } from "./exportModel.ts";
import { exportName } from "./exportName.ts";
import { readingOf } from "./readingOf.ts";

type Request = z.output<typeof exportQuery>;

export type ExportedText = Written & {
  /** SHA-256 of the text, which its approvals name. */
  readonly sha256: string;
  /** What a file of it is called, without the extension. */
  readonly name: string;
};

/** Loaded when one is asked for: a Word or PDF writer is large, and most requests need neither. */
const WRITERS: Readonly<Record<ExportFormat, () => Promise<(model: ExportModel) => Promise<Written>>>> = {
  docx: async () => (await import("#formats/docx/write.ts")).writeDocx,
  pdf: async () => (await import("#formats/pdf/write.ts")).writePdf,
  akn: async () => (await import("#formats/akn/write.ts")).writeAkn,
  html: async () => (await import("#formats/html/write.ts")).writeHtml,
  json: async () => (await import("#formats/json/write.ts")).writeJson,
  text: async () => (await import("#formats/text/write.ts")).writeText,
  markdown: async () => (await import("#formats/markdown/write.ts")).writeMarkdown,
};

/** A version, or the live text marked as a draft, in one of the formats a parliament accepts. */
export async function exportText(
  actor: Actor,
  resolutionId: string,
  request: Request,
): Promise<Result<ExportedText, Failure>> {
  const read = await readingOf(actor, resolutionId, (tx, resolution) => exportModel(tx, actor, resolution, request));
  if (!read.ok) return read;
  if (!read.value.ok) return read.value;
  const model = read.value.value;
  const write = await WRITERS[request.format]();
  return ok({ ...(await write(model)), sha256: model.sha256, name: exportName(model) });
}
