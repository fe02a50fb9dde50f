import { element, isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { WHEREAS_NAMESPACE } from "./namespaces.ts";

/** The OASIS standard in all its drafts, and the name it had before. */
const AKN_NAMESPACES = /^http:\/\/(?:docs\.oasis-open\.org\/legaldocml\/ns\/akn\/|www\.akomantoso\.org\/)/u;

type Scope = Readonly<Record<string, string>>;

/**
 * The file with one way to name things, whatever prefixes it chose: the standard's elements bare, ours with "wh:", all others
 * with "other:". Null for what is no Akoma Ntoso at all.
 */
export function aknTree(root: XmlElement): XmlElement | null {
  const named = renamed(root, { xml: "xml" });
  return named.name === "akomaNtoso" ? named : null;
}

function renamed(node: XmlElement, above: Scope): XmlElement {
  const scope = { ...above, ...declarationsOf(node) };
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).flatMap(([name, value]) =>
      name === "xmlns" || name.startsWith("xmlns:") ? [] : [[attributeName(name, scope), value] as const],
    ),
  );
  const name = elementName(node.name, scope);
  const children = node.children.map((child) => renamedNode(child, scope));
  const mixed = INLINE_CONTENT.has(name) || name.includes(":");
  return { name, attributes, children: mixed ? children : children.map(inParagraph) };
}

/** Words that stand where the standard has elements alone are a paragraph, so that no reader of elements passes them by. */
const inParagraph = (node: XmlNode): XmlNode =>
  typeof node === "string" && node.trim() !== "" ? element("p", {}, node) : node;

/** Elements of the standard that words may stand in. */
const INLINE_CONTENT = new Set(
  (
    "a abbr affectedDocument argument b block caption change concept courtType crossHeading date decoration def del docAuthority " +
    "docCommittee docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType " +
    "docketNumber embeddedText entity event fillIn from heading i inline ins judge lawyer legislature li listIntroduction listWrapUp " +
    "location mmod mod mref neutralCitation num object omissis opinion organization outcome p party person placeholder process " +
    "quantity quotedText recordedTime ref relatedDocument remark rmod role rref scene narrative session shortTitle signature span sub subheading " +
    "summary sup term time tocItem u vote"
  ).split(" "),
);

const renamedNode = (node: XmlNode, scope: Scope): XmlNode => (isElement(node) ? renamed(node, scope) : node);

const declarationsOf = ({ attributes }: XmlElement): Scope =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name === "xmlns" ? [["", value ?? ""]] : name.startsWith("xmlns:") ? [[name.slice(6), value ?? ""]] : [],
    ),
  );

function elementName(name: string, scope: Scope): string {
  const [prefix, local] = split(name);
  const namespace = scope[prefix] ?? "";
  if (AKN_NAMESPACES.test(namespace)) return local;
  return `${namespace === WHEREAS_NAMESPACE ? "wh" : "other"}:${local}`;
}

function attributeName(name: string, scope: Scope): string {
  const [prefix, local] = split(name);
  if (prefix === "" || prefix === "xml") return name;
  return `${scope[prefix] === WHEREAS_NAMESPACE ? "wh" : "other"}:${local}`;
}

function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}

export const elementsOf = ({ children }: XmlElement): XmlElement[] => children.filter(isElement);

/** The first child of the name. */
export const childOf = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
  node === undefined ? undefined : elementsOf(node).find((child) => child.name === name);

/** Every element of the name in the element, itself left out, in the order of the file. */
export const descendantsOf = (node: XmlElement, name: string): XmlElement[] =>
  elementsOf(node).flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);

/** The words in the element on one line. */
export const wordsIn = (node: XmlNode): string =>
  rawWords(node)
    .replace(/[ \t\r\n]+/gu, " ")
    .trim();

function rawWords(node: XmlNode): string {
  if (typeof node === "string") return node;
  if (node === null) return "";
  if (!isElement(node)) return node.map(rawWords).join("");
  // Paragraphs and cells side by side are no one word.
  const between = BLOCKS.has(node.name) ? " " : "";
  return between + (node.name === "eol" ? " " : "") + node.children.map(rawWords).join("") + between;
}

const BLOCKS = new Set([
  "p",
  "block",
  "td",
  "th",
  "li",
  "item",
  "num",
  "heading",
  "subheading",
  "tocItem",
  "listIntroduction",
]);

/** What a picture is, as far as the file says: its words for who cannot see it, and its address, which nobody fetches. */
export const pictureWords = ({ attributes }: XmlElement): string =>
  [attributes["alt"] ?? "", attributes["src"] ?? ""].filter((words) => words !== "").join(" · ");

/** Where the element stands, for a person. */
export const placeOf = ({ name, attributes }: XmlElement): string => attributes["eId"] ?? name;
