import type { EXPORT_FORMATS, exportQuery } from "#domain/api/resolutions.ts";
import { hashVersion, verifyVersion } from "#domain/document/versionHash.ts";
import type { VersionValue } from "#domain/document/version.ts";
import { localizedText } from "#domain/localizedText.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { ExportModel, ExportWords, PrintedApproval, Written } from "#formats/model.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import { notFound, type Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { composeVersion } from "./composeVersion.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { loadVersions } from "./loadVersions.ts";
import type { ReadableResolution } from "./readableResolution.ts";
import { readingOf } from "./readingOf.ts";
import { versionDamaged } from "./versionDamaged.ts";

type Format = (typeof EXPORT_FORMATS)[number];
type Request = z.output<typeof exportQuery>;

export type ExportedText = Written & {
  /** SHA-256 of the text, which its approvals name. */
  readonly sha256: string;
  /** What a file of it is called, without the extension. */
  readonly name: string;
};

/** Loaded when one is asked for: a Word or PDF writer is large, and most requests need neither. */
const WRITERS: Readonly<Record<Format, () => Promise<(model: ExportModel) => Promise<Written>>>> = {
  docx: async () => (await import("#formats/docx/write.ts")).writeDocx,
  pdf: async () => (await import("#formats/pdf/write.ts")).writePdf,
  akn: async () => (await import("#formats/akn/write.ts")).writeAkn,
  html: async () => (await import("#formats/html/write.ts")).writeHtml,
  markdown: async () => (await import("#formats/markdown/write.ts")).writeMarkdown,
};

const WORDS: Readonly<Record<string, ExportWords>> = { en: en.export, ko: ko.export };

/** A version, or the live text marked as a draft, in one of the formats a parliament accepts. */
export async function exportText(
  actor: Actor,
  resolutionId: string,
  request: Request,
): Promise<Result<ExportedText, Failure>> {
  const read = await readingOf(actor, resolutionId, (tx, resolution) => modelOf(tx, resolution, request));
  if (!read.ok) return read;
  if (!read.value.ok) return read.value;
  const model = read.value.value;
  const write = await WRITERS[request.format]();
  return ok({ ...(await write(model)), sha256: model.sha256, name: nameOf(model) });
}

type Source = Pick<ExportModel, "value" | "sha256" | "source" | "approvals">;

async function modelOf(
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
  return ok({ ...source.value, language, words: WORDS[language] ?? en.export });
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

/** The title as it is printed, and which state of the text it is. */
function nameOf({ value, language, source }: ExportModel): string {
  const title = (value.blocks[language] ?? []).find(({ kind }) => kind === "title");
  const words = (title?.content ?? []).map((piece) => (piece.type === "text" ? piece.text : "")).join("");
  const state = source.kind === "version" ? `v${source.n}` : `draft-${source.head}`;
  return `${words.trim().slice(0, MAX_NAME_LENGTH) || "resolution"} ${state}`;
}

/** File systems allow 255 bytes, and a Hangul syllable takes three of them. */
const MAX_NAME_LENGTH = 70;
