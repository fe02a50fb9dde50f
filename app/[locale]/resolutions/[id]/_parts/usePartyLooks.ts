"use client";

import { useMemo } from "react";
import type { PartyLook } from "#components/editor/pageContext.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";

/** The parties as the page marks their wordings: by a short name in the language of the text, and a colour. */
export function usePartyLooks(
  { parties }: Pick<ResolutionDetail, "parties">,
  language: string,
): ReadonlyMap<string, PartyLook> {
  return useMemo(
    () =>
      new Map(
        parties.map(({ id, shortName, colour }) => [
          id,
          { shortName: shortName[language] ?? shortName["en"] ?? "", colour },
        ]),
      ),
    [parties, language],
  );
}
