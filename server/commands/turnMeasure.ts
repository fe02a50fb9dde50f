import { randomUUID } from "node:crypto";
import type * as Y from "yjs";
import { id } from "#domain/api/common.ts";
import { turnMeasureRequest } from "#domain/api/measures.ts";
import type { Block } from "#domain/document/block.ts";
import { wordsHash } from "#domain/document/hashes.ts";
import { type LocalizedText, localizedText } from "#domain/localizedText.ts";
import { mayWrite } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadLiveText } from "#server/queries/loadLiveText.ts";
import type { ResolutionRow } from "#server/queries/loadResolution.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { blockElements, insertBlockElement } from "#server/text/blockElements.ts";
import { readFragment } from "#server/text/readBlocks.ts";
import { rootOf } from "#server/text/roots.ts";
import { notFound } from "./failure.ts";
import { noteCitation } from "./noteCitation.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/**
 * Makes an operative clause of a measure, after the last there is, with a note that leads to the statement that asked for
 * it, in each of the text's languages that the measure has words in. The measure keeps the clause's id: where the clause came
 * from can be told from either side. A clause that is gone from the text makes room for another.
 */
export const turnMeasure = command({
  name: "turnMeasure",
  input: turnMeasureRequest.extend({ resolutionId: id, measureId: id }),
  ...onResolution(mayWrite, { lock: true }),
  run: async (context, { resolutionId, measureId, publish }) => {
    const { tx, actor, audit, notify, facts } = context;
    const measure = await tx.measure.findUnique({ where: { id: measureId } });
    if (!measure || measure.resolutionId !== resolutionId) return err(notFound);
    if (await isInText(tx, facts.row, measure.blockId)) return err({ kind: "conflict", code: "measureTurned" });
    const { languages } = facts.row;
    const words = wordsByLanguage(languages, localizedText.parse(measure.text));
    const [first] = words;
    if (first === undefined || first.language !== languages[0])
      return err({ kind: "conflict", code: "measureNotInLanguage" });
    const blockId = randomUUID();
    let statementId = measure.statementId;
    for (const { language } of words) {
      const place = { blockId, language, publish };
      const cited = await noteCitation(context, facts.row, { evidenceId: statementId, kind: "statement", ...place });
      if (!cited.ok) return cited;
      // Published with the first note: the others cite the copy.
      statementId = cited.value.evidenceId;
    }
    const original = operativeClause(blockId, first.text, statementId);
    const clauses = words.map(({ language, text }, index) => ({
      language,
      clause: { ...operativeClause(blockId, text, statementId), basis: index === 0 ? null : wordsHash(original) },
    }));
    const { userId, partyId } = actor;
    const author = { userId, partyId };
    const appended = await appendEdit(
      tx,
      resolutionId,
      (doc) => {
        for (const { language, clause } of clauses) insertAfterOperatives(rootOf(doc, languages, language), clause);
      },
      { author },
    );
    if (!appended.ok) throw new Error(`An open draft could not be written: ${appended.error}`);
    await tx.measure.update({ where: { id: measureId }, data: { blockId, turnedAt: new Date(), turnedBy: userId } });
    const { audiencePartyId } = measure;
    audit({ type: "measureTurned", resolutionId, audiencePartyId, data: { measureId, blockId } });
    notify({ kind: "row", resolutionId, row: "evidence", id: measureId, audiencePartyId });
    return ok({ blockId });
  },
});

async function isInText(tx: Transaction, resolution: ResolutionRow, blockId: string | null): Promise<boolean> {
  if (blockId === null) return false;
  const { roots } = await loadLiveText(tx, resolution);
  return Object.values(roots).some((blocks) => blocks.some((block) => block.id === blockId));
}

/** What the measure says in each of the text's languages, the authoritative one first. */
const wordsByLanguage = (languages: readonly string[], texts: LocalizedText) =>
  languages.flatMap((language) => {
    const text = texts[language]?.trim() ?? "";
    return text === "" ? [] : [{ language, text }];
  });

const operativeClause = (blockId: string, words: string, statementId: string): Block => ({
  id: blockId,
  kind: "operative",
  level: 0,
  group: null,
  party: null,
  basis: null,
  content: [
    { type: "text", text: words, marks: [] },
    { type: "cite", evidenceId: statementId, kind: "statement", marks: [] },
  ],
});

/** Behind the last operative clause and what belongs to it; at the end of a text that has none. */
function insertAfterOperatives(root: Y.XmlFragment, clause: Block): void {
  const blocks = readFragment(root);
  const last = blocks.findLastIndex(({ kind }) => kind === "operative" || kind === "continuation");
  const element = last === -1 ? undefined : blockElements(root)[last];
  const index = element === undefined ? root.length : root.toArray().indexOf(element) + 1;
  insertBlockElement(root, index, clause);
}
