import type { Proceedings } from "#domain/document/proceedings.ts";
import { isEvidenceDate } from "#domain/evidence/isEvidenceDate.ts";
import type { XmlElement } from "../xml.ts";
import { childOf, descendantsOf, elementsOf, wordsIn } from "./aknTree.ts";
import { NO_DATE } from "./xmlDate.ts";

/** What the metadata says became of the text; null where it says nothing. `lines` are those of the pages before it. */
export function readProceedings(
  meta: XmlElement,
  lines: readonly Proceedings["lines"][number][],
  own: boolean,
): Proceedings | null {
  const terms = termsOf(meta);
  const name = (reference: string | null | undefined): string | null => {
    if (reference === null || reference === undefined || reference === "") return null;
    return terms.get(reference.replace(/^#/u, "")) ?? reference.replace(/^#/u, "");
  };
  const identification = childOf(meta, "identification");
  const work = childOf(identification, "FRBRWork");
  const expression = childOf(identification, "FRBRExpression");
  const found: Proceedings = {
    work: uriOf(work, own),
    expression: uriOf(expression, own),
    dates: [work, expression].flatMap((level) => datesOf(level, own)),
    lines: [...lines],
    steps: descendantsOf(meta, "step")
      .filter((step) => childOf(step, "wh:decision") === undefined)
      .map(({ attributes }) => ({
        date: dayOf(attributes["wh:date"] ?? attributes["date"]),
        outcome: name(attributes["outcome"]) ?? "",
        as: name(attributes["as"]),
        by: name(attributes["by"]),
      })),
    votings: descendantsOf(meta, "voting").map((voting) => ({
      outcome: name(voting.attributes["outcome"]) ?? "",
      choices: elementsOf(voting).flatMap((count) => choiceOf(count, name)),
    })),
    keywords: descendantsOf(meta, "keyword").map(({ attributes }) => ({
      scheme: attributes["dictionary"] ?? "",
      value: attributes["value"] ?? "",
      name: attributes["showAs"] ?? "",
      href: attributes["wh:href"] ?? attributes["href"] ?? null,
    })),
  };
  const nothing = Object.values(found).every((value) => value === null || (Array.isArray(value) && value.length === 0));
  return nothing ? null : found;
}

const termsOf = (meta: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    elementsOf(childOf(meta, "references") ?? meta).flatMap(({ attributes }) => {
      const { eId, showAs } = attributes;
      return eId === null || eId === undefined || showAs === null || showAs === undefined
        ? []
        : [[eId, showAs] as const];
    }),
  );

/** In a file of ours the names that it came with stand beside our own. */
function uriOf(level: XmlElement | undefined, own: boolean): string | null {
  return childOf(level, own ? "FRBRalias" : "FRBRuri")?.attributes["value"] ?? null;
}

const datesOf = (level: XmlElement | undefined, own: boolean): Proceedings["dates"] =>
  (level === undefined ? [] : elementsOf(level))
    .filter(({ name, attributes }) => name === "FRBRdate" && (!own || attributes["wh:made"] === "elsewhere"))
    .flatMap(({ attributes }) => {
      const date = dayOf(attributes["wh:date"] ?? attributes["date"]);
      return date === null ? [] : [{ name: attributes["name"] ?? "", date }];
    });

const dayOf = (date: string | null | undefined): string | null =>
  date === null || date === undefined || date.startsWith(NO_DATE) || !isEvidenceDate(date) ? null : date;

function choiceOf(
  count: XmlElement,
  name: (reference: string | null | undefined) => string | null,
): Proceedings["votings"][number]["choices"] {
  const { value, refersTo } = count.attributes;
  const counted = /^\d{1,9}$/u.test(value ?? "") ? Number(value) : null;
  const voters = leavesOf(count).map((leaf) => ({
    name: wordsIn(leaf),
    href: leaf.attributes["href"] ?? leaf.attributes["GUID"] ?? null,
  }));
  const isCount = count.name === "count";
  if (!isCount && counted === null) return [];
  return [{ choice: name(refersTo) ?? (isCount ? "" : count.name), count: counted, voters }];
}

/** The elements that hold words, whatever the file calls them. */
const leavesOf = (node: XmlElement): XmlElement[] =>
  elementsOf(node).flatMap((child) =>
    elementsOf(child).length > 0 ? leavesOf(child) : wordsIn(child) === "" ? [] : [child],
  );
