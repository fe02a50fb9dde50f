import type { ChangeContext } from "../reading/word/wordChanges.ts";
import { instantOf } from "../reading/word/wordComments.ts";
import { childNamed, childrenNamed, descendantsNamed, elementsOf } from "../reading/word/wordXml.ts";
import type { XmlElement } from "../xml.ts";
import { plain } from "./odtWords.ts";

/** A tracked change: whose it is, and what it took away where it did. */
export type Region = { readonly context: ChangeContext; readonly content: XmlElement };

const KINDS: Readonly<Record<string, ChangeContext["kind"]>> = {
  "text:deletion": "deletion",
  "text:insertion": "insertion",
  "text:format-change": "formatting",
};

/** The changes that the text's marks name. What was inserted and then deleted was never in the text: it is an insertion. */
export function regionsOf(tracked: XmlElement | null): ReadonlyMap<string, Region> {
  return new Map(
    childrenNamed(tracked, "text:changed-region").flatMap((node): [string, Region][] => {
      const [content] = elementsOf(node);
      const id = node.attributes["text:id"] ?? node.attributes["xml:id"];
      const stated = content === undefined ? undefined : KINDS[content.name];
      if (content === undefined || stated === undefined || typeof id !== "string") return [];
      const kind = descendantsNamed(node, "text:insertion").length > 0 ? "insertion" : stated;
      const info = childNamed(content, "office:change-info");
      const author = plain(childNamed(info, "dc:creator")).trim() || null;
      const at = instantOf(plain(childNamed(info, "dc:date")).trim() || null);
      return [[id, { content, context: { kind, author, at } }]];
    }),
  );
}
