import type { XmlElement } from "../xml.ts";
import { childOf, descendantsOf, elementsOf, wordsIn } from "./aknTree.ts";
import type { Reading } from "./reading.ts";
import { readOwn } from "./readOwn.ts";

/** The documents of a file. */
export type Documents = {
  /** The text; of a collection the first, or of ours the one that the others are translated from. */
  readonly text: XmlElement;
  /** The same text of ours in further languages. */
  readonly translations: readonly XmlElement[];
  /** What else a collection holds. */
  readonly others: readonly XmlElement[];
};

const COLLECTIONS = new Set(["amendmentList", "documentCollection", "officialGazette"]);
const HEADS = new Set(["num", "heading", "subheading"]);

/** Null where the file has no document at all. */
export function documentsIn(root: XmlElement): Documents | null {
  const [first] = elementsOf(root);
  if (first === undefined || first.name.includes(":")) return null;
  if (!COLLECTIONS.has(first.name)) return { text: first, translations: [], others: elementsOf(root).slice(1) };
  const held = componentsOf(first);
  const documents = held.filter((part) => childOf(part, "meta") !== undefined);
  const text = documents.find((document) => isAuthoritative(document)) ?? documents[0];
  if (text === undefined) return null;
  const languages = new Set([languageOf(text)]);
  const translations = documents.filter((document) => {
    const isOne = document !== text && workOf(document) === workOf(text) && !languages.has(languageOf(document));
    if (isOne) languages.add(languageOf(document));
    return isOne && ownOf(document) !== null;
  });
  const taken = new Set([text, ...translations]);
  const around = elementsOf(first).filter(({ name }) => !["meta", "collectionBody", "components"].includes(name));
  return { text, translations, others: [...around, ...held].filter((part) => !taken.has(part)) };
}

/** A component is headed as an attachment is, and may hold a collection in its turn. */
const componentsOf = (collection: XmlElement): XmlElement[] =>
  [childOf(collection, "collectionBody"), childOf(collection, "components")]
    .flatMap((holder) => (holder === undefined ? [] : elementsOf(holder)))
    .flatMap((component) => (component.name === "component" ? elementsOf(component) : [component]))
    .flatMap((held) => (COLLECTIONS.has(held.name) ? componentsOf(held) : [held]));

const ownOf = (document: XmlElement) => readOwn(childOf(document, "meta") ?? document);

const isAuthoritative = (document: XmlElement): boolean => {
  const own = ownOf(document);
  return own !== null && own.language === own.authoritativeLanguage;
};

const languageOf = (document: XmlElement): string | null => ownOf(document)?.language ?? null;

const workOf = (document: XmlElement): string | undefined =>
  descendantsOf(childOf(document, "meta") ?? document, "FRBRWork").flatMap(
    (work) => childOf(work, "FRBRuri")?.attributes["value"] ?? [],
  )[0];

/** Of several texts one comes in: what the others say is named. */
export function tellOthers({ others }: Documents, reading: Reading): void {
  for (const part of others) {
    const words = wordsIn(elementsOf(part).length === 0 ? part : withoutMeta(part));
    const name = part.attributes["name"] ?? part.name;
    const href = part.attributes["href"] ?? part.attributes["src"] ?? "";
    if (words !== "" || href !== "")
      reading.tell(
        "warning",
        "partLeftOut",
        { part: name, words: [part.attributes["showAs"] ?? "", words, href].filter(Boolean).join(" ") },
        part,
      );
    else if (!HEADS.has(part.name)) reading.tell("info", "partLeftOut", { part: name, words: "" }, part);
  }
}

const withoutMeta = (part: XmlElement): XmlElement => ({
  ...part,
  children: elementsOf(part).filter(({ name }) => name !== "meta"),
});
