import { createTranslator } from "next-intl";
import type { ExportFinding, exportReport as reportShape } from "#domain/api/exporting.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import { clauseName } from "#formats/clauseName.ts";
import type { ExportModel, ExportWarning } from "#formats/model.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import type { Failure } from "#server/commands/failure.ts";
import { exportText, type ExportRequest } from "./exportText.ts";

export type ReportLocale = "en" | "ko";

const MESSAGES = { en: { warnings: en.export.warnings }, ko: { warnings: ko.export.warnings } };

/** What the file asked for could not express of the text, by name, in the reader's language (rule Q2). */
export async function exportReport(
  actor: Actor,
  resolutionId: string,
  request: ExportRequest,
  locale: ReportLocale,
): Promise<Result<z.infer<typeof reportShape>, Failure>> {
  const exported = await exportText(actor, resolutionId, request);
  if (!exported.ok) return exported;
  const { model, warnings } = exported.value;
  return ok({ items: warnings.map((warning) => exportFinding(warning, model, locale)), next: null });
}

/** A writer's warning as a sentence. */
export function warningSentence({ code, named = "" }: ExportWarning, locale: ReportLocale): string {
  const t = createTranslator({ locale, messages: MESSAGES[locale] });
  return t(`warnings.${code}`, { named });
}

/** A writer's warning as a person reads it. */
export function exportFinding(
  warning: ExportWarning,
  { value, language }: Pick<ExportModel, "value" | "language">,
  locale: ReportLocale,
): ExportFinding {
  const { code, blockId } = warning;
  const blocks = value.blocks[language] ?? [];
  const block = blocks.find(({ id }) => id === blockId);
  return {
    code,
    blockId,
    label: block === undefined ? null : clauseName(block, blocks),
    message: warningSentence(warning, locale),
  };
}
