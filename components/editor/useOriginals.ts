"use client";

import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import { useMemo, useSyncExternalStore } from "react";
import type { Doc } from "yjs";
import type { Block } from "#domain/document/block.ts";
import { blocksFromDocJson } from "#domain/document/docJson.ts";
import { ROOT_NAME } from "#domain/document/schema.ts";

/** The authoritative blocks as they are now, once a frame at most; null where they are not asked for. */
export function useOriginals(document: Doc, wanted: boolean): readonly Block[] | null {
  const store = useMemo(() => (wanted ? originalsOf(document) : NOTHING), [document, wanted]);
  return useSyncExternalStore(store.subscribe, store.read, NOTHING.read);
}

type Store = {
  readonly subscribe: (changed: () => void) => () => void;
  readonly read: () => readonly Block[] | null;
};

const NOTHING: Store = { subscribe: () => () => {}, read: () => null };

function originalsOf(document: Doc): Store {
  const root = document.getXmlFragment(ROOT_NAME);
  let blocks: readonly Block[] | null = null;
  return {
    read: () => (blocks ??= blocksFromDocJson(yXmlFragmentToProsemirrorJSON(root)).blocks),
    subscribe: (changed) => {
      let frame = 0;
      const schedule = () => {
        if (frame === 0) frame = requestAnimationFrame(forget);
      };
      const forget = () => {
        frame = 0;
        blocks = null;
        changed();
      };
      root.observeDeep(schedule);
      return () => {
        root.unobserveDeep(schedule);
        cancelAnimationFrame(frame);
        // What changes while nobody watches is read afresh by the next one.
        blocks = null;
      };
    },
  };
}
