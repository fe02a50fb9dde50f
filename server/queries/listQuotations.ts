import type { QuotationCheck } from "#domain/api/quotations.ts";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { checkQuotations } from "./checkQuotations.ts";
import { loadArchive } from "./loadArchive.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { readingOf } from "./readingOf.ts";
import { wholeList, type List } from "./list.ts";

/** What became of each quotation in the text, word for word against the archive. */
export const listQuotations = (actor: Actor, resolutionId: string): Promise<Result<List<QuotationCheck>, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) => {
    const text = await loadLiveText(tx, row);
    const quoted = evidenceIdsIn(Object.values(text.roots).flat());
    return wholeList(checkQuotations(text, await loadArchive(tx, quoted, row)));
  });
