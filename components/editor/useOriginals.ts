"use client";

import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import { useEffect, useState } from "react";
import type { Doc } from "yjs";
import type { Block } from "#domain/document/block.ts";
import { blocksFromDocJson } from "#domain/document/docJson.ts";
import { ROOT_NAME } from "#domain/document/schema.ts";

/** The authoritative blocks as they are now, once a frame at most; null where they are not asked for. */
export function useOriginals(document: Doc, wanted: boolean): readonly Block[] | null {
  const [blocks, setBlocks] = useState<readonly Block[] | null>(null);
  useEffect(() => {
    if (!wanted) return setBlocks(null);
    const root = document.getXmlFragment(ROOT_NAME);
    let frame = 0;
    const read = () => {
      frame = 0;
      setBlocks(blocksFromDocJson(yXmlFragmentToProsemirrorJSON(root)).blocks);
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    read();
    root.observeDeep(schedule);
    return () => {
      root.unobserveDeep(schedule);
      cancelAnimationFrame(frame);
    };
  }, [document, wanted]);
  return wanted ? blocks : null;
}
