"use client";

import { useEffect, useRef } from "react";
import type { SaveStatus } from "#components/editor/collaboration/saveState.ts";
import { ROW_KINDS } from "#domain/api/collabProtocol.ts";
import { hintRow } from "./rowHints.ts";

const BROKEN: readonly SaveStatus["kind"][] = ["offline", "unavailable", "signedOut"];

/** No hints come while the connection is gone, nor of the freeze that broke it off: everything is read again afterwards. */
export function useHintsAfterBreak(kind: SaveStatus["kind"]): void {
  const last = useRef(kind);
  useEffect(() => {
    const before = last.current;
    last.current = kind;
    const isBack = BROKEN.includes(before) && !BROKEN.includes(kind);
    if (isBack || (kind === "frozen") !== (before === "frozen")) for (const row of ROW_KINDS) hintRow(row);
  }, [kind]);
}
