import type { CitationStyle } from "../citationStyle.ts";

/** What the houses' notes say of an instrument that is not in force: what was signed or adopted need not bind anybody yet. */
export const notInForce: NonNullable<CitationStyle["notInForce"]> = {
  proposed: { ko: "제안됨", en: "proposed" },
  signed: { ko: "서명, 미비준", en: "signed, not yet ratified" },
  adopted: { ko: "채택, 미발효", en: "adopted, not yet in force" },
  ratified: { ko: "비준, 미발효", en: "ratified, not yet in force" },
  ended: { ko: "효력 상실", en: "no longer in force" },
};
