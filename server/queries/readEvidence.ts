import type { EvidenceReading, StatementView } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { selectorHash } from "#domain/quotes/selectorHash.ts";
import { ok, type Result } from "#domain/result.ts";
import { findStatements } from "#server/capture/findStatements.ts";
import type { Failure } from "#server/commands/failure.ts";
import { citedPlacesIn } from "./citedPlaces.ts";
import { loadDismissals } from "./loadDismissals.ts";
import { loadEvidence } from "./loadEvidence.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { readingOf } from "./readingOf.ts";
import { sourceOnDesk } from "./sourceOnDesk.ts";

/** An archived source to read: its text, the statements confirmed in it, and the proposals that nobody confirmed. */
export async function readEvidence(
  actor: Actor,
  resolutionId: string,
  sourceId: string,
): Promise<Result<EvidenceReading, Failure>> {
  const read = await readingOf(actor, resolutionId, async (tx, { row }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    const cited = citedPlacesIn(await loadLiveText(tx, row));
    const [entry] = await loadEvidence(tx, resolutionId, cited, sourceId);
    if (!source || !entry) return null;
    const dismissals = await loadDismissals(tx, source.capture.id);
    return { entry: { ...entry, text: source.capture.text }, dismissals };
  });
  if (!read.ok) return read;
  const { entry, dismissals } = read.value;
  const found = await findStatements(entry.text, { publishedAt: entry.source.publishedAt });
  const undecided = found.filter((proposal) => !entry.statements.some((statement) => isSame(statement, proposal)));
  const seen = undecided.map((proposal) => ({
    proposal: { ...proposal, selector: { ...proposal.selector } },
    dismissals: dismissals.get(selectorHash(proposal.selector)),
  }));
  return ok({
    ...entry,
    proposals: seen.flatMap(({ proposal, dismissals: aside }) => (aside === undefined ? proposal : [])),
    dismissed: seen.flatMap(({ proposal, dismissals: aside }) =>
      aside === undefined ? [] : { ...proposal, dismissals: aside },
    ),
  });
}

/** A statement stands for every proposal whose words it shares. */
const isSame = ({ selector }: StatementView, proposal: ProposedStatement): boolean =>
  selector.start < proposal.selector.end && proposal.selector.start < selector.end;
