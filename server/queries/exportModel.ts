import { ALL_LANGUAGES, INTERNAL_PARTS, USUAL_PARTS, type ExportPart } from "#domain/api/exporting.ts";
import { hashVersion, verifyVersion } from "#domain/document/versionHash.ts";
import type { VersionValue } from "#domain/document/version.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { localizedText } from "#domain/localizedText.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ExportModel, ExportWords, PrintedApproval } from "#formats/model.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import { notFound, type Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { composeVersion } from "./composeVersion.ts";
import type { LiveText } from "./liveText.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { loadVersions } from "./loadVersions.ts";
import type { ReadableResolution } from "./readableResolution.ts";
import { printedPositions } from "./printedPositions.ts";
import { printedThreads } from "./printedThreads.ts";
import { versionDamaged } from "./versionDamaged.ts";

type Request = {
  readonly version?: number | undefined;
  /** A language of the text, or "all": every one, the authoritative first. */
  readonly lang?: string | undefined;
  readonly parts?: readonly ExportPart[] | undefined;
  /** What the text must be, for a link that leads to it alone. */
  readonly sha256?: string | undefined;
};

const WORDS: Readonly<Record<string, ExportWords>> = { en: en.export, ko: ko.export };

/** The fixed words of a printed page in its language, which need not be the asker's. */
export const exportWords = (language: string): ExportWords => WORDS[language] ?? en.export;

type Source = Pick<ExportModel, "value" | "sha256" | "source" | "approvals">;
type Beside = Pick<ExportModel, "parts" | "positions" | "threads" | "earlier">;

/**
 * What writers get: a version with its approvals, or the live text, in the language asked for or else its own. What one
 * party keeps to itself is in it only where a part asks for it by name, and only the asker's own (Q1): who acts for none is
 * refused such a part, rather than handed an empty one on pages that say they are one party's.
 */
export async function exportModel(
  tx: Transaction,
  actor: Actor,
  resolution: ReadableResolution,
  { version, lang, parts = USUAL_PARTS, sha256 }: Request,
): Promise<Result<ExportModel, Failure>> {
  if (actor.partyId === null && INTERNAL_PARTS.some((part) => parts.includes(part)))
    return err({ kind: "invalid", code: "noPartOfYourOwn" });
  const text = await loadLiveText(tx, resolution.row);
  const source =
    version === undefined ? ok(await draftOf(tx, resolution, text)) : await versionOf(tx, resolution.row.id, version);
  if (!source.ok) return source;
  if (sha256 !== undefined && sha256 !== source.value.sha256) return err({ kind: "conflict", code: "anotherText" });
  const { languages } = source.value.value;
  const [language = "en", ...others] = lang === ALL_LANGUAGES ? languages : [lang ?? languages[0] ?? "en"];
  if (!languages.includes(language)) return err({ kind: "invalid", code: "noTextInLanguage" });
  const beside = await besideText(tx, actor, source.value, text, parts);
  if (!beside.ok) return beside;
  const alsoIn = others.map((other) => ({ language: other, words: exportWords(other) }));
  return ok({ ...source.value, ...beside.value, language, words: exportWords(language), alsoIn });
}

async function besideText(
  tx: Transaction,
  actor: Actor,
  { value, source }: Source,
  text: LiveText,
  parts: readonly ExportPart[],
): Promise<Result<Beside, Failure>> {
  const version = source.kind === "version" ? source.n : null;
  /** Reads only what is asked for, and of it only what every participant or only the asker's party may read. */
  const read = async <T extends { readonly internal: boolean }>(
    [common, own]: readonly [ExportPart, ExportPart],
    load: () => Promise<readonly T[]>,
  ): Promise<T[]> => {
    if (!parts.includes(common) && !parts.includes(own)) return [];
    return (await load()).filter(({ internal }) => parts.includes(internal ? own : common));
  };
  const positions = await read(["positions", "internalPositions"], () => printedPositions(tx, actor, value));
  const threads = await read(["threads", "internalThreads"], () => printedThreads(tx, actor, value, text, version));
  const earlier = parts.includes("changes") ? await earlierVersion(tx, value.resolutionId, version) : ok(null);
  if (!earlier.ok) return earlier;
  return ok({
    parts,
    positions,
    threads,
    earlier: earlier.value,
  });
}

/** The version before the one that is printed; before a draft, the latest there is. */
async function earlierVersion(
  tx: Transaction,
  resolutionId: string,
  version: number | null,
): Promise<Result<ExportModel["earlier"], Failure>> {
  const row = await tx.version.findFirst({
    where: { resolutionId, ...(version === null ? {} : { n: { lt: version } }) },
    orderBy: { n: "desc" },
    select: { n: true, bytes: true, sha256: true },
  });
  if (!row) return ok(null);
  const verified = verifyVersion(row.bytes, row.sha256);
  return verified.ok ? ok({ n: row.n, value: verified.value }) : err(versionDamaged);
}

async function draftOf(tx: Transaction, { row }: ReadableResolution, text: LiveText): Promise<Source> {
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
