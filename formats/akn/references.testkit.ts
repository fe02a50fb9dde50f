/** What the schema leaves unchecked: it finds a doubled eId, but neither a missing one nor a reference that leads nowhere. */
export type ReferenceFault =
  | { readonly kind: "missingEId"; readonly element: string }
  | { readonly kind: "repeatedEId"; readonly eId: string }
  | { readonly kind: "lostReference"; readonly attribute: string; readonly target: string };

/** Elements that are cited and amended by their eId; the naming convention asks for one on each. */
const NEEDS_EID = new Set([
  "citations",
  "citation",
  "recitals",
  "recital",
  "formula",
  "longTitle",
  "paragraph",
  "subparagraph",
  "hcontainer",
  "content",
  "intro",
  "wrapUp",
  "attachment",
  "authorialNote",
  "ref",
  "eventRef",
  "TLCOrganization",
  "TLCPerson",
  "TLCRole",
  "TLCConcept",
  "TLCReference",
]);

const REFERENCE_ATTRIBUTES = ["href", "source", "for", "by", "as", "outcome", "refersTo", "alternativeTo"];

const START_TAG = /<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*\/?>/gu;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/gu;

/** The faults of a file of ours. It reads the tags as `xml.ts` writes them, and is no parser for files of others. */
export function referenceFaults(xml: string): ReferenceFault[] {
  const tags = Array.from(xml.matchAll(START_TAG), ([, name = "", attributes = ""]) => ({
    name,
    attributes: new Map(Array.from(attributes.matchAll(ATTRIBUTE), ([, key = "", value = ""]) => [key, value])),
  }));
  const eIds = tags.flatMap(({ attributes }) => attributes.get("eId") ?? []);
  const known = new Set(eIds);
  return [
    ...tags
      .filter(({ name, attributes }) => NEEDS_EID.has(name) && !attributes.has("eId"))
      .map(({ name }) => ({ kind: "missingEId", element: name }) as const),
    ...eIds.filter((eId, index) => eIds.indexOf(eId) !== index).map((eId) => ({ kind: "repeatedEId", eId }) as const),
    ...tags.flatMap(({ attributes }) =>
      REFERENCE_ATTRIBUTES.flatMap((attribute) => {
        const target = attributes.get(attribute);
        if (target === undefined || !target.startsWith("#") || known.has(target.slice(1))) return [];
        return [{ kind: "lostReference", attribute, target } as const];
      }),
    ),
  ];
}
