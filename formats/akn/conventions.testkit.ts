import { readXml } from "../reading/readXml.ts";
import type { XmlElement } from "../xml.ts";
import { aknTree, childOf, descendantsOf, elementsOf } from "./aknTree.ts";
import { referenceFaults, withDescendants } from "./references.ts";
import { NO_DATE } from "./xmlDate.ts";

/**
 * What the naming convention (Akoma Ntoso Naming Convention 1.0) and plain sense ask of a file beyond the schema: each fault in
 * one line.
 */
export function conventionFaults(xml: string): string[] {
  const read = readXml(new TextEncoder().encode(xml));
  const root = read.ok ? aknTree(read.value) : null;
  if (root === null) return ["no Akoma Ntoso"];
  return [
    ...referenceFaults(root).map((fault) => JSON.stringify(fault)),
    ...withDescendants(root).flatMap(eIdFaults),
    ...prefixFaults(root, null),
    ...documentsOf(root).flatMap((document) => [
      ...termFaults(document),
      ...stepFaults(document),
      ...withDescendants(document)
        .filter(({ name }) => name === "identification")
        .flatMap(uriFaults),
    ]),
  ];
}

/** Section 5.4: what an element's part of an eId is called; each of these is cited and amended by its eId, and must have one. */
const NAMES: Readonly<Record<string, string>> = {
  attachment: "att",
  authorialNote: "authorialNote",
  blockList: "list",
  citation: "cit",
  citations: "cits",
  component: "cmp",
  container: "container",
  content: "content",
  eventRef: "eventRef",
  formula: "formula",
  hcontainer: "hcontainer",
  intro: "intro",
  item: "item",
  longTitle: "longTitle",
  paragraph: "para",
  recital: "rec",
  recitals: "recs",
  ref: "ref",
  subparagraph: "subpara",
  wrapUp: "wrapup",
};

function eIdFaults({ name, attributes }: XmlElement): string[] {
  const { eId } = attributes;
  const asked = NAMES[name];
  if (eId === null || eId === undefined)
    return asked === undefined && !name.startsWith("TLC") ? [] : [`${name} has no eId`];
  const last = eId.split("__").at(-1) ?? "";
  if (asked !== undefined && last !== asked && !last.startsWith(`${asked}_`)) return [`${name} is called ${eId}`];
  return /^[^\s#/]+$/u.test(eId) ? [] : [`${eId} is no eId`];
}

/** Parts of a document that give what stands in them no prefix, and elements that are numbered through it. */
const NO_PREFIX = new Set("coverPage preamble body conclusions".split(" "));
const NUMBERED_THROUGH = new Set(["ref", "authorialNote", "eventRef"]);

/** Section 5.4: an eId begins with that of what the element stands in. */
function prefixFaults(node: XmlElement, above: string | null): string[] {
  const eId = node.attributes["eId"] ?? null;
  const free = NUMBERED_THROUGH.has(node.name) || node.name.startsWith("TLC");
  const fault =
    eId !== null && above !== null && !free && !eId.startsWith(`${above}__`) ? [`${eId} stands in ${above}`] : [];
  const isPart = eId !== null && NO_PREFIX.has(eId.split("__").at(-1) ?? "");
  const next = eId === null || isPart || free ? above : eId;
  return [...fault, ...elementsOf(node).flatMap((child) => prefixFaults(child, isPart ? withoutLast(eId) : next))];
}

const withoutLast = (eId: string): string | null => (eId.includes("__") ? eId.slice(0, eId.lastIndexOf("__")) : null);

const documentsOf = (root: XmlElement): XmlElement[] => {
  const components = descendantsOf(root, "component").flatMap(elementsOf);
  return components.length > 0 ? components : elementsOf(root);
};

/** What is declared is named somewhere: a person, a role, an event. */
function termFaults(document: XmlElement): string[] {
  const all = withDescendants(document);
  const named = new Set(all.flatMap(({ attributes }) => Object.values(attributes)));
  return all
    .filter(({ name }) => name.startsWith("TLC") || name === "eventRef")
    .flatMap(({ attributes: { eId } }) => (named.has(`#${eId}`) ? [] : [`${eId} is declared and never named`]));
}

/** Steps stand in the order of their dates. */
function stepFaults(document: XmlElement): string[] {
  const dates = descendantsOf(childOf(document, "meta") ?? document, "step")
    .flatMap(({ attributes }) => attributes["date"] ?? [])
    .filter((date) => date !== NO_DATE);
  return dates.flatMap((date, index) =>
    Date.parse(dates[index - 1] ?? date) > Date.parse(date) ? [`a step of ${date} after ${dates[index - 1]}`] : [],
  );
}

/** Section 4: a work's address is within its expression's, that within its manifestation's; all say what the elements say. */
function uriFaults(identification: XmlElement): string[] {
  const level = (name: string) => childOf(identification, name);
  const value = (of: string, name: string, attribute = "value") =>
    childOf(level(of), name)?.attributes[attribute] ?? "";
  const work = value("FRBRWork", "FRBRuri");
  const expression = value("FRBRExpression", "FRBRuri");
  const language = value("FRBRExpression", "FRBRlanguage", "language");
  const dates = elementsOf(level("FRBRWork") ?? identification).flatMap(({ attributes }) => attributes["date"] ?? []);
  const checks: readonly (readonly [string, boolean])[] = [
    [`${work} is not of the country`, work.startsWith(`/akn/${value("FRBRWork", "FRBRcountry")}/`)],
    [`${work} has none of the work's dates`, dates.some((date) => work.includes(`/${date.slice(0, 10)}/`))],
    [`${expression} is no expression of ${work}`, expression.startsWith(`${work}/`)],
    [`${expression} is not in ${language}`, expression.startsWith(`${work}/${language}@`)],
    ["the manifestation is of another expression", value("FRBRManifestation", "FRBRuri").startsWith(`${expression}.`)],
    ...["FRBRWork", "FRBRExpression", "FRBRManifestation"].map(
      (of) =>
        [`${of}: this is not within its uri`, value(of, "FRBRthis").startsWith(`${value(of, "FRBRuri")}/!`)] as const,
    ),
  ];
  return checks.flatMap(([fault, holds]) => (holds ? [] : [fault]));
}
