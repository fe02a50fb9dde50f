import type { PositionMatrix, PositionView } from "#domain/api/discussion.ts";
import { wordsOf } from "#domain/document/block.ts";
import { clauseHash } from "#domain/document/hashes.ts";
import { documentTree, nodesOf, type DocumentTree } from "#domain/document/tree.ts";
import { styleOf } from "#domain/numbering/styleOf.ts";
import { currentPositions, isOnOlderWording } from "#domain/positions/currentPositions.ts";
import type { Position, PositionTarget } from "#domain/positions/position.ts";
import { STANCES } from "#domain/positions/position.ts";
import { positionMatrix, type MatrixRow } from "#domain/positions/positionMatrix.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { wordingOf } from "./clauseAt.ts";
import type { LiveText } from "./liveText.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { loadPeople } from "./loadPeople.ts";
import type { ResolutionRow } from "./loadResolution.ts";

export type LoadedPositions = { readonly items: PositionView[]; readonly matrix: PositionMatrix };

/** Every position on record that the actor may read, the newest first, and the matrix of those that hold now. */
export async function loadPositions(tx: Transaction, actor: Actor, row: ResolutionRow): Promise<LoadedPositions> {
  const positions = await positionsOf(tx, row.id);
  const text = await loadLiveText(tx, row);
  const tree = documentTree(text.original, styleOf(row.style));
  const name = await loadPeople(
    tx,
    positions.map(({ recordedBy }) => recordedBy),
  );
  const hashes = new Map([...nodesOf(tree)].map((node) => [node.block.id, clauseHash(node)]));
  const current = new Set(currentPositions(positions, actor.partyId).map(({ id }) => id));
  const views = positions.map((position): PositionView => {
    const { audience, recordedBy, target } = position;
    const hash = target.kind === "block" ? (hashes.get(target.blockId) ?? null) : null;
    return {
      ...position,
      audience: audience.kind === "all" ? "all" : audience.partyId,
      recordedBy: name(recordedBy, position.partyId),
      current: current.has(position.id),
      onOlderWording: isOnOlderWording(position, hash),
      orphaned: target.kind === "block" && hash === null,
    };
  });
  return { items: views.toReversed(), matrix: matrixOf(tree, translationsIn(text), row, positions, views, actor) };
}

const positionRows = (tx: Transaction, resolutionId: string) =>
  tx.position.findMany({ where: { resolutionId }, orderBy: [{ recordedAt: "asc" }, { id: "asc" }] });

/** Every position on record that row-level security lets the actor read, the oldest first. */
export const positionsOf = async (tx: Transaction, resolutionId: string): Promise<Position[]> =>
  (await positionRows(tx, resolutionId)).map(positionOf);

type PositionRow = Awaited<ReturnType<typeof positionRows>>[number];

const positionOf = (row: PositionRow): Position => ({
  id: row.id,
  partyId: row.partyId,
  target: targetOf(row),
  audience: row.audiencePartyId === null ? { kind: "all" } : { kind: "party", partyId: row.audiencePartyId },
  stance: STANCES.find((stance) => stance === row.stance) ?? "none",
  reason: row.reason,
  statementId: row.statementId,
  wording: row.wording,
  blockHash: row.blockHash,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt.toISOString(),
});

function targetOf({ targetKind, target }: PositionRow): PositionTarget {
  if (targetKind === "block") return { kind: "block", blockId: target };
  return targetKind === "theme" ? { kind: "theme", theme: target } : { kind: "resolution" };
}

type Translations = PositionMatrix["rows"][number]["translations"];

/** What each block says in the other languages, where it says something. */
function translationsIn({ languages, blocks }: LiveText): ReadonlyMap<string, Translations> {
  const found = new Map<string, Translations>();
  for (const language of languages.slice(1))
    for (const block of blocks[language] ?? [])
      if (block.content.length > 0)
        found.set(block.id, { ...found.get(block.id), [language]: { words: wordsOf(block), stale: block.stale } });
  return found;
}

function matrixOf(
  tree: DocumentTree,
  translations: ReadonlyMap<string, Translations>,
  { parties }: ResolutionRow,
  positions: readonly Position[],
  views: readonly PositionView[],
  { partyId: viewer }: Actor,
): PositionMatrix {
  const viewById = new Map(views.map((view) => [view.id, view]));
  const viewsOf = (found: readonly (Position | undefined)[]) =>
    found.flatMap((position) => (position && viewById.get(position.id)) ?? []);
  const { rows, orphans } = positionMatrix(
    tree,
    parties.map(({ partyId }) => partyId),
    positions,
    viewer,
  );
  return { rows: rows.map((row) => matrixRow(row, translations, viewsOf)), orphans: viewsOf(orphans) };
}

function matrixRow(
  { target, node, consensus, cells }: MatrixRow,
  translations: ReadonlyMap<string, Translations>,
  viewsOf: (found: readonly (Position | undefined)[]) => PositionView[],
): PositionMatrix["rows"][number] {
  return {
    target,
    label: node?.label ?? null,
    kind: node?.block.kind ?? target.kind,
    level: node?.block.level ?? 0,
    words: node ? wordsOf(node.block) : target.kind === "theme" ? target.theme : "",
    wording: node ? wordingOf(node) : "",
    translations: (node && translations.get(node.block.id)) ?? {},
    consensus,
    cells: Object.fromEntries(
      cells.map(({ partyId, declared, internal }) => [partyId, viewsOf([declared?.position, internal?.position])]),
    ),
  };
}
