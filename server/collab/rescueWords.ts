import * as Y from "yjs";
import { notify } from "#server/bus/notify.ts";
import { asSystem } from "#server/db/asSystem.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { putBackWords, type SwallowedWords } from "#server/text/putBackWords.ts";
import { rootNames } from "#server/text/roots.ts";
import type { Swallowed } from "./lane.ts";
import { childrenOf, type SwallowedPiece, whereaboutsOf } from "./swallowedWords.ts";

/** Code units of neighbouring words that are compared to find where swallowed words belong. */
const CONTEXT_LENGTH = 64;
/** The whole journal is read to see what stood around them. */
const TIMEOUT_MS = 60_000;

type Text = { readonly resolutionId: string; readonly languages: readonly string[] };

/**
 * Puts swallowed words back where their block's id lives on, as the server's edits in their authors' names; their rows are
 * then dismissed. Rows of the others stay, and their authors' pages are told.
 */
export async function rescueWords(text: Text, pieces: readonly Swallowed[]): Promise<void> {
  await asSystem(
    async (tx) => {
      const { doc: whole } = await loadDocument(tx, text.resolutionId, { keepDeleted: true });
      for (const piece of pieces) await rescue(tx, text, piece, placeIn(whole, piece));
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

type FormerPlace = { readonly root: string; readonly words: SwallowedWords };

async function rescue(tx: Transaction, text: Text, { lost }: Swallowed, place: FormerPlace | null): Promise<void> {
  const author = { userId: lost.userId, partyId: lost.partyId };
  let isBack = false;
  if (place) {
    const putBack = (doc: Y.Doc) => void (isBack = putBackWords(doc.getXmlFragment(place.root), place.words));
    const appended = await appendEdit(tx, text.resolutionId, putBack, { author, words: author });
    isBack &&= appended.ok;
  }
  if (isBack) await dismiss(tx, lost.id);
  else await keep(tx, text, lost, place);
}

const dismiss = (tx: Transaction, id: string) =>
  tx.lostWords.update({ where: { id }, data: { dismissedAt: new Date() }, select: { id: true } });

/** The row stays, or gives way to one that says where the words stood, if that has come out only now. */
async function keep(tx: Transaction, text: Text, lost: Swallowed["lost"], place: FormerPlace | null): Promise<void> {
  let { id } = lost;
  const language = [...rootNames(text.languages)].find(([, name]) => name === place?.root)?.[0] ?? lost.language;
  const blockId = place?.words.blockId ?? lost.blockId;
  if (language !== lost.language || blockId !== lost.blockId) {
    const { seq } = await tx.lostWords.findUniqueOrThrow({ where: { id }, select: { seq: true } });
    await dismiss(tx, id);
    const data = { resolutionId: text.resolutionId, userId: lost.userId, partyId: lost.partyId, text: lost.text, seq };
    ({ id } = await tx.lostWords.create({ data: { ...data, language, blockId }, select: { id: true } }));
  }
  await notify(tx, {
    kind: "row",
    resolutionId: text.resolutionId,
    row: "lostWords",
    id,
    audiencePartyId: lost.partyId,
    userId: lost.userId,
  });
}

/** Where a piece stood, and between which words, in a document that has forgotten nothing. */
export function placeIn(whole: Y.Doc, { id, content }: SwallowedPiece): FormerPlace | null {
  const item = id.clock < Y.getState(whole.store, id.client) ? Y.getItem(whole.store, id) : null;
  const holder = item instanceof Y.Item && item.parent instanceof Y.AbstractType ? item.parent._item : null;
  if (!(item instanceof Y.Item) || !holder) return null;
  const { root, blockId } = whereaboutsOf(holder);
  if (root === null || blockId === null) return null;
  const { before, after } = wordsAround(blockOf(holder), item, id.clock);
  return { root, words: { blockId, content, before, after } };
}

const blockOf = (holder: Y.Item): Y.Item =>
  holder.parent instanceof Y.AbstractType && holder.parent._item ? blockOf(holder.parent._item) : holder;

/** What was typed by others or earlier: the words of the block before and after an item, deleted or not. */
function wordsAround(block: Y.Item, item: Y.Item, clock: number): { readonly before: string; readonly after: string } {
  let before = "";
  let after = "";
  let isPast = false;
  for (const part of textItems(block)) {
    if (part === item) {
      before += stringOf(part).slice(0, clock - part.id.clock);
      isPast = true;
    } else if (isPast && part.id.client !== item.id.client) after += stringOf(part);
    else if (!isPast) before += stringOf(part);
  }
  return { before: before.slice(-CONTEXT_LENGTH), after: after.slice(0, CONTEXT_LENGTH) };
}

function* textItems(holder: Y.Item): Generator<Y.Item> {
  for (const child of childrenOf(holder)) {
    if (child.content instanceof Y.ContentType) yield* textItems(child);
    else yield child;
  }
}

const stringOf = ({ content }: Y.Item): string => (content instanceof Y.ContentString ? content.str : "");
