import { isElement, type XmlElement } from "../../xml.ts";
import { classesOf, isUnshown } from "./pageElements.ts";
import { asidesIn, elementsBelow, wordsIn } from "./pageWords.ts";

export type PageNotes = {
  /** The words of the note that a link leads to; null for a link that leads to none. */
  readonly wordsOf: (link: XmlElement) => string | null;
  /** Whether the element is a note's own: it is read where its number stands. */
  readonly isBody: (node: XmlElement) => boolean;
  /** Whether it holds the number of a note, and so is no superscript of the text. */
  readonly holdsNumber: (node: XmlElement) => boolean;
  /** Whether it lists the notes, so that what remains of it is a heading. */
  readonly isList: (node: XmlElement) => boolean;
  /** What stands in the notes without being shown. */
  readonly asides: () => readonly string[];
  /** Words of notes that no number in what was read leads to. */
  readonly unread: () => readonly string[];
};

type Note = { readonly body: XmlElement; readonly words: string };

/** A number or a sign as notes have them: "1", "[12]", "(a)", "*". */
const NOTE_SIGN = /^[[(]?(?:\d{1,4}|[a-z]|[ivxlc]{1,7}|[*†‡§¶]{1,4})[\])]?[.,]?$/iu;

const NOTE_NAME = /foot-?note|end-?note|note-?ref|fn-?ref|_ftn|_edn|cite_note|sdfootnote/iu;

/** What a note's body may be, from the link's target outwards. */
const BODIES = new Set(["li", "p", "dd", "aside", "div", "td"]);

/**
 * The notes of a page: links that look like numbers of notes, and what they lead to. Word, LibreOffice, browsers' own markup
 * (DPUB-ARIA) and Markdown's converters all write them as links to an id and back.
 */
export function pageNotes(root: XmlElement, isOwn: boolean): PageNotes {
  const parents = new Map<XmlElement, XmlElement>();
  const targets = new Map<string, XmlElement>();
  const links: XmlElement[] = [];
  const index = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === "string" || !isElement(child)) continue;
      parents.set(child, parent);
      for (const id of [child.attributes["id"], child.name === "a" ? child.attributes["name"] : null]) {
        if (typeof id === "string" && id !== "" && !targets.has(id)) targets.set(id, child);
      }
      if (child.name === "a" && (child.attributes["href"] ?? "").startsWith("#")) links.push(child);
      index(child);
    }
  };
  index(root);
  const chainOf = (node: XmlElement): XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let at: XmlElement | undefined = node; at !== undefined; at = parents.get(at)) chain.push(at);
    return chain;
  };
  const leadsTo = (link: XmlElement): XmlElement | undefined => targets.get(fragmentOf(link));
  const bodyOf = (link: XmlElement, target: XmlElement): XmlElement | null => {
    const around = new Set(chainOf(link));
    const [inner, ...outer] = chainOf(target).filter(({ name }) => BODIES.has(name));
    if (inner === undefined || around.has(inner)) return null;
    const [next] = outer;
    return next !== undefined && parents.get(inner) === next && wrapsOneNote(next) && !around.has(next) ? next : inner;
  };

  const notes = new Map<XmlElement, Note>();
  const bodies = new Set<XmlElement>();
  const numbers = new Set<XmlElement>();
  for (const link of links) {
    const target = leadsTo(link);
    if (target === undefined || /^h[1-6]$/u.test(target.name) || !looksLikeNumber(link, chainOf(link))) continue;
    // From a note the way leads back.
    if (chainOf(link).some((node) => bodies.has(node))) continue;
    const body = bodyOf(link, target);
    if (body === null || chainOf(link).includes(body)) continue;
    const back = new Set(chainOf(link).flatMap(({ attributes }) => [attributes["id"], attributes["name"]]));
    const isBack = (node: XmlElement): boolean =>
      node.name === "a" &&
      (node.attributes["role"] === "doc-backlink" ||
        node.attributes["data-footnote-backref"] !== undefined ||
        ((node.attributes["href"] ?? "").startsWith("#") && back.has(fragmentOf(node))));
    bodies.add(body);
    const isLeftOut = (node: XmlElement): boolean => isBack(node) || isUnshown(node);
    notes.set(link, { body, words: isOwn ? wordsIn(body, isLeftOut) : withAddresses(body, isLeftOut) });
    for (const node of chainOf(link)) if (node.name === "sup") numbers.add(node);
  }
  if (!isOwn) withoutNumbers(notes);
  const read = new Set<XmlElement>();
  return {
    wordsOf: (link) => {
      const note = notes.get(link);
      if (note === undefined) return null;
      read.add(note.body);
      return note.words;
    },
    isBody: (node) => bodies.has(node),
    holdsNumber: (node) => numbers.has(node),
    isList: ({ name, attributes }) =>
      attributes["role"] === "doc-endnotes" ||
      attributes["data-footnotes"] !== undefined ||
      /mso-element\s*:\s*(?:foot|end)note-list/iu.test(attributes["style"] ?? "") ||
      ((name === "section" || name === "div") && /^(?:foot|end)notes$/iu.test(attributes["class"] ?? "")),
    asides: () => [...bodies].flatMap(asidesIn),
    unread: () =>
      [...new Map([...notes.values()].map((note) => [note.body, note.words]))].flatMap(([body, words]) =>
        read.has(body) || words === "" ? [] : [words],
      ),
  };
}

/** A note's date may begin with the number that it has. */
const DATE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|년|월|일)(?![a-z])/iu;

/** Takes the number off the notes where each begins with its own: the page counts them anew. */
function withoutNumbers(notes: Map<XmlElement, Note>): void {
  const bare = [...notes].map(([link, { body, words }]): [XmlElement, Note] | null => {
    const sign = /\d+/u.exec(wordsIn(link))?.[0];
    const [whole, number] = /^[[(]?(\d{1,4})[\])]?[.:]?\s+/u.exec(words) ?? [];
    const rest = words.slice(whole?.length ?? 0);
    return number === undefined || number !== sign || rest === "" || DATE.test(rest)
      ? null
      : [link, { body, words: rest }];
  });
  if (bare.includes(null)) return;
  for (const entry of bare) if (entry !== null) notes.set(...entry);
}

/** An item of a list of notes, and what word processors put around each. */
const wrapsOneNote = ({ name, attributes }: XmlElement): boolean =>
  name === "li" ||
  name === "aside" ||
  (name === "div" && /^(?:ftn|edn|fn|sdfootnote|sdendnote)-?\d/iu.test(attributes["id"] ?? ""));

const fragmentOf = ({ attributes }: XmlElement): string => {
  const fragment = (attributes["href"] ?? "").slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

function looksLikeNumber(link: XmlElement, chain: readonly XmlElement[]): boolean {
  const { attributes } = link;
  if (attributes["role"] === "doc-backlink" || attributes["data-footnote-backref"] !== undefined) return false;
  if (attributes["role"] === "doc-noteref" || attributes["epub:type"] === "noteref") return true;
  if (attributes["data-footnote-ref"] !== undefined) return true;
  const raised =
    chain.slice(0, 4).some(({ name }) => name === "sup") || [...elementsBelow(link)].some(({ name }) => name === "sup");
  const isNamed = NOTE_NAME.test(`${attributes["href"] ?? ""} ${classesOf(link).join(" ")}`);
  const sign = wordsIn(link);
  return NOTE_SIGN.test(sign) && (raised || isNamed || /^\[.*\]$/u.test(sign));
}

/** A note's words, with the address of a link after its words where they do not say it. */
function withAddresses(body: XmlElement, isLeftOut: (node: XmlElement) => boolean): string {
  const words = wordsIn(body, isLeftOut);
  const addresses = [...elementsBelow(body)]
    .filter((node) => node.name === "a" && /^https?:/iu.test(node.attributes["href"] ?? "") && !isLeftOut(node))
    .map((node) => (node.attributes["href"] ?? "").trim())
    .filter((address) => !words.includes(address));
  return [words, ...new Set(addresses)].map((part, at) => (at === 0 ? part : `(${part})`)).join(" ");
}
