import {
  ALL_LANGUAGES,
  EXPORT_FORMATS,
  INTERNAL_PARTS,
  type bundleQuery,
  type ExportFormat,
  type PdfStandard,
} from "#domain/api/exporting.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { BundledText, BundleLanguage } from "#formats/bundle/model.ts";
import type { ExportModel } from "#formats/model.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import type { Failure } from "#server/commands/failure.ts";
import { writeExport } from "#server/writing/writeExport.ts";
import { evidencePack } from "./evidencePack.ts";
import { exportModel, exportWords } from "./exportModel.ts";
import { exportName } from "./exportName.ts";
import { warningSentence } from "./exportReport.ts";
import { readingOf } from "./readingOf.ts";

type Request = z.output<typeof bundleQuery>;

export type Bundle = {
  /** What a file of it is called, without the extension. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
};

/**
 * A text in every format, or in those asked for, with its value, approvals and evidence, as a zip. What one party keeps to
 * itself is in it only where a part asks for it; without one the evidence, too, is what all may read (Q1).
 */
export async function bundle(actor: Actor, resolutionId: string, request: Request): Promise<Result<Bundle, Failure>> {
  const { formats = EXPORT_FORMATS, lang = ALL_LANGUAGES, evidence, version, standard } = request;
  const read = await readingOf(actor, resolutionId, (tx, resolution) =>
    exportModel(tx, actor, resolution, { ...request, lang }),
  );
  if (!read.ok) return read;
  if (!read.value.ok) return read.value;
  const model = read.value.value;
  const isInternal = INTERNAL_PARTS.some((part) => model.parts.includes(part));
  const pack =
    evidence === "no"
      ? null
      : await evidencePack(actor, resolutionId, { version, ...(isInternal ? {} : { audience: "all" as const }) });
  if (pack !== null && !pack.ok) return pack;
  const { writeBundle } = await import("#formats/bundle/write.ts");
  const name = exportName(model);
  const evidenceChunks = pack === null ? null : pack.value.chunks;
  return ok({
    name,
    chunks: writeBundle({
      text: model,
      name,
      texts: textsOf(model, { formats, standard, owner: actor.userId }),
      languages: languagesOf(model).map(bundleLanguage),
      evidencePack: evidenceChunks,
    }),
  });
}

const MESSAGES = { en, ko };

const languagesOf = ({ language, alsoIn }: ExportModel): string[] => [language, ...alsoIn.map((also) => also.language)];

function bundleLanguage(language: string): BundleLanguage {
  const locale = language === "ko" ? "ko" : "en";
  const { export: words, versions } = MESSAGES[locale];
  return {
    language,
    words: exportWords(language),
    bundleWords: words.bundle,
    formatNames: versions.format,
    tell: (warning) => warningSentence(warning, locale),
  };
}

/** JSON holds every language: it is there once. */
function textsOf(
  model: ExportModel,
  { formats, standard, owner }: { formats: readonly ExportFormat[]; standard: PdfStandard | undefined; owner: string },
): BundledText[] {
  const languages = languagesOf(model);
  return formats.flatMap((format) =>
    (format === "json" ? languages.slice(0, 1) : languages).map((language) => ({
      format,
      language,
      write: async () => {
        const text = { ...model, language, words: exportWords(language), alsoIn: [] };
        const written = await writeExport({ format, model: text, standard, owner });
        // The head of the answer is long gone: a zip that breaks off is no file, where one that lacks a text would pass for whole.
        if (!written.ok) throw new Error(`A bundle's ${format} in ${language} was not written: ${written.error.code}`);
        return written.value;
      },
    })),
  );
}
