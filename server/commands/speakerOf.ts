import { randomUUID } from "node:crypto";
import type { StatementFields } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { followMerges, type FollowedSpeaker } from "#server/queries/followMerges.ts";
import { nameOf } from "#server/queries/nameOf.ts";
import { inSourceLanguage } from "./inSourceLanguage.ts";

type Place = { readonly audiencePartyId: string | null; readonly language: string | null };
type Spoken = Pick<StatementFields, "speaker" | "office" | "organisation">;

/**
 * The record of whoever a source names, for the audience given: the one that is known by exactly this name or spelling, or
 * a new one. Never one that is merely alike: that is proposed, and a person decides. Nor is a namesake in another office or
 * organisation taken for them, or one of several.
 */
export async function speakerOf(tx: Transaction, actor: Actor, place: Place, spoken: Spoken): Promise<string | null> {
  const { speaker, office, organisation } = spoken;
  if (!speaker && !office && !organisation) return null;
  const named = (words: string | null) => (words ? inSourceLanguage(words, place.language) : {});
  const fields = { name: named(speaker), office: named(office), organisation: named(organisation) };
  const known = await knownSpeaker(tx, place.audiencePartyId, fields);
  if (known) return known;
  const namesake = speaker ? await onlyNamesake(tx, place.audiencePartyId, speaker, fields) : null;
  if (namesake) return learn(tx, namesake, fields);
  const id = randomUUID();
  const kind = !speaker && organisation && !office ? "organisation" : "person";
  const { audiencePartyId } = place;
  await tx.speaker.create({ data: { id, audiencePartyId, kind, ...fields, createdBy: actor.userId } });
  return id;
}

type Fields = Record<"name" | "office" | "organisation", Record<string, string>>;

async function knownSpeaker(tx: Transaction, audiencePartyId: string | null, fields: Fields): Promise<string | null> {
  const equal = {
    name: { equals: fields.name },
    office: { equals: fields.office },
    organisation: { equals: fields.organisation },
  };
  const known = await tx.speaker.findFirst({
    where: { audiencePartyId, ...equal },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return known?.id ?? null;
}

/** The record of this name that can be meant; null where there is none, or more than one person of the name. */
async function onlyNamesake(
  tx: Transaction,
  audiencePartyId: string | null,
  name: string,
  fields: Fields,
): Promise<FollowedSpeaker | null> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM speakers WHERE audience_party_id IS NOT DISTINCT FROM ${audiencePartyId}::uuid
      AND (EXISTS (SELECT FROM jsonb_each_text(name) n WHERE normalize(n.value) = normalize(${name}))
        OR EXISTS (SELECT FROM jsonb_array_elements(spellings) s WHERE normalize(s ->> 'name') = normalize(${name})))
    ORDER BY created_at, id`;
  const followed = await followMerges(
    tx,
    ids.map(({ id }) => id),
  );
  const namesakes = [...followed.values()].filter(({ row }) => canBe(row, fields));
  return new Set(namesakes.map(({ kept }) => kept.id)).size === 1 ? (namesakes[0] ?? null) : null;
}

/** Whether nothing that the source says of them speaks against the record. */
const canBe = (row: FollowedSpeaker["row"], fields: Fields): boolean =>
  agrees(row.office, fields.office) && agrees(row.organisation, fields.organisation);

const agrees = (stored: unknown, said: Record<string, string>): boolean => {
  const known = nameOf(stored) ?? {};
  return Object.entries(said).every(([language, words]) => (known[language] ?? words) === words);
};

/** A record without an office in this language takes the one that the source gives. */
async function learn(tx: Transaction, { row }: FollowedSpeaker, { office, organisation }: Fields): Promise<string> {
  const known = { office: nameOf(row.office) ?? {}, organisation: nameOf(row.organisation) ?? {} };
  const learned = { office: { ...office, ...known.office }, organisation: { ...organisation, ...known.organisation } };
  const isNew =
    Object.keys(learned.office).length > Object.keys(known.office).length ||
    Object.keys(learned.organisation).length > Object.keys(known.organisation).length;
  if (isNew) await tx.speaker.update({ where: { id: row.id }, data: learned });
  return row.id;
}
