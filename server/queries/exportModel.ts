import { hashVersion, verifyVersion } from "#domain/document/versionHash.ts";
import type { VersionValue } from "#domain/document/version.ts";
import { localizedText } from "#domain/localizedText.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ExportModel, ExportWords, PrintedApproval } from "#formats/model.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import { notFound, type Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { composeVersion } from "./composeVersion.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { loadVersions } from "./loadVersions.ts";
import type { ReadableResolution } from "./readableResolution.ts";
import { versionDamaged } from "./versionDamaged.ts";

type Request = { readonly version?: number | undefined; readonly lang?: string | undefined };

const WORDS: Readonly<Record<string, ExportWords>> = { en: en.export, ko: ko.export };

/** The fixed words of a printed page in its language, which need not be the asker's. */
export const exportWords = (language: string): ExportWords => WORDS[language] ?? en.export;

type Source = Pick<ExportModel, "value" | "sha256" | "source" | "approvals">;

/** What writers get: a version with its approvals, or the live text, in the language asked for or else its own. */
export async function exportModel(
  tx: Transaction,
  resolution: ReadableResolution,
  { version, lang }: Request,
): Promise<Result<ExportModel, Failure>> {
  const source =
    version === undefined ? ok(await draftOf(tx, resolution)) : await versionOf(tx, resolution.row.id, version);
  if (!source.ok) return source;
  const { languages } = source.value.value;
  const language = lang ?? languages[0] ?? "en";
  if (!languages.includes(language)) return err({ kind: "invalid", code: "noTextInLanguage" });
  return ok({ ...source.value, language, words: exportWords(language) });
}

async function draftOf(tx: Transaction, { row }: ReadableResolution): Promise<Source> {
  const text = await loadLiveText(tx, row);
  const value = await composeVersion(tx, row, text);
  return { value, sha256: hashVersion(value), source: { kind: "draft", head: text.head }, approvals: [] };
}

async function versionOf(tx: Transaction, resolutionId: string, n: number): Promise<Result<Source, Failure>> {
  const row = await tx.version.findUnique({
    where: { resolutionId_n: { resolutionId, n } },
    select: { bytes: true, sha256: true, frozenAt: true },
  });
  if (!row) return err(notFound);
  const verified = verifyVersion(row.bytes, row.sha256);
  if (!verified.ok) return err(versionDamaged);
  const approvals = await printedApprovals(tx, resolutionId, n, verified.value);
  const source = { kind: "version", n, frozenAt: row.frozenAt.toISOString() } as const;
  return ok({ value: verified.value, sha256: row.sha256, source, approvals });
}

async function printedApprovals(
  tx: Transaction,
  resolutionId: string,
  n: number,
  { parties }: VersionValue,
): Promise<PrintedApproval[]> {
  const [version] = await loadVersions(tx, resolutionId, n);
  return (version?.approvals ?? []).map(({ partyId, person, decision, reason, at, sha256, voidedAt }) => ({
    partyName: localizedText.parse(parties.find(({ id }) => id === partyId)?.name ?? {}),
    personName: person.name,
    decision,
    reason: reason === "" ? null : reason,
    at,
    sha256,
    voided: voidedAt !== null,
  }));
}
