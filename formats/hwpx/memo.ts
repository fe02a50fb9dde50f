import type { PlacedThread } from "../placedThreads.ts";
import { element, type XmlElement } from "../xml.ts";
import { furnitureIds, paragraph, run, subList, textNode, type HwpxContext } from "./paragraphs.ts";

/** What Hangul calls the kind of field that is a memo. */
const MEMO_FIELD_ID = "623209829";
/** "No shape of its own": the section's is taken. */
const SECTION_SHAPE = "65535";

/** From 1601, where Windows begins to count, to 1970, in milliseconds. */
const FILETIME_EPOCH_MS = 11_644_473_600_000;

/** A thread as a memo: its first author is the memo's, and every comment is named with its author and time inside. */
export function memoBegin(thread: PlacedThread, id: number, context: HwpxContext): XmlElement {
  const number = String(id);
  const author = thread.comments[0]?.author ?? "";
  const at = thread.comments[0]?.at ?? "";
  return element(
    "hp:fieldBegin",
    { id: number, type: "MEMO", name: "", editable: "1", dirty: "1", zorder: number, fieldid: MEMO_FIELD_ID },
    element(
      "hp:parameters",
      { cnt: "7", name: "" },
      element("hp:integerParam", { name: "Prop" }, "0"),
      element("hp:stringParam", { name: "Command" }, commandOf(number, author, at)),
      element("hp:stringParam", { name: "ID" }, `memo${number}`),
      element("hp:integerParam", { name: "Number" }, number),
      element("hp:stringParam", { name: "Author" }, author),
      element("hp:stringParam", { name: "MemoShapeIDRef" }, SECTION_SHAPE),
      element("hp:stringParam", { name: "CreateDateTime" }, at),
    ),
    subList(memoParagraphs(thread, context)),
  );
}

export const memoEnd = (id: number): XmlElement =>
  element("hp:fieldEnd", { beginIDRef: String(id), fieldid: MEMO_FIELD_ID });

/** Hangul reads a memo's facts from this string as well; its parts stand between slashes. */
function commandOf(number: string, author: string, at: string): string {
  const time = Date.parse(at);
  const ticks = Number.isNaN(time) ? 0n : BigInt(time + FILETIME_EPOCH_MS) * 10_000n;
  const [low, high] = [ticks & 0xffffffffn, ticks >> 32n];
  return `MEMO/${SECTION_SHAPE}/${number}/${low}/${high}/${author.replaceAll("/", " ")}/\\;;`;
}

function memoParagraphs({ comments, resolved }: PlacedThread, context: HwpxContext): XmlElement[] {
  const author = furnitureIds(context, "MemoAuthor");
  const text = furnitureIds(context, "MemoText");
  const line = (ids: typeof author, words: string): XmlElement => paragraph(ids, [run(ids.char, textNode(words))]);
  return comments.flatMap((comment, index) => [
    line(
      author,
      authorLine(comment.author, comment.printedAt, index === 0 && resolved ? context.words.resolved : null),
    ),
    line(text, comment.body),
  ]);
}

export const authorLine = (author: string, at: string, note: string | null): string =>
  [author, at, note].filter((part) => part !== null && part !== "").join(" · ");
