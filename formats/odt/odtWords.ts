import { isElement, type XmlElement } from "../xml.ts";
import { childrenNamed, elementsOf } from "../reading/word/wordXml.ts";
import type { Region } from "./readRegions.ts";

/** Words as the format shows them: runs of white space are one space, more are elements. */
export const collapsed = (text: string): string => text.replace(/[ \t\r\n]+/gu, " ");

/** More spaces than anybody sets: a file may claim any number. */
const MAX_SPACES = 1000;

export const spacesOf = ({ attributes }: XmlElement): string =>
  " ".repeat(Math.min(Number(attributes["text:c"] ?? 1) || 1, MAX_SPACES));

/** Comments are read where they stand. */
const isApart = ({ name }: XmlElement): boolean => name === "office:annotation" || name === "text:note-citation";

/** The words of an element with its spaces, its paragraphs parted by one. */
export function plain(node: XmlElement | null): string {
  if (node === null || isApart(node)) return "";
  if (node.name === "text:s") return spacesOf(node);
  if (node.name === "text:tab" || node.name === "text:line-break") return " ";
  return node.children
    .map((child, index) => {
      if (typeof child === "string") return collapsed(child);
      if (!isElement(child)) return "";
      return (index > 0 && isParagraph(child) ? " " : "") + plain(child);
    })
    .join("");
}

const isParagraph = ({ name }: XmlElement): boolean => name === "text:p" || name === "text:h";

/** What a note says before its tracked changes, and what it would say after them. */
export function wordings(node: XmlElement | null, regions: ReadonlyMap<string, Region>) {
  let [before, after, inserted] = ["", "", false];
  const say = (text: string): void => {
    if (!inserted) before += text;
    after += text;
  };
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === "string") say(collapsed(child));
      else if (isElement(child) && !isApart(child)) element(child);
    }
  };
  const element = (child: XmlElement): void => {
    const region = regions.get(child.attributes["text:change-id"] ?? "");
    if (child.name === "text:change-start") inserted = region?.context.kind === "insertion";
    else if (child.name === "text:change-end") inserted = false;
    else if (child.name === "text:change")
      before += (region === undefined ? [] : deletedParagraphs(region)).map(plain).join(" ");
    else if (child.name === "text:s" || child.name === "text:tab" || child.name === "text:line-break")
      say(plain(child));
    else {
      walk(child);
      if (isParagraph(child)) say(" ");
    }
  };
  if (node !== null) walk(node);
  return { old: before.trim(), new: after.trim() };
}

/** The paragraphs that a deletion took away, the first and the last of them perhaps in part. */
export const deletedParagraphs = ({ content }: Region): XmlElement[] => {
  const within = (node: XmlElement): XmlElement[] =>
    elementsOf(node).flatMap((child) => {
      if (child.name === "office:change-info" || child.name === "text:insertion") return [];
      return isParagraph(child) ? [child] : within(child);
    });
  return within(content);
};

export const namesOf = (node: XmlElement): string =>
  childrenNamed(node, "svg:title").concat(childrenNamed(node, "svg:desc")).map(plain).join(" ").trim() ||
  (node.attributes["draw:name"] ?? node.name);
