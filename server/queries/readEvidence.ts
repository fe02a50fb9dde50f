import type { EvidenceReading, StatementView } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { ok, type Result } from "#domain/result.ts";
import { findStatements } from "#server/capture/findStatements.ts";
import type { Failure } from "#server/commands/failure.ts";
import { citedPlacesIn } from "./citedPlaces.ts";
import { loadEvidence } from "./loadEvidence.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { readingOf } from "./readingOf.ts";
import { sourceOnDesk } from "./sourceOnDesk.ts";

/** An archived source to read: its text, the statements confirmed in it, and the proposals that nobody confirmed yet. */
export async function readEvidence(
  actor: Actor,
  resolutionId: string,
  sourceId: string,
): Promise<Result<EvidenceReading, Failure>> {
  const read = await readingOf(actor, resolutionId, async (tx, { row }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    const cited = citedPlacesIn(await loadLiveText(tx, row));
    const [entry] = await loadEvidence(tx, resolutionId, cited, sourceId);
    return source && entry ? { ...entry, text: source.capture.text } : null;
  });
  if (!read.ok) return read;
  const found = await findStatements(read.value.text, { publishedAt: read.value.source.publishedAt });
  const open = found.filter((proposal) => !read.value.statements.some((statement) => isSame(statement, proposal)));
  return ok({ ...read.value, proposals: open.map((p) => ({ ...p, selector: { ...p.selector } })) });
}

/** A statement stands for every proposal whose words it shares. */
const isSame = ({ selector }: StatementView, proposal: ProposedStatement): boolean =>
  selector.start < proposal.selector.end && proposal.selector.start < selector.end;
