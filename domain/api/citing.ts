import { CITATION_STYLE_IDS } from "#domain/citation/citationStyles.ts";
import { z } from "#domain/zod.ts";
import { language } from "./common.ts";

/** "all" leaves out what only the asker's party may read, for what is to be passed on. */
const passedOn = z.literal("all").optional();

const BIBLIOGRAPHY_FORMATS = ["csl-json", "text"] as const;
export const bibliographyQuery = z.object({
  format: z.enum(BIBLIOGRAPHY_FORMATS).default("csl-json"),
  /** Of the printed text and of names; the text's own language where it is not given. */
  lang: language.optional(),
  /** The chamber's own where it is not given. */
  style: z.enum(CITATION_STYLE_IDS).optional(),
  audience: passedOn,
});

export const evidencePackQuery = z.object({
  /** A version's text in place of the draft's. */
  version: z.coerce.number().int().min(1).optional(),
  audience: passedOn,
});
