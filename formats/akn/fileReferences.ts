import type { XmlElement } from "../xml.ts";
import { elementsOf } from "./aknTree.ts";
import type { Reading } from "./reading.ts";

/** How many of the ids that are at fault a finding names. */
const NAMED = 12;

/** What the schema leaves unchecked, told once for the whole file: an eId that stands twice, references that lead nowhere. */
export function tellReferenceFaults(root: XmlElement, reading: Reading): void {
  const all = withDescendants(root);
  const eIds = all.flatMap(({ attributes }) => attributes["eId"] ?? []);
  const known = new Set<string>();
  const repeated = new Set<string>();
  for (const eId of eIds) (known.has(eId) ? repeated : known).add(eId);
  for (const { attributes } of all) known.add(attributes["wId"] ?? "").add(attributes["xml:id"] ?? "");
  const lost = [
    ...new Set(
      all.flatMap(({ attributes }) =>
        Object.values(attributes).filter(
          (value): value is string => typeof value === "string" && value.startsWith("#") && !known.has(value.slice(1)),
        ),
      ),
    ),
  ];
  if (repeated.size > 0)
    reading.tell(
      "warning",
      "repaired",
      { what: "repeatedId", count: repeated.size, words: named([...repeated]) },
      null,
    );
  if (lost.length > 0) reading.tell("info", "lostReference", { count: lost.length, words: named(lost) }, null);
}

const withDescendants = (node: XmlElement): XmlElement[] => [node, ...elementsOf(node).flatMap(withDescendants)];

const named = (ids: readonly string[]): string => ids.slice(0, NAMED).join(", ") + (ids.length > NAMED ? ", …" : "");
