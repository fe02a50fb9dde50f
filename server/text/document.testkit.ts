import * as Y from "yjs";
import type { Block, BlocksByLanguage } from "#domain/document/block.ts";
import { replaceText } from "./replaceText.ts";

/** A document that says these blocks, Korean being authoritative. */
export const LANGUAGES = ["ko", "en"] as const;

export function documentOf(ko: readonly Block[], en: readonly Block[] = []): Y.Doc {
  const doc = new Y.Doc();
  const text: BlocksByLanguage = { ko, en };
  doc.transact(() => replaceText(doc, LANGUAGES, text));
  return doc;
}

/** Another replica with the same content and a clientID of its own. */
export function replicaOf(doc: Y.Doc): Y.Doc {
  const replica = new Y.Doc();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  return replica;
}

/** Gives each of two documents what the other has. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
  Y.applyUpdate(a, fromB);
  Y.applyUpdate(b, fromA);
}
