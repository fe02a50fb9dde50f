"use client";

import { useEffect } from "react";
import type { StatementView } from "#domain/api/evidence.ts";
import { rangeInText } from "./rangeInText.ts";

type Place = { readonly start: number; readonly end: number };

/** The name under which tokens.css has the look of the words. */
const HIGHLIGHT = "found-words";

/**
 * Brings the words that the address names into view in an archived text: those of a statement (`#statement-…`) or by their
 * place (`#words-120-134`).
 */
export function FoundWords({ statements }: { statements: readonly StatementView[] }) {
  useEffect(() => {
    let range: Range | null = null;
    const arrive = () => {
      const place = placeNamed(window.location.hash, statements);
      range = place && rangeInText(document, place);
      mark(range);
      if (range) bringIntoView(range);
    };
    // What others change draws the text anew, and the old words are marked no more.
    const redrawn = new MutationObserver(() => {
      if (range === null || (range.startContainer.isConnected && !range.collapsed)) return;
      const place = placeNamed(window.location.hash, statements);
      range = place && rangeInText(document, place);
      mark(range);
    });
    arrive();
    redrawn.observe(document.body, { childList: true, characterData: true, subtree: true });
    window.addEventListener("hashchange", arrive);
    return () => {
      redrawn.disconnect();
      window.removeEventListener("hashchange", arrive);
      mark(null);
    };
  }, [statements]);
  return null;
}

function placeNamed(hash: string, statements: readonly StatementView[]): Place | null {
  const [, start, end] = /^#words-(\d+)-(\d+)$/.exec(hash) ?? [];
  if (start !== undefined && end !== undefined) return { start: Number(start), end: Number(end) };
  return statements.find(({ id }) => hash === `#statement-${id}`)?.selector ?? null;
}

/** A browser that knows no highlights still shows the place. */
function mark(range: Range | null): void {
  if (range) CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights?.delete(HIGHLIGHT);
}

function bringIntoView({ startContainer: { parentElement } }: Range): void {
  const paragraph = parentElement?.closest("p");
  if (!paragraph) return;
  paragraph.tabIndex = -1;
  paragraph.focus({ preventScroll: true });
  parentElement?.scrollIntoView({ block: "center" });
}
