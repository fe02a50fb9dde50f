import { proceedings } from "#domain/document/proceedings.ts";
import type { VersionValue } from "#domain/document/version.ts";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import { buildVersion } from "#domain/document/buildVersion.ts";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import { localizedText, type LocalizedText } from "#domain/localizedText.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { styleOf } from "#domain/numbering/styleOf.ts";
import { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { headerOf } from "./headerOf.ts";
import type { LiveText } from "./liveText.ts";
import { textAudience, type ResolutionRow } from "./loadResolution.ts";
import { loadCitedEvidence } from "./loadCitedEvidence.ts";

/**
 * The version value of a text as it stands: what freezing stores, and what an export without a version prints. It holds
 * only what every reader of the resolution may read, whoever asks, so that two people never compute two hashes.
 */
export async function composeVersion(
  tx: Transaction,
  resolution: ResolutionRow,
  text: LiveText,
): Promise<VersionValue> {
  const style = styleOf(resolution.style);
  const partyIds = resolution.parties.map(({ partyId }) => partyId);
  const cited = evidenceIdsIn(text.languages.flatMap((language) => text.blocks[language] ?? []));
  return buildVersion({
    resolutionId: resolution.id,
    schemaVersion: SCHEMA_VERSION,
    languages: text.languages,
    chamber: { name: await chamberName(tx, style) },
    style,
    header: headerOf(resolution.header),
    parties: await partiesOf(tx, partyIds),
    requiredApprovers: resolution.parties.flatMap(({ partyId, approves }) => (approves ? [{ partyId }] : [])),
    blocksByLanguage: text.roots,
    evidence: await loadCitedEvidence(tx, cited, {
      resolutionId: resolution.id,
      audiencePartyId: textAudience(resolution),
    }),
    proceedings: resolution.proceedings === null ? undefined : proceedings.parse(resolution.proceedings),
  });
}

/** The key of the setting that names the assembly. */
const CHAMBER_SETTING = "chamber";

async function chamberName(tx: Transaction, style: ChamberStyle): Promise<LocalizedText> {
  const row = await tx.setting.findUnique({ where: { key: CHAMBER_SETTING } });
  const chamber = z.object({ name: localizedText }).safeParse(row?.value);
  return chamber.success ? chamber.data.name : style.name;
}

async function partiesOf(tx: Transaction, ids: readonly string[]): Promise<VersionValue["parties"]> {
  const rows = await tx.party.findMany({ where: { id: { in: [...ids] } } });
  return ids.flatMap((id) => {
    const row = rows.find((party) => party.id === id);
    return row ? [{ id, name: localizedText.parse(row.name), shortName: localizedText.parse(row.shortName) }] : [];
  });
}
