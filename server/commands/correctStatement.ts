import { id } from "#domain/api/common.ts";
import { correctStatementRequest, type StatementCorrection } from "#domain/api/evidence.ts";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import { inLanguage, localizedText } from "#domain/localizedText.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { followMerges } from "#server/queries/followMerges.ts";
import { sourceOnDesk } from "#server/queries/sourceOnDesk.ts";
import { spokenBy } from "#server/queries/spokenBy.ts";
import { signaturesOf } from "#server/queries/translatorsOf.ts";
import { notFound, type Failure } from "./failure.ts";
import { given } from "./given.ts";
import { inSourceLanguage } from "./inSourceLanguage.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { speakerOf } from "./speakerOf.ts";

/**
 * Corrects what is said about a confirmed statement, or records its meaning in another language, signed (E14, E15). Its
 * words and their place stay the archive's; a frozen version keeps what it was frozen with.
 */
export const correctStatement = command({
  name: "correctStatement",
  input: correctStatementRequest.extend({ resolutionId: id, sourceId: id, statementId: id }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, sourceId, statementId, ...correction }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    const link = await tx.resolutionEvidence.findFirst({ where: { resolutionId, statementId } });
    const row = await tx.statement.findFirst({ where: { id: statementId, sourceId } });
    if (!source || !link || !row) return err(notFound);
    const spoken = await spokenFields(tx, actor, row, correction);
    const translated = translationFields(actor, row, correction.translation);
    if (!translated.ok) return translated;
    const { kind, verb, saidOn, place } = correction;
    const plain = given({ kind, verb: orNull(verb), saidOn, place: orNull(place), ...spoken });
    const data = { ...plain, ...translated.value };
    const changes = { ...changesOf(row, plain), ...hashesOf(row, translated.value) };
    const { audiencePartyId } = row;
    if (Object.keys(changes).length === 0) return ok({ statementId });
    await tx.statement.update({ where: { id: statementId }, data });
    audit({
      type: correction.translation === undefined ? "statementCorrected" : "statementTranslated",
      resolutionId,
      audiencePartyId,
      data: { sourceId, statementId, changes },
    });
    notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    return ok({ statementId });
  },
});

type Row = NonNullable<Awaited<ReturnType<Transaction["statement"]["findFirst"]>>>;

/** An emptied field says that nothing is known. */
const orNull = (words: string | null | undefined): string | null | undefined => (words === "" ? null : words);

/** Another speaker is another record; another office of the same one is this statement's alone. */
async function spokenFields(tx: Transaction, actor: Actor, row: Row, correction: StatementCorrection) {
  const { speaker, office, organisation } = correction;
  const asNamed = (words: string | null | undefined) =>
    words === undefined ? undefined : words ? inSourceLanguage(words, row.language) : {};
  const fields = { office: asNamed(office), organisation: asNamed(organisation) };
  if (speaker === undefined) return fields;
  const followed = (await followMerges(tx, row.speakerId === null ? [] : [row.speakerId])).get(row.speakerId ?? "");
  const before = spokenBy(followed, row);
  if (Object.values(before.speaker ?? {}).includes(speaker ?? "")) return fields;
  const said = (now: string | null | undefined, was: typeof before.office): string | null =>
    now === undefined ? was && inLanguage(was, row.language?.split("-")[0] ?? "") : now;
  const spoken = {
    speaker,
    office: said(office, before.office),
    organisation: said(organisation, before.organisation),
  };
  return { ...fields, speakerId: await speakerOf(tx, actor, row, spoken) };
}

type TranslationFields = { translation: Record<string, string>; translated: ReturnType<typeof signaturesOf> };

/** The translations with the new one, and its signature. */
function translationFields(
  { userId, partyId }: Actor,
  row: Row,
  translation: StatementCorrection["translation"],
): Result<Partial<TranslationFields>, Failure> {
  if (translation === undefined) return ok({});
  const { language, text } = translation;
  if (row.language?.split("-")[0] === language.split("-")[0])
    return err({
      kind: "invalid",
      code: "translationIntoItsOwn",
      errors: [{ path: "translation.language", message: "translationIntoItsOwn" }],
    });
  const { [language]: _words, ...words } = localizedText.parse(row.translation);
  const { [language]: _signature, ...signatures } = signaturesOf(row);
  if (text === null) return ok({ translation: words, translated: signatures });
  const signature = { by: userId, partyId, at: new Date().toISOString() };
  return ok({ translation: { ...words, [language]: text }, translated: { ...signatures, [language]: signature } });
}

type Plain = Partial<Record<"kind" | "verb" | "saidOn" | "place" | "speakerId", string | null>> & {
  readonly office?: Record<string, string>;
  readonly organisation?: Record<string, string>;
};
type Value = string | null | Record<string, string>;
type Changes = Record<string, { before: Value; after: Value }>;

function changesOf(row: Row, plain: Plain): Changes {
  const { kind, verb, saidOn, place, speakerId } = row;
  const names = {
    office: localizedText.parse(row.office ?? {}),
    organisation: localizedText.parse(row.organisation ?? {}),
  };
  const before: Record<string, Value> = { kind, verb, saidOn, place, speakerId, ...names };
  return Object.fromEntries(
    Object.entries(plain).flatMap(([field, after]) => {
      const was = before[field] ?? null;
      return hashOf(was) === hashOf(after) ? [] : [[field, { before: was, after }]];
    }),
  );
}

/** Words of a translation can be taken back, and the chain cannot: it keeps which gave way to which. */
const hashesOf = (row: Row, { translation }: Partial<TranslationFields>): Changes =>
  translation === undefined || hashOf(row.translation) === hashOf(translation)
    ? {}
    : { translation: { before: hashOf(row.translation), after: hashOf(translation) } };

const hashOf = (value: unknown): string => sha256Hex(canonicalBytes(value));
