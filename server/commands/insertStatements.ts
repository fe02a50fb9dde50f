import { randomUUID } from "node:crypto";
import type { StatementFields } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { verifyQuote } from "#domain/quotes/verifyQuote.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { withoutInvisible } from "#domain/visibleText.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { Failure } from "./failure.ts";
import { inSourceLanguage } from "./inSourceLanguage.ts";
import { putOnDesk } from "./putOnDesk.ts";
import { speakerOf } from "./speakerOf.ts";

/** Where confirmed statements are stored. */
export type StatementPlace = {
  readonly resolutionId: string;
  readonly sourceId: string;
  readonly audiencePartyId: string | null;
  readonly language: string | null;
  readonly capture: { readonly id: string; readonly text: string };
};

/**
 * Stores statements that a person confirmed, with their speakers, and puts them on the desk. Each must stand in the
 * archived text, at its selector and word for word; answers their ids, or which do not.
 */
export async function insertStatements(
  tx: Transaction,
  actor: Actor,
  place: StatementPlace,
  statements: readonly StatementFields[],
): Promise<Result<string[], Failure>> {
  const errors = statements.flatMap((statement, i) => faultsOf(statement, `statements.${i}`, place.capture.text));
  if (errors.length > 0) return err({ kind: "invalid", code: "statementsNotInArchive", errors });
  const ids: string[] = [];
  for (const statement of statements) ids.push(await insertStatement(tx, actor, place, statement));
  return ok(ids);
}

type Fault = { readonly path: string; readonly message: string };

function faultsOf({ quote, selector }: StatementFields, path: string, text: string): Fault[] {
  if (text.slice(selector.start, selector.end) !== selector.exact || selector.exact === "")
    return [{ path: `${path}.selector`, message: "selectorNotInArchive" }];
  // A person may trim the passage to what was said, and mark omissions; every word left must be the archive's.
  if (verifyQuote(quote, selector.exact).status !== "exact")
    return [{ path: `${path}.quote`, message: "quoteNotInArchive" }];
  return [];
}

async function insertStatement(
  tx: Transaction,
  actor: Actor,
  place: StatementPlace,
  statement: StatementFields,
): Promise<string> {
  const id = randomUUID();
  const { audiencePartyId, sourceId, resolutionId, language } = place;
  await tx.statement.create({
    data: {
      id,
      audiencePartyId,
      sourceId,
      captureId: place.capture.id,
      speakerId: await speakerOf(tx, actor, place, statement),
      kind: statement.kind,
      quote: withoutInvisible(statement.quote),
      selector: statement.selector,
      verb: statement.verb,
      saidOn: statement.saidOn,
      place: statement.place ?? null,
      language,
      ...asSaid(statement, language),
      createdBy: actor.userId,
      partyId: actor.partyId,
    },
  });
  await putOnDesk(tx, actor, { resolutionId, audiencePartyId, statementId: id });
  return id;
}

/** Kept with the statement: the speaker's record goes on to their next office. */
function asSaid({ office, organisation }: StatementFields, language: string | null) {
  return {
    ...(office ? { office: inSourceLanguage(office, language) } : {}),
    ...(organisation ? { organisation: inSourceLanguage(organisation, language) } : {}),
  };
}
