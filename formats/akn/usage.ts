import { wIdOf } from "./identifiers.ts";

/** How a chamber's own files use the standard, where it leaves a choice. */
export type Usage = {
  /** Naming Convention 1.0, section 4.4: a country, or the organisation that stands in its place. */
  readonly country: string;
  /** The preamble as lists of citations and recitals, or each of its clauses as a container named for its opening words. */
  readonly preamble: "lists" | "containers";
};

const USAGE_OF_STYLE: Readonly<Record<string, Usage>> = {
  korea: { country: "kr", preamble: "lists" },
  un: { country: "un", preamble: "containers" },
  europeanParliament: { country: "eu", preamble: "lists" },
  usHouse: { country: "us", preamble: "lists" },
};

export const usageOf = (styleId: string): Usage =>
  USAGE_OF_STYLE[styleId] ?? { country: wIdOf(styleId), preamble: "lists" };

/** The style of the chamber whose texts a file's country names. */
export const styleOfCountry = (country: string | undefined): string | null =>
  Object.entries(USAGE_OF_STYLE).find(([, usage]) => usage.country === country?.toLowerCase())?.[0] ?? null;
