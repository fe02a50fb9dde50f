import { element, type XmlElement } from "../xml.ts";

type TermType = "Organization" | "Person" | "Role" | "Concept" | "Term";

/**
 * The top-level classes that a file's metadata points at: each name once, under an eId of its own. What is asked for while
 * the metadata is written is listed afterwards under `references`.
 */
export type TermList = {
  /** The reference to the term: "#outcome_1". */
  readonly refer: (type: TermType, stem: string, showAs: string) => string;
  readonly elements: () => XmlElement[];
};

/** `partyIds`: by the name that is printed. */
export function createTermList(partyIds: ReadonlyMap<string, string>): TermList {
  const terms = new Map<
    string,
    { readonly type: TermType; readonly eId: string; readonly showAs: string; readonly id: string | null }
  >();
  const counts = new Map<string, number>();
  return {
    refer: (type, stem, showAs) => {
      const key = JSON.stringify([type, stem, showAs]);
      const known = terms.get(key);
      if (known !== undefined) return `#${known.eId}`;
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      const eId = `${stem}_${count}`;
      terms.set(key, { type, eId, showAs, id: (stem === "party" ? partyIds.get(showAs) : null) ?? null });
      return `#${eId}`;
    },
    elements: () =>
      [...terms.values()].map(({ type, eId, showAs, id }) =>
        element(`TLC${type}`, { eId, href: `/akn/ontology/${type.toLowerCase()}/whereas/${eId}`, showAs, "wh:id": id }),
      ),
  };
}
