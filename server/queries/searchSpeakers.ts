import { inLanguage } from "#domain/localizedText.ts";
import { followMerges } from "./followMerges.ts";
import { loadAliases } from "./loadAliases.ts";
import { body, CONTEXT, field, idsOf, type LoadCandidates, NAME, NOWHERE, valuesOf } from "./searchCandidate.ts";
import { namesOf, speakerSummaryOf } from "./speakerViews.ts";

/** People and organisations; a merged record is found as the one that it is an alias of, once. */
export const loadSpeakerCandidates: LoadCandidates = async (tx, entries, { locale }) => {
  const followed = await followMerges(tx, idsOf(entries));
  const records = [...new Map([...followed.values()].map(({ kept }) => [kept.id, kept])).values()];
  const aliases = await loadAliases(
    tx,
    records.map(({ id }) => id),
  );
  return records.map((record) => {
    const family = [record, ...(aliases.get(record.id) ?? [])];
    const { audience, name, office, organisation, affiliation } = speakerSummaryOf(record);
    const about = [office, organisation, affiliation].flatMap((text) => (text ? inLanguage(text, locale) : []));
    const shown = inLanguage(name, locale);
    const names = family.flatMap(namesOf).filter((each) => each !== shown);
    const more = family.flatMap((each) => [each.office, each.organisation, each.affiliation].flatMap(valuesOf));
    const held = family.map((each) => field(JSON.stringify(each.offices), CONTEXT));
    return {
      hit: { ...NOWHERE, kind: "speaker", id: record.id, audience, language: null, date: null },
      title: field(shown, 1),
      bodies: [body([...new Set([...names, ...about])].join(" · "), NAME)],
      others: [...more.map((text) => field(text, NAME)), ...held],
      datedAt: record.createdAt,
    };
  });
};
