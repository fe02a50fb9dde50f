/** What the checker says about a text. Words for each code live in the message files. */

/** These stop freezing: a version is approved as it stands, so nothing in it may be undecided or point nowhere. */
export const BLOCKING_CODES = [
  "emptyDocument",
  "noTitle",
  "missingId",
  "duplicateId",
  "openAlternatives",
  "openOption",
  "blank",
  "brokenEvidence",
  "brokenCrossReference",
  "untranslatedQuotation",
  "unacceptedChange",
] as const;

export const ADVICE_CODES = [
  "endingPunctuation",
  "levelJump",
  "outOfPlace",
  "kindNotInStyle",
  "emptyClause",
  "missingTranslation",
  "staleTranslation",
  "orphanTranslation",
  "quotationDiffers",
  "unknownContent",
] as const;

type Place = {
  readonly blockId: string | null;
  readonly language: string | null;
  readonly params: Readonly<Record<string, string | number>>;
};

export type Finding =
  | ({ readonly code: (typeof BLOCKING_CODES)[number]; readonly severity: "blocksFreezing" } & Place)
  | ({ readonly code: (typeof ADVICE_CODES)[number]; readonly severity: "advice" } & Place);

type Params = Place["params"];

export const blocking = (
  code: (typeof BLOCKING_CODES)[number],
  language: string,
  blockId: string | null,
  params: Params = {},
): Finding => ({ code, severity: "blocksFreezing", blockId, language, params });

export const advice = (
  code: (typeof ADVICE_CODES)[number],
  language: string,
  blockId: string | null,
  params: Params = {},
): Finding => ({ code, severity: "advice", blockId, language, params });
