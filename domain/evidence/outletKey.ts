import { namesOfOutlet } from "./outlets.ts";

const folded = (name: string): string => name.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();

/** Without the article, which one house prints and the next leaves out: "The Korea Times", "Korea Times". */
const withoutArticle = (name: string): string => folded(name).replace(/^the /u, "");

/**
 * One outlet under the several ways its name is written: case, width and spaces do not tell outlets apart, and its English
 * and its Korean name are one where the list of outlets knows both.
 */
export const outletKey = (name: string): string => folded(namesOfOutlet(name, withoutArticle)[0] ?? name);

/** The key, and those under which something may have been kept before its names were known to be one outlet's. */
export const outletKeys = (name: string): readonly string[] => [
  ...new Set([outletKey(name), ...[name, ...namesOfOutlet(name, withoutArticle)].map(folded)]),
];
