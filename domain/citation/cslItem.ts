import type { CitedEvidence } from "#domain/document/version.ts";

/**
 * A source as CSL-JSON 1.0 has it (the schema `csl-data.json` of the Citation Style Language), as far as this product knows
 * anything: reference managers read it.
 */
export type CslItem = {
  readonly id: string;
  readonly type: "article-newspaper" | "document" | "legislation" | "treaty";
  readonly title?: string;
  readonly "container-title"?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly language?: string;
  readonly URL?: string;
  readonly number?: string;
  readonly authority?: string;
  /** The schema's place for what it has no field for. */
  readonly custom: { readonly whereas: Readonly<Record<string, unknown>> };
};

type CslDate = {
  readonly "date-parts": readonly (readonly number[])[];
  /** The date as published, where it has a time and offset, which date parts cannot say. */
  readonly raw?: string;
};

/** What is known of a source or instrument. */
export type CslWork = {
  readonly id: string;
  readonly type: CslItem["type"];
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** When the archived copy was made. */
  readonly accessedAt: string | null;
  readonly number?: string | null;
  readonly authority?: string | null;
  readonly custom: Readonly<Record<string, unknown>>;
};

/** The source as CSL-JSON (rule N7); what is not known is left out. */
export function toCslItem(work: CslWork): CslItem {
  const issued = cslDate(work.publishedAt);
  const accessed = cslDate(work.accessedAt);
  return {
    id: work.id,
    type: work.type,
    ...(work.title ? { title: work.title } : {}),
    ...(work.outlet ? { "container-title": work.outlet } : {}),
    ...(work.authors.length === 0 ? {} : { author: work.authors.map((literal) => ({ literal })) }),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(work.language ? { language: work.language } : {}),
    ...(work.url ? { URL: work.url } : {}),
    ...(work.number ? { number: work.number } : {}),
    ...(work.authority ? { authority: work.authority } : {}),
    custom: { whereas: work.custom },
  };
}

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.*)?)?)?$/u;

/** An ISO 8601 date, possibly partial, as its own day's parts: evidence is not moved to another zone. */
function cslDate(iso: string | null): CslDate | null {
  const [, year, month, day, time] = DAY.exec(iso ?? "") ?? [];
  if (iso === null || year === undefined) return null;
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return { "date-parts": [parts], ...(time === undefined ? {} : { raw: iso }) };
}

/** What CSL calls a thing of this kind. Statements stand in what the press published. */
export function cslTypeOf({ kind, instrument }: Pick<CitedEvidence, "kind" | "instrument">): CslItem["type"] {
  if (instrument?.kind === "treaty") return "treaty";
  if (instrument?.kind === "law") return "legislation";
  return kind === "instrument" || kind === "record" ? "document" : "article-newspaper";
}
