import { officeHeld, spelling, type SpeakerSummary } from "#domain/api/speakers.ts";
import type { SpeakerProfile } from "#domain/evidence/speakerSimilarity.ts";
import type { LocalizedText } from "#domain/localizedText.ts";
import { z } from "#domain/zod.ts";
import type { SpeakerRow } from "./followMerges.ts";
import { nameOf } from "./nameOf.ts";

const spellings = z.array(spelling);
const offices = z.array(officeHeld);

/** What a record is known by: an organisation that spoke through nobody named has no name of its own. */
const shownName = (row: SpeakerRow): LocalizedText =>
  nameOf(row.name) ?? nameOf(row.organisation) ?? nameOf(row.office) ?? {};

/** Its names, and from its aliases those in languages that it has none in. */
export const nameInEveryLanguage = (row: SpeakerRow, aliases: readonly SpeakerRow[]): LocalizedText =>
  Object.assign({}, ...aliases.toReversed().map(shownName), shownName(row));

const kindOf = ({ kind }: SpeakerRow): SpeakerSummary["kind"] => (kind === "organisation" ? "organisation" : "person");

/** A record as lists show it. */
export const speakerSummaryOf = (row: SpeakerRow): SpeakerSummary => ({
  id: row.id,
  audience: row.audiencePartyId ?? "all",
  kind: kindOf(row),
  name: shownName(row),
  office: nameOf(row.office),
  organisation: nameOf(row.organisation),
  affiliation: nameOf(row.affiliation),
  spellings: spellings.parse(row.spellings),
});

export const officesOf = (row: SpeakerRow) => offices.parse(row.offices);

/** All names that a record is known by. */
export const namesOf = (row: SpeakerRow): string[] => [
  ...Object.values(shownName(row)),
  ...spellings.parse(row.spellings).map(({ name }) => name),
];

/** What a record is compared by: with its aliases, since each of their names is one of its own. */
export function profileOf(row: SpeakerRow, aliases: readonly SpeakerRow[]): SpeakerProfile {
  const rows = [row, ...aliases];
  const held = rows.flatMap(officesOf);
  return {
    kind: kindOf(row),
    names: [...new Set(rows.flatMap(namesOf))].filter((name) => name !== ""),
    offices: [...rows.map(({ office }) => nameOf(office)), ...held.map(({ office }) => office)].filter(isGiven),
    organisations: [
      ...rows.map(({ organisation }) => nameOf(organisation)),
      ...held.map(({ organisation }) => organisation),
      ...rows.map(({ affiliation }) => nameOf(affiliation)),
    ].filter(isGiven),
  };
}

const isGiven = (text: LocalizedText | null): text is LocalizedText => text !== null;

/** The records that were not merged, each with the aliases among those given that lead to it. */
export function withAliases(
  rows: readonly SpeakerRow[],
): { readonly row: SpeakerRow; readonly aliases: SpeakerRow[] }[] {
  const byTarget = Map.groupBy(rows, ({ mergedInto }) => mergedInto);
  const aliasesOf = (id: string): SpeakerRow[] =>
    (byTarget.get(id) ?? []).flatMap((alias) => [alias, ...aliasesOf(alias.id)]);
  return (byTarget.get(null) ?? []).map((row) => ({ row, aliases: aliasesOf(row.id) }));
}
