import { clauseHref } from "#components/evidence/clauseHref.ts";
import type { SearchHit } from "#domain/api/search.ts";

/** Where what was found can be read; null where no text that the reader may open shows it. */
export function searchTarget(hit: SearchHit): string | null {
  const { kind, id, resolutionId, sourceId, place } = hit;
  if (kind === "speaker") return `/speakers/${id}`;
  if (resolutionId === null) return null;
  const text = `/resolutions/${resolutionId}`;
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
      return `${text}/evidence/${sourceId}${place ? `#words-${place.start}-${place.end}` : ""}`;
    case "statement":
      return `${text}/evidence/${sourceId}#statement-${id}`;
    case "instrument":
    case "measure":
      return `${text}#${kind}-${id}`;
  }
}

/** The text that a screen belongs to: what is found in several leads back to it. */
export const textAt = (pathname: string): string | null =>
  /^\/resolutions\/([\da-f-]{36})(?:\/|$)/.exec(pathname)?.[1] ?? null;
