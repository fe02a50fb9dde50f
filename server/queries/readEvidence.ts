import type { EvidenceReading, StatementView } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { proposeStatements, type ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { citedPlacesIn } from "./citedPlaces.ts";
import { loadEvidence } from "./loadEvidence.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { readingOf } from "./readingOf.ts";
import { sourceOnDesk } from "./sourceOnDesk.ts";

/** An archived source to read: its text, the statements confirmed in it, and the proposals that nobody confirmed yet. */
export const readEvidence = (
  actor: Actor,
  resolutionId: string,
  sourceId: string,
): Promise<Result<EvidenceReading, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    const cited = citedPlacesIn(await loadLiveText(tx, row));
    const [entry] = await loadEvidence(tx, resolutionId, cited, sourceId);
    if (!source || !entry) return null;
    const { text } = source.capture;
    const proposals = proposeStatements(text).filter((proposal) => !entry.statements.some((s) => isSame(s, proposal)));
    return { ...entry, text, proposals: proposals.map((p) => ({ ...p, selector: { ...p.selector } })) };
  });

/** A statement stands for every proposal whose words it shares. */
const isSame = ({ selector }: StatementView, proposal: ProposedStatement): boolean =>
  selector.start < proposal.selector.end && proposal.selector.start < selector.end;
