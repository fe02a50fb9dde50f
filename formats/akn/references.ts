import type { XmlElement } from "../xml.ts";
import { elementsOf } from "./aknTree.ts";
import type { Reading } from "./reading.ts";

/** What the schema leaves unchecked of ids: that one stands twice in a file of several documents, and what leads nowhere. */
export type ReferenceFault =
  | { readonly kind: "repeatedEId"; readonly eId: string }
  | { readonly kind: "lostReference"; readonly attribute: string; readonly target: string };

/** Attributes of the standard, and of ours, that name an eId of the same file: "#para_2". */
const REFERENCES = new Set(
  (
    "actor alternativeTo as by destination end event for fromLanguage href includedIn outcome period refersTo represents source start " +
    "target to upTo"
  ).split(" "),
);

export const isReference = (name: string, value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value.startsWith("#") && REFERENCES.has(name);

/** Names of an element that a reference may go by, the older ones of the standard among them. */
const IDS = ["eId", "wId", "xml:id", "id"] as const;

/** The faults of a file's ids, each once. */
export function referenceFaults(root: XmlElement): ReferenceFault[] {
  const all = withDescendants(root);
  const eIds = all.flatMap(({ attributes }) => attributes["eId"] ?? []);
  const known = new Set(all.flatMap(({ attributes }) => IDS.flatMap((id) => attributes[id] ?? [])));
  const seen = new Set<string>();
  const repeated = new Set(eIds.filter((eId) => seen.has(eId) || !seen.add(eId)));
  const lost = new Map<string, string>();
  for (const { attributes } of all)
    for (const [attribute, target] of Object.entries(attributes))
      if (isReference(attribute, target) && !known.has(target.slice(1)) && !lost.has(target))
        lost.set(target, attribute);
  return [
    ...[...repeated].map((eId) => ({ kind: "repeatedEId", eId }) as const),
    ...[...lost].map(([target, attribute]) => ({ kind: "lostReference", attribute, target }) as const),
  ];
}

export const withDescendants = (node: XmlElement): XmlElement[] => [node, ...elementsOf(node).flatMap(withDescendants)];

/** How many of the ids that are at fault a finding names. */
const NAMED = 12;

/** Tells the faults once for the whole file: a file of others may have a hundred. The ids are for programs: people never see them. */
export function tellReferenceFaults(root: XmlElement, reading: Reading): void {
  const faults = referenceFaults(root);
  const repeated = faults.flatMap((fault) => (fault.kind === "repeatedEId" ? [fault.eId] : []));
  const lost = faults.flatMap((fault) => (fault.kind === "lostReference" ? [fault.target] : []));
  if (repeated.length > 0)
    reading.tell("warning", "repaired", { what: "repeatedId", count: repeated.length, ids: named(repeated) }, null);
  if (lost.length > 0) reading.tell("info", "lostReference", { count: lost.length, targets: named(lost) }, null);
}

const named = (ids: readonly string[]): string => ids.slice(0, NAMED).join(", ") + (ids.length > NAMED ? ", …" : "");
