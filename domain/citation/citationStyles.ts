import type { CitationStyle } from "./citationStyle.ts";
import { europeanParliamentCitations } from "./styles/europeanParliament.ts";
import { koreaCitations } from "./styles/korea.ts";
import { unCitations } from "./styles/un.ts";
import { usHouseCitations } from "./styles/usHouse.ts";

export const CITATION_STYLE_IDS = ["korea", "un", "europeanParliament", "usHouse"] as const;
export type CitationStyleId = (typeof CITATION_STYLE_IDS)[number];

/** The citation styles that come with the workspace; a chamber style names the one that its texts cite in. */
export const CITATION_STYLES: Readonly<Record<CitationStyleId, CitationStyle>> = {
  korea: koreaCitations,
  un: unCitations,
  europeanParliament: europeanParliamentCitations,
  usHouse: usHouseCitations,
};
