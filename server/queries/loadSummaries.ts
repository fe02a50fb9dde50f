import { language } from "#domain/api/common.ts";
import { party } from "#domain/api/people.ts";
import type { ResolutionSummary } from "#domain/api/resolutions.ts";
import { localizedText } from "#domain/localizedText.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { textAudience, type ResolutionRow } from "./loadResolution.ts";

/** What lists say of resolutions. */
export async function loadSummaries(tx: Transaction, rows: readonly ResolutionRow[]): Promise<ResolutionSummary[]> {
  const partyIds = rows.flatMap(({ parties }) => parties.map(({ partyId }) => partyId));
  const parties = await tx.party.findMany({ where: { id: { in: partyIds } } });
  const partyById = new Map(parties.map((row) => [row.id, party.parse(pick(row))]));
  const versions = await tx.version.findMany({
    where: { resolutionId: { in: rows.map(({ id }) => id) } },
    select: { resolutionId: true, n: true, sha256: true },
    orderBy: { n: "asc" },
  });
  const latest = new Map(versions.map(({ resolutionId, n, sha256 }) => [resolutionId, { n, sha256 }]));
  return rows.map((row) => ({
    id: row.id,
    title: localizedText.parse(row.title),
    style: row.style,
    languages: row.languages.map((tag) => language.parse(tag)),
    state: row.head.state,
    parties: row.parties.flatMap(({ partyId, approves }) => {
      const found = partyById.get(partyId);
      return found ? [{ ...found, approves }] : [];
    }),
    private: textAudience(row) !== null,
    latestVersion: latest.get(row.id) ?? null,
    updatedAt: row.updatedAt.toISOString(),
  }));
}

type PartyRow = Awaited<ReturnType<Transaction["party"]["findMany"]>>[number];

const pick = ({ id, name, shortName, colour, seats }: PartyRow) => ({ id, name, shortName, colour, seats });
