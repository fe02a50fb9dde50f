import type { ImportedThread } from "../reading/imported.ts";
import type { XmlElement } from "../xml.ts";
import { attribute, childElements } from "./elements.ts";
import { furnitureStyleId } from "./looks.ts";
import { paragraphLists, parameterOf, runWords } from "./paragraphWords.ts";
import type { HeadTables } from "./readHead.ts";

export type ReadMemo = Pick<ImportedThread, "comments" | "resolved">;

/**
 * A memo's comments: one, by the memo's author, but for a memo of our own, which names each comment's. Its words stand in the
 * field, or in older files beside the text, in `body`.
 */
export function readMemo(memo: XmlElement, { styles }: HeadTables, body: XmlElement = memo): ReadMemo {
  const comments: { author: string | null; at: string | null; lines: string[] }[] = [];
  const author = parameterOf(memo, "Author") || null;
  const at = parameterOf(memo, "CreateDateTime") || null;
  for (const paragraph of paragraphLists(body).flatMap(childElements)) {
    const words = runWords(paragraph).trim();
    const names = styles.get(attribute(paragraph, "styleIDRef"))?.id === furnitureStyleId("MemoAuthor");
    if (names && comments.length > 0) comments.push({ author: words, at: null, lines: [] });
    else if (comments.length === 0) comments.push({ author, at, lines: names ? [] : [words] });
    else comments.at(-1)?.lines.push(words);
  }
  if (comments.length === 0) comments.push({ author, at, lines: [] });
  return {
    comments: comments.map(({ lines, ...comment }) => ({ ...comment, body: lines.join("\n") })),
    resolved: false,
  };
}
