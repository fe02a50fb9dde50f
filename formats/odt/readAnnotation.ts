import { instantOf, type WordComment } from "../reading/word/wordComments.ts";
import { childNamed, elementsOf } from "../reading/word/wordXml.ts";
import type { XmlElement } from "../xml.ts";
import { plain } from "./odtWords.ts";

/** What an annotation says, by whom and when. */
export const saidIn = (node: XmlElement): WordComment["comments"][number] => ({
  author: plain(childNamed(node, "dc:creator")).trim() || null,
  at: instantOf(plain(childNamed(node, "dc:date")).trim() || null),
  body: elementsOf(node)
    .filter(({ name }) => name === "text:p" || name === "text:list")
    .map((child) => plain(child).trim())
    .join("\n"),
});
