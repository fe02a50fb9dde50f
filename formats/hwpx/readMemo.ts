import { readPrintedInstant } from "#domain/citation/readPrintedInstant.ts";
import type { ImportedThread } from "../reading/imported.ts";
import { instantOf } from "../reading/word/wordComments.ts";
import type { XmlElement } from "../xml.ts";
import { attribute, childElements } from "./elements.ts";
import { furnitureStyleId } from "./looks.ts";
import { paragraphLists, parameterOf, runWords } from "./paragraphWords.ts";
import type { HeadTables } from "./readHead.ts";

export type ReadMemo = Pick<ImportedThread, "comments" | "resolved">;

/** What a page of ours calls a thread that is settled, in the languages of texts. */
const RESOLVED: ReadonlySet<string> = new Set(["settled", "해결됨"]);

type Said = { readonly author: string | null; readonly at: string | null };

/**
 * A memo's comments: one, by the memo's author, but for a memo of our own, which names each comment's author and time in a
 * line of its own. Its words stand in the field, or in older files beside the text, in `body`. A line is taken for such a name
 * only where it has our style and says all that we print: whatever else was typed is what somebody said.
 */
export function readMemo(memo: XmlElement, { styles }: HeadTables, body: XmlElement = memo): ReadMemo {
  const field: Said = {
    author: parameterOf(memo, "Author") || null,
    at: parameterOf(memo, "CreateDateTime") || null,
  };
  const comments: (Said & { lines: string[] })[] = [];
  let resolved = false;
  for (const paragraph of paragraphLists(body).flatMap(childElements)) {
    const words = runWords(paragraph).trim();
    const isName = styles.get(attribute(paragraph, "styleIDRef"))?.id === furnitureStyleId("MemoAuthor");
    const named = isName ? readAuthorLine(words) : null;
    if (named !== null) {
      resolved ||= comments.length === 0 && named.resolved;
      comments.push({
        author: named.author,
        at: comments.length === 0 ? exactly(field.at, named.at) : named.at,
        lines: [],
      });
    } else if (comments.length === 0) comments.push({ ...field, lines: [words] });
    else comments.at(-1)?.lines.push(words);
  }
  if (comments.length === 0) comments.push({ ...field, lines: [] });
  return { comments: comments.map(({ lines, ...said }) => ({ ...said, body: lines.join("\n") })), resolved };
}

/** "Yeon Da-on (River) · 4 March 2031 at 07:10 UTC · settled" as `authorLine` wrote it; null for any other words. */
function readAuthorLine(words: string): (Said & { readonly resolved: boolean }) | null {
  const parts = words.split(" · ");
  const resolved = RESOLVED.has(parts.at(-1) ?? "");
  if (resolved) parts.pop();
  const at = readPrintedInstant(parts.pop() ?? "");
  return at === null ? null : { author: parts.join(" · ") || null, at, resolved };
}

/** The field's time, which has seconds, where it is the one that is printed to the minute. */
const exactly = (field: string | null, printed: string | null): string | null =>
  field !== null && printed !== null && instantOf(field)?.slice(0, MINUTE_CHARS) === printed.slice(0, MINUTE_CHARS)
    ? field
    : printed;

/** "2031-03-04T07:10" */
const MINUTE_CHARS = 16;
