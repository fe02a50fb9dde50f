/** One outlet under the several ways its name is written: case, width and spaces do not tell outlets apart. */
export const outletKey = (name: string): string => name.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
