import type { Abilities, ResolutionDetail } from "#domain/api/resolutions.ts";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import { styleOf } from "#domain/numbering/styleOf.ts";
import type { Actor } from "#domain/policy/actor.ts";
import * as policy from "#domain/policy/policy.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { checkText } from "./checkText.ts";
import { headerOf } from "./headerOf.ts";
import type { LiveText } from "./liveText.ts";
import { loadArchive } from "./loadArchive.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { loadPeople } from "./loadPeople.ts";
import { loadSummaries } from "./loadSummaries.ts";
import { loadVersions } from "./loadVersions.ts";
import type { ReadableResolution } from "./readableResolution.ts";
import { readingOf } from "./readingOf.ts";
import { titlesOf } from "./titlesOf.ts";
import { treePartsOf } from "./treeParts.ts";

/** A resolution with its text as it stands: tree, findings, versions, and what the actor may do with it. */
export const readResolution = (actor: Actor, resolutionId: string): Promise<Result<ResolutionDetail, Failure>> =>
  readingOf(actor, resolutionId, async (tx, resolution) => {
    const { row, facts } = resolution;
    const style = styleOf(row.style);
    const text = await loadLiveText(tx, row);
    const [summary] = await loadSummaries(tx, [row]);
    if (summary === undefined) return null;
    const tree = Object.fromEntries(
      text.languages.map((language) => [language, treePartsOf(text.blocks[language] ?? [], style)]),
    );
    const title = titlesOf(text.roots);
    return {
      ...summary,
      title: Object.keys(title).length > 0 ? title : summary.title,
      head: text.head,
      header: headerOf(row.header),
      tree,
      findings: await findingsOf(tx, resolution, text),
      versions: await loadVersions(tx, resolutionId),
      observers: await observersOf(tx, facts.guestIds),
      abilities: abilitiesOf(actor, facts),
    };
  });

async function findingsOf(
  tx: Transaction,
  { row }: ReadableResolution,
  text: LiveText,
): Promise<ResolutionDetail["findings"]> {
  const archive = await loadArchive(tx, evidenceIdsIn(Object.values(text.roots).flat()), row);
  return checkText(text, styleOf(row.style), archive).map((finding) => ({ ...finding, params: { ...finding.params } }));
}

async function observersOf(tx: Transaction, ids: readonly string[]): Promise<ResolutionDetail["observers"]> {
  const name = await loadPeople(tx, ids);
  return [...new Set(ids)].map((id) => name(id, null));
}

const abilitiesOf = (actor: Actor, facts: ReadableResolution["facts"]): Abilities => ({
  write: policy.mayWrite(actor, facts),
  comment: policy.mayComment(actor, facts),
  addEvidence: policy.mayAddEvidence(actor, facts),
  recordPosition: policy.mayRecordPosition(actor, facts),
  freeze: policy.mayFreeze(actor, facts),
  reopen: policy.mayReopen(actor, facts),
  decide: policy.mayDecide(actor, facts),
  manage: policy.mayManage(actor, facts),
  changeParticipants: policy.mayChangeParticipants(actor, facts),
});
