import type { EvidenceReading, StatementView } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { anchorAgain } from "#domain/quotes/anchorAgain.ts";
import { selectorHash } from "#domain/quotes/selectorHash.ts";
import { ok, type Result } from "#domain/result.ts";
import { findStatements } from "#server/capture/findStatements.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { citedPlacesIn } from "./citedPlaces.ts";
import { loadCopy } from "./loadCopy.ts";
import { loadDismissals } from "./loadDismissals.ts";
import { loadEvidence } from "./loadEvidence.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { readingOf } from "./readingOf.ts";
import { sourceOnDesk } from "./sourceOnDesk.ts";

/** An archived source to read in its newest copy: its text, the statements confirmed in it, and the proposals that nobody confirmed. */
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
    const { id: captureId, text } = source.capture;
    const [capture, dismissals] = [await loadCopy(tx, captureId), await loadDismissals(tx, captureId)];
    const placed = placedIn({ captureId, text }, entry.statements, await capturesOf(tx, entry.statements));
    return { entry: { ...entry, ...placed, capture, text }, dismissals };
  });
  if (!read.ok) return read;
  const { entry, dismissals } = read.value;
  const found = await findStatements(entry.text, { publishedAt: entry.source.publishedAt });
  const undecided = found.filter((proposal) => !entry.statements.some((statement) => isSame(statement, proposal)));
  const seen = undecided.map((proposal) => ({
    proposal: { ...proposal, selector: { ...proposal.selector } },
    dismissals: dismissals.get(selectorHash(entry.text, proposal.selector)),
  }));
  return ok({
    ...entry,
    proposals: seen.flatMap(({ proposal, dismissals: aside }) => (aside === undefined ? proposal : [])),
    dismissed: seen.flatMap(({ proposal, dismissals: aside }) =>
      aside === undefined ? [] : { ...proposal, dismissals: aside },
    ),
  });
}

/** Statement id -> the capture that it was taken from. */
async function capturesOf(tx: Transaction, statements: readonly StatementView[]): Promise<Map<string, string>> {
  const ids = statements.map(({ id }) => id);
  const rows = await tx.statement.findMany({ where: { id: { in: ids } }, select: { id: true, captureId: true } });
  return new Map(rows.map(({ id, captureId }) => [id, captureId]));
}

/** Statements as they stand in a newer copy than theirs: those whose words are still there, and those whose are not. */
function placedIn(
  { captureId, text }: { readonly captureId: string; readonly text: string },
  all: readonly StatementView[],
  captureOf: ReadonlyMap<string, string>,
): { readonly statements: StatementView[]; readonly earlier: StatementView[] } {
  const placed = all.map((statement) => {
    if (captureOf.get(statement.id) === captureId) return { statement, isHere: true };
    // Looking for words that are somewhere is quick, and for those that are nowhere slow.
    if (!text.includes(statement.selector.exact)) return { statement, isHere: false };
    const selector = anchorAgain(statement.selector, text);
    const isHere = selector.exact === statement.selector.exact;
    return { statement: isHere ? { ...statement, selector: { ...selector } } : statement, isHere };
  });
  return {
    statements: placed.flatMap(({ statement, isHere }) => (isHere ? statement : [])),
    earlier: placed.flatMap(({ statement, isHere }) => (isHere ? [] : statement)),
  };
}

/** A statement stands for every proposal whose words it shares. */
const isSame = ({ selector }: StatementView, proposal: ProposedStatement): boolean =>
  selector.start < proposal.selector.end && proposal.selector.start < selector.end;
