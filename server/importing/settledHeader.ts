import { evidenceDate } from "#domain/api/evidence.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import type { LocalizedText } from "#domain/localizedText.ts";
import { plainText } from "#formats/plainText.ts";
import type { ImportFinding } from "#formats/reading/imported.ts";

/** The header as it may stand here: a date that exists, words that every format can print. */
export function settledHeader(header: Partial<VersionHeader>, report: ImportFinding[]): Partial<VersionHeader> {
  const { proposedOn, ...fields } = header;
  const cleaned = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plainValue(value)]));
  if (proposedOn === undefined || proposedOn === null) return cleaned;
  if (evidenceDate.safeParse(proposedOn).success) return { ...cleaned, proposedOn };
  report.push({
    severity: "warning",
    code: "partLeftOut",
    params: { words: proposedOn },
    where: { blockId: null, place: null },
  });
  return cleaned;
}

function plainValue(value: string | LocalizedText | null | undefined): string | LocalizedText | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return plainText(value).text;
  return Object.fromEntries(Object.entries(value).map(([language, words]) => [language, plainText(words).text]));
}
