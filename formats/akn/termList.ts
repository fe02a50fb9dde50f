import { element, type XmlElement } from "../xml.ts";

type TermType = "Organization" | "Person" | "Role" | "Concept" | "Term";

/**
 * The top-level classes that a file's metadata points at: each name once, under an eId of its own. What is asked for while
 * the metadata is written is listed afterwards under `references`.
 */
export type TermList = {
  /** The reference to the term: "#outcome_1". `id`: what it is here, told when it is first asked for. */
  readonly refer: (type: TermType, stem: string, showAs: string, id?: string) => string;
  readonly elements: () => XmlElement[];
};

export function createTermList(): TermList {
  const terms = new Map<
    string,
    { readonly type: TermType; readonly eId: string; readonly showAs: string; readonly id: string | null }
  >();
  const counts = new Map<string, number>();
  return {
    refer: (type, stem, showAs, id) => {
      const key = JSON.stringify([type, stem, showAs]);
      const known = terms.get(key);
      if (known !== undefined) return `#${known.eId}`;
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      const eId = `${stem}_${count}`;
      terms.set(key, { type, eId, showAs, id: id ?? null });
      return `#${eId}`;
    },
    elements: () =>
      [...terms.values()].map(({ type, eId, showAs, id }) =>
        element(`TLC${type}`, { eId, href: `/akn/ontology/${type.toLowerCase()}/whereas/${eId}`, showAs, "wh:id": id }),
      ),
  };
}
