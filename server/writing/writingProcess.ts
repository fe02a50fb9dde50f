import type { ExportFormat, PdfStandard } from "#domain/api/exporting.ts";
import type { ExportModel, Written } from "#formats/model.ts";
import { WRITERS } from "#server/queries/writers.ts";

export type WriteJob = {
  readonly format: ExportFormat;
  readonly model: ExportModel;
  /** What a PDF is to hold to. */
  readonly standard: PdfStandard | undefined;
};

export type WriteAnswer =
  /** `residentBytes`: what the process holds, now that the file is written. */
  | { readonly ok: true; readonly written: Written; readonly residentBytes: number }
  | { readonly ok: false; readonly message: string };

async function answerTo({ format, model, standard }: WriteJob): Promise<WriteAnswer> {
  try {
    const write = await WRITERS[format]();
    const written = await write(model, standard);
    return { ok: true, written, residentBytes: process.memoryUsage.rss() };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function take(job: WriteJob): Promise<void> {
  process.send?.(await answerTo(job));
  // A typeset document is memory that Node does not see, and so would not hurry to give back.
  globalThis.gc?.();
}

// One job at a time, one answer for each.
process.on("message", (job: WriteJob) => void take(job));
