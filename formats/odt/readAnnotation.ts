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

export type Annotation = {
  readonly name: string;
  /** The name of what it answers; programs write an answer before or after it. */
  readonly answers: string | null;
  readonly comment: WordComment["comments"][number];
  readonly isResolved: boolean;
};

/** Annotations as threads, each with its answers in the order of their times. */
export function joinedAnnotations(annotations: readonly Annotation[]): WordComment[] {
  const byName = new Map(annotations.map((annotation) => [annotation.name, annotation]));
  const rootOf = (annotation: Annotation): Annotation => {
    const seen = new Set<Annotation>();
    let at = annotation;
    for (
      let next = byName.get(at.answers ?? "");
      next !== undefined && !seen.has(next);
      next = byName.get(at.answers ?? "")
    ) {
      seen.add(at);
      at = next;
    }
    return at;
  };
  const threads = Map.groupBy(annotations, rootOf);
  return [...threads].map(([root, all]) => ({
    id: root.name,
    comments: [root, ...all.filter((each) => each !== root).toSorted(byTime)].map(({ comment }) => comment),
    resolved: root.isResolved,
  }));
}

const byTime = (a: Annotation, b: Annotation): number =>
  Date.parse(a.comment.at ?? "") - Date.parse(b.comment.at ?? "") || 0;
