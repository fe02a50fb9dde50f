import { clauseHref } from "#components/evidence/clauseHref.ts";
import type { SearchHit } from "#domain/api/search.ts";

/**
 * Where what was found can be read; null where no text that the reader may open shows it.
 *
 * @param near the text that the reader is at: where a source stands beside another, it can be brought from there
 */
export function searchTarget(hit: SearchHit, near: string | null = null): string | null {
  const { kind, id, resolutionId, sourceId, place } = hit;
  if (kind === "speaker") return `/speakers/${id}`;
  if (resolutionId === null) return null;
  const text = `/resolutions/${resolutionId}`;
  const from = near === null || near === resolutionId ? "" : `?from=${near}`;
  switch (kind) {
    case "clause": {
      const { pathname, query } = clauseHref(resolutionId, {
        blockId: hit.blockId ?? "",
        language: hit.language ?? "",
      });
      return `${pathname}?${new URLSearchParams(query).toString()}`;
    }
    case "claim":
      return `${text}/claims#claim-${id}`;
    case "source":
      return `${text}/evidence/${sourceId}${from}${place ? `#words-${place.start}-${place.end}` : ""}`;
    case "statement":
      return `${text}/evidence/${sourceId}${from}#statement-${id}`;
    case "instrument":
    case "measure":
      return `${text}#${kind}-${id}`;
  }
}

/** The text that a screen belongs to: what is found in several leads back to it. */
export const textAt = (pathname: string): string | null =>
  /^\/resolutions\/([\da-f-]{36})(?:\/|$)/.exec(pathname)?.[1] ?? null;
