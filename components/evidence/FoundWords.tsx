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
    const arrive = () => {
      const place = placeNamed(window.location.hash, statements);
      if (place) show(place);
    };
    arrive();
    window.addEventListener("hashchange", arrive);
    return () => {
      window.removeEventListener("hashchange", arrive);
      CSS.highlights?.delete(HIGHLIGHT);
    };
  }, [statements]);
  return null;
}

function placeNamed(hash: string, statements: readonly StatementView[]): Place | null {
  const [, start, end] = /^#words-(\d+)-(\d+)$/.exec(hash) ?? [];
  if (start !== undefined && end !== undefined) return { start: Number(start), end: Number(end) };
  return statements.find(({ id }) => hash === `#statement-${id}`)?.selector ?? null;
}

function show(place: Place): void {
  const range = rangeInText(document, place);
  const paragraph = range?.startContainer.parentElement?.closest("p");
  if (!range || !paragraph) return;
  // A browser that knows no highlights still shows the place.
  CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
  paragraph.tabIndex = -1;
  paragraph.focus({ preventScroll: true });
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}
