import { randomUUID } from "node:crypto";
import type * as Y from "yjs";
import { id } from "#domain/api/common.ts";
import { turnMeasureRequest } from "#domain/api/measures.ts";
import type { Block } from "#domain/document/block.ts";
import { localizedText } from "#domain/localizedText.ts";
import { mayWrite } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
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
 * it. The measure keeps the clause's id: where the clause came from can be told from either side.
 */
export const turnMeasure = command({
  name: "turnMeasure",
  input: turnMeasureRequest.extend({ resolutionId: id, measureId: id }),
  ...onResolution(mayWrite, { lock: true }),
  run: async (context, { resolutionId, measureId, publish }) => {
    const { tx, actor, audit, notify, facts } = context;
    const measure = await tx.measure.findUnique({ where: { id: measureId } });
    if (!measure || measure.resolutionId !== resolutionId) return err(notFound);
    if (measure.blockId !== null) return err({ kind: "conflict", code: "measureTurned" });
    const { languages } = facts.row;
    const [language = ""] = languages;
    const words = localizedText.parse(measure.text)[language]?.trim();
    if (!words) return err({ kind: "conflict", code: "measureNotInLanguage" });
    const blockId = randomUUID();
    const place = { blockId, language };
    const cited = await noteCitation(context, facts.row, {
      evidenceId: measure.statementId,
      kind: "statement",
      publish,
      ...place,
    });
    if (!cited.ok) return cited;
    const clause = operativeClause(blockId, words, cited.value.evidenceId);
    const { userId, partyId } = actor;
    const author = { userId, partyId };
    const appended = await appendEdit(
      tx,
      resolutionId,
      (doc) => insertAfterOperatives(rootOf(doc, languages, language), clause),
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
