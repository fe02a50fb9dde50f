import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun, type ICommentOptions } from "docx";
import type { CommentEdge } from "../commentEdges.ts";
import type { NumberedComment } from "../office/threadPlaces.ts";
import { wordInstant } from "./wordInstant.ts";

/** A comment as Word's: joined to what it answers, settled with its thread. */
export const wordComment = ({ id, author, at, body, answers, resolved, quoted }: NumberedComment): ICommentOptions => ({
  id,
  author,
  initials: author.slice(0, 1),
  date: new Date(wordInstant(at)),
  children: [...(quoted === null ? [] : [`“${quoted}”`]), body].map(
    (text) => new Paragraph({ children: [new TextRun(text)] }),
  ),
  resolved,
  ...(answers === null ? {} : { parentId: answers }),
});

export const edgeChildren = ({ type, ids }: CommentEdge) =>
  type === "opens"
    ? ids.map((id) => new CommentRangeStart(id))
    : ids.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ style: "CommentReference", children: [new CommentReference(id)] }),
      ]);
