import { randomUUID } from "node:crypto";
import { createResolutionRequest } from "#domain/api/resolutions.ts";
import type { BlocksByLanguage } from "#domain/document/block.ts";
import { mayCreateResolution } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { titlesOf } from "#server/queries/titlesOf.ts";
import { seedDocument } from "#server/text/seedDocument.ts";
import { notFound, type Failure } from "./failure.ts";
import { checkParticipants, insertResolution } from "./newResolution.ts";
import { command } from "./perform.ts";
import { publishCitedEvidence } from "./publishEvidence.ts";
import { textFromTemplate } from "./textFromTemplate.ts";
import { textOfVersion } from "./textOfVersion.ts";

type Request = z.output<typeof createResolutionRequest>;

/** Begins a resolution: its row, its parties, its head and its first text, from a template or a version. */
export const createResolution = command({
  name: "createResolution",
  input: createResolutionRequest,
  policy: (actor) => mayCreateResolution(actor),
  run: async ({ tx, actor, audit, notify }, request) => {
    const partyIds = [...new Set(request.partyIds)];
    const participants = await checkParticipants(tx, actor, partyIds);
    if (!participants.ok) return participants;
    const text = await firstText(tx, request);
    if (!text.ok) return text;
    const { languages, blocks } = text.value;
    const id = randomUUID();
    const { template, style } = request;
    const parentId = request.from?.resolutionId ?? null;
    await insertResolution(tx, actor, { id, partyIds, languages, title: titlesOf(blocks), style, template, parentId });
    const audience = partyIds.length === 1 ? (partyIds[0] ?? null) : null;
    const seeded = await seedDocument(tx, id, languages, await publishCitedEvidence(tx, actor, id, blocks, audience));
    if (!seeded.ok) throw new Error(`A new resolution could not be written: ${seeded.error}`);
    const origin = request.from ? await originOf(tx, request.from, partyIds) : { template };
    audit({ type: "resolutionCreated", resolutionId: id, data: { partyIds, style, languages, ...origin } });
    notify({ kind: "row", resolutionId: id, row: "resolution", id, audiencePartyId: null });
    return ok({ id });
  },
});

type FirstText = { readonly languages: readonly string[]; readonly blocks: BlocksByLanguage };

async function firstText(tx: Transaction, request: Request): Promise<Result<FirstText, Failure>> {
  const { from, languages } = request;
  if (!from) {
    const distinct = [...new Set(languages)];
    return ok({ languages: distinct, blocks: textFromTemplate({ ...request, languages: distinct }) });
  }
  const version = await tx.version.findUnique({
    where: { resolutionId_n: { resolutionId: from.resolutionId, n: from.n } },
    select: { bytes: true, sha256: true },
  });
  return version === null ? err(notFound) : textOfVersion(version);
}

/**
 * The version a text began from, where all who will read the text take part in that resolution too. Of a party's private
 * draft neither the id nor how many versions it has is the others' to know.
 */
async function originOf(tx: Transaction, from: NonNullable<Request["from"]>, partyIds: readonly string[]) {
  const sources = await tx.resolutionParty.count({
    where: { resolutionId: from.resolutionId, partyId: { in: [...partyIds] } },
  });
  return sources === partyIds.length ? { from: { ...from } } : {};
}
