import type { ChamberStyle } from "./chamberStyle.ts";
import { europeanParliament } from "./styles/europeanParliament.ts";
import { korea } from "./styles/korea.ts";
import { un } from "./styles/un.ts";
import { usHouse } from "./styles/usHouse.ts";

export const CHAMBER_STYLE_IDS = ["korea", "un", "europeanParliament", "usHouse"] as const;
export type ChamberStyleId = (typeof CHAMBER_STYLE_IDS)[number];

/** The chamber styles that come with the workspace. A version carries its own copy, so a change here changes no version. */
export const CHAMBER_STYLES: Readonly<Record<ChamberStyleId, ChamberStyle>> = {
  korea,
  un,
  europeanParliament,
  usHouse,
};
