import type { VersionHeader } from "#domain/document/version.ts";
import type { XmlElement } from "../../xml.ts";
import { headerField } from "../headerLine.ts";
import { instantOf } from "../word/wordComments.ts";
import type { Role } from "../word/wordTokens.ts";
import { classesOf } from "./pageElements.ts";
import { collapsed, elementsBelow, firstNamed, wordsIn } from "./pageWords.ts";

/** What our own pages say of their parts, in the names that formats/html/write.ts gives them. */

/** What words are of: the text, what the page makes itself, what stands beside; `outside` is around the text. */
export type Fate = "text" | "furniture" | "beside" | "outside";

/** The chamber's style that one of our own pages names; null for a page of anybody else. */
export const ownStyleOf = (root: XmlElement): string | null =>
  firstNamed(root, "html")?.attributes["data-chamber-style"] ?? null;

export function ownFate(node: XmlElement, fate: Fate): Fate {
  const { name, attributes } = node;
  const classes = classesOf(node);
  if (name === "header" || (name === "nav" && classes.includes("contents"))) return "furniture";
  if (name === "p" && classes.includes("party-only")) return "furniture";
  if (name === "h2") return fate === "beside" ? "beside" : "furniture";
  if (name !== "section") return fate;
  if (classes.includes("part")) return "text";
  return attributes["role"] === "doc-endnotes" ? "furniture" : "beside";
}

const FLAGS: ReadonlyMap<string, Role> = new Map([
  ["flag-blank", "blank"],
  ["flag-alternative", "alternative"],
  ["flag-stale", "stale"],
  ["flag-brokenReference", "brokenReference"],
]);

/** What the editor's room added to the words. */
export function ownRole(node: XmlElement): Role | null {
  if (node.name === "sup" && classesOf(node).includes("note")) return "noteMark";
  if (node.name !== "mark") return null;
  return (
    classesOf(node)
      .map((name) => FLAGS.get(name))
      .find((role) => role !== undefined) ?? null
  );
}

/** The field of the header that an element's words fill. */
export function fieldOf(node: XmlElement, language: string): Partial<VersionHeader> | null {
  const key = node.attributes["data-field"];
  if (key === undefined || key === null) return null;
  return headerField(key, node.attributes["data-date"] ?? wordsIn(node), language);
}

export type OwnThread = {
  /** The number of its clause, "title" for the title; null where it stands on none that is printed. */
  readonly clause: string | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly resolved: boolean;
  readonly comments: readonly { readonly author: string | null; readonly at: string | null; readonly body: string }[];
};

export const isThreads = (node: XmlElement): boolean => node.name === "ol" && classesOf(node).includes("threads");

/** The threads that a page of our own lists after its text. */
export function ownThreads(root: XmlElement): OwnThread[] {
  return [...elementsBelow(root)]
    .filter((node) => node.name === "li" && node.attributes["data-start"] !== undefined)
    .map((item) => ({
      clause: item.attributes["data-clause"]?.replace(/^clause-/u, "") ?? null,
      start: Number(item.attributes["data-start"]),
      end: Number(item.attributes["data-end"]),
      quote: wordsIn(firstNamed(item, "q") ?? { name: "q", attributes: {}, children: [] }),
      resolved: item.attributes["data-resolved"] !== undefined,
      comments: [...elementsBelow(item)].filter((node) => classesOf(node).includes("comment")).map(commentOf),
    }));
}

function commentOf(node: XmlElement): OwnThread["comments"][number] {
  const [head, ...said] = [...elementsBelow(node)].filter(({ name }) => name === "p");
  const author = head === undefined ? null : firstNamed(head, "b");
  const time = head === undefined ? null : firstNamed(head, "time");
  return {
    author: author === null ? null : wordsIn(author) || null,
    at: instantOf(time?.attributes["datetime"] ?? null),
    body: collapsed(said.map((paragraph) => wordsIn(paragraph)).join("\n")).trim(),
  };
}
