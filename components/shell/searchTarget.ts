import { clauseHref } from "#components/evidence/clauseHref.ts";
import type { SearchHit } from "#domain/api/search.ts";

type Target = string | ReturnType<typeof clauseHref>;

/** Where what was found can be read; null where no text that the reader may open shows it. */
export function searchTarget({ kind, id, resolutionId, sourceId, blockId, language }: SearchHit): Target | null {
  if (kind === "speaker") return `/speakers/${id}`;
  if (resolutionId === null) return null;
  switch (kind) {
    case "clause":
      return clauseHref(resolutionId, { blockId: blockId ?? "", language: language ?? "" });
    case "claim":
      return `/resolutions/${resolutionId}/claims`;
    case "source":
    case "statement":
      return `/resolutions/${resolutionId}/evidence/${sourceId}`;
  }
}
