import { BLOCK_KINDS, type BlockKind } from "#domain/document/schema.ts";
import { HEADER_KEYS } from "#domain/numbering/chamberStyle.ts";

/**
 * What Markdown has no sign for, our files say in comments, which no page shows: of a paragraph what it is, after its words or,
 * where a label stands before them, between the two; of a file at its end whose it is. Whoever edits a clause or moves it takes
 * its comment along.
 */
export type OwnComment =
  /** `opens`: what follows is the block, and what stands before it the label. */
  | { readonly type: "block"; readonly kind: BlockKind; readonly level: number; readonly opens: boolean }
  /** What follows is the value of a line of the header. */
  | { readonly type: "field"; readonly key: string; readonly date: string | null }
  /** A line that the page makes itself. */
  | { readonly type: "notice" }
  /** A section beside the text begins with this heading. */
  | { readonly type: "contents" | "beside" | "threads" }
  | {
      readonly type: "thread";
      /** "clause-3", "title", or "none" of the words that are printed. */
      readonly clause: string;
      readonly start: number;
      readonly end: number;
      readonly resolved: boolean;
    }
  /** What stands before it names author and time of what follows. */
  | { readonly type: "said"; readonly at: string }
  | {
      readonly type: "file";
      readonly style: string;
      readonly languages: readonly string[];
      readonly partyOnly: boolean;
    };

export const ownComment = (comment: OwnComment): string => `<!-- ${wordsOf(comment)} -->`;

function wordsOf(comment: OwnComment): string {
  switch (comment.type) {
    case "block":
      return `${comment.kind}${comment.level === 0 ? "" : ` ${comment.level}`}${comment.opens ? ":" : ""}`;
    case "field":
      return `field ${comment.key}${comment.date === null ? "" : ` ${comment.date}`}:`;
    case "notice":
    case "contents":
    case "beside":
    case "threads":
      return comment.type;
    case "thread":
      return `thread ${comment.clause} ${comment.start} ${comment.end}${comment.resolved ? " resolved" : ""}`;
    case "said":
      return `said ${comment.at.replace(/[^\dTZ:.+-]/gu, "")}:`;
    case "file":
      return [
        comment.partyOnly ? "whereas, for one party:" : "whereas",
        ...[comment.style, ...comment.languages].map((name) => name.replace(/[^\w-]/gu, "")),
      ].join(" ");
  }
}

const FIELD = new RegExp(`^field (${HEADER_KEYS.join("|")})(?: (\\d{4}-\\d{2}-\\d{2}))?:$`, "u");
const BLOCK = new RegExp(`^(${BLOCK_KINDS.join("|")})(?: (\\d))?(:)?$`, "u");

/** What a comment says, if it is one of ours. */
export function readOwnComment(text: string): OwnComment | null {
  const words = text.trim();
  const block = BLOCK.exec(words);
  const kind = BLOCK_KINDS.find((known) => known === block?.[1]);
  if (block !== null && kind !== undefined)
    return { type: "block", kind, level: Number(block[2] ?? 0), opens: block[3] !== undefined };
  if (words === "notice" || words === "contents" || words === "beside" || words === "threads") return { type: words };
  const [, key, date = null] = FIELD.exec(words) ?? [];
  if (key !== undefined) return { type: "field", key, date };
  const [thread, clause = "", start, end, resolved] = /^thread (\S+) (\d+) (\d+)( resolved)?$/u.exec(words) ?? [];
  if (thread !== undefined)
    return { type: "thread", clause, start: Number(start), end: Number(end), resolved: resolved !== undefined };
  const at = /^said ([\dTZ:.+-]*):$/u.exec(words)?.[1];
  if (at !== undefined) return { type: "said", at };
  const [file, party, style = "", languages = ""] =
    /^whereas(, for one party:)? ([\w-]+)((?: [\w-]+)+)$/u.exec(words) ?? [];
  const partyOnly = party !== undefined;
  return file === undefined ? null : { type: "file", style, languages: languages.trim().split(" "), partyOnly };
}
