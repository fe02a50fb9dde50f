import type { ImportedThread } from "../imported.ts";
import type { XmlElement } from "../../xml.ts";
import { plainWords } from "./wordWords.ts";
import { childrenNamed, descendantsNamed } from "./wordXml.ts";

export type WordComment = {
  readonly id: string;
  readonly comments: ImportedThread["comments"];
  readonly resolved: boolean;
};

type Single = {
  readonly id: string;
  readonly key: string | null;
  readonly comment: ImportedThread["comments"][number];
};

/** The file's comments as threads, answers joined to what they answer, under the id that the text's ranges have. */
export function readWordComments(comments: XmlElement | null, extended: XmlElement | null): WordComment[] {
  const singles = childrenNamed(comments, "w:comment").map(singleOf);
  const states = new Map(
    childrenNamed(extended, "w15:commentEx").map(({ attributes }) => [attributes["w15:paraId"] ?? "", attributes]),
  );
  const stateOf = ({ key }: Single) => (key === null ? undefined : states.get(key));
  const rootOf = (single: Single): Single => {
    const parent = stateOf(single)?.["w15:paraIdParent"];
    const root = singles.find(({ key }) => key !== null && key === parent);
    // Word's answers are one deep; an answer to itself is no answer.
    return root === undefined || root === single ? single : root;
  };
  const roots = singles.filter((single) => rootOf(single) === single);
  const orphans = singles.filter((single) => rootOf(single) !== single && !roots.includes(rootOf(single)));
  return [...roots, ...orphans].map((root) => ({
    id: root.id,
    resolved: /^(?:1|true)$/u.test(stateOf(root)?.["w15:done"] ?? ""),
    comments: [
      root,
      ...singles.filter((single) => single !== root && !orphans.includes(single) && rootOf(single) === root),
    ].map(({ comment }) => comment),
  }));
}

function singleOf(node: XmlElement): Single {
  const paragraphs = descendantsNamed(node, "w:p");
  const author = node.attributes["w:author"] ?? "";
  return {
    id: node.attributes["w:id"] ?? "",
    key: paragraphs.at(-1)?.attributes["w14:paraId"] ?? null,
    comment: {
      author: author.trim() === "" ? null : author,
      at: instantOf(node.attributes["w:date"] ?? null),
      body: paragraphs
        .map((paragraph) => plainWords(paragraph))
        .join("\n")
        .trim(),
    },
  };
}

/** An instant as a file states it, in UTC where it names no zone, which is how Word writes it; null for none. */
export function instantOf(text: string | null): string | null {
  if (text === null || text === "") return null;
  const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/u.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
