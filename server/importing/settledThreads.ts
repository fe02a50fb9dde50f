import { type Block, type Inline, type Mark, wordsOf } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import type { Language } from "#domain/api/common.ts";
import { runsUnder } from "#domain/document/runsUnder.ts";
import { describeRange, type QuoteSelector } from "#domain/quotes/selector.ts";
import type { ImportedThread, ImportFinding } from "#formats/reading/imported.ts";
import { changeSentence } from "./importSentence.ts";

/** A thread of the file in a language and a block of the text that is made; "" for a block that is not in it. */
export type FoundThread = Omit<ImportedThread, "language"> & { readonly language: Language };

export type SettledThread = {
  readonly id: string;
  readonly language: Language;
  readonly blockId: string;
  readonly selector: QuoteSelector;
  readonly comments: readonly { readonly author: string; readonly at: string | null; readonly body: string }[];
  readonly resolved: boolean;
};

/** A thread whose words are not here stands on its clause, or on the beginning of a very long one. */
const MAX_LOST = 1_000;

type Settling = { readonly newId: () => string; readonly report: ImportFinding[] };

/** The file's threads on words of the text: a place between two words is widened to one of them, a lost one to its clause. */
export function settledThreads(
  found: readonly FoundThread[],
  blocks: Readonly<Record<string, readonly Block[]>>,
  { newId, report }: Settling,
): SettledThread[] {
  const places = new Map(Object.entries(blocks).map(([language, own]) => [language, placesIn(own)]));
  return found.flatMap((thread): SettledThread[] => {
    const place = places.get(thread.language)?.(thread.blockId);
    if (place === undefined) return [];
    const { block, words } = place;
    const isHere = block.id === thread.blockId && thread.start <= thread.end && thread.end <= words.length;
    if (!isHere) report.push(onClause(block.id));
    const { start, end } = isHere ? widened(words, thread) : { start: 0, end: Math.min(words.length, MAX_LOST) };
    const selector = describeRange(words, start, end);
    const { language, resolved } = thread;
    return [{ id: newId(), language, blockId: block.id, selector, comments: commentsOf(thread), resolved }];
  });
}

/** The block with an id, or else the first, with its words: looked up for thousands of threads. */
function placesIn(blocks: readonly Block[]) {
  const byId = new Map(blocks.toReversed().map((block) => [block.id, block]));
  const words = new Map<Block, string>();
  return (id: string): { readonly block: Block; readonly words: string } | undefined => {
    const block = byId.get(id) ?? blocks[0];
    if (block === undefined) return undefined;
    const known = words.get(block) ?? wordsOf(block);
    words.set(block, known);
    return { block, words: known };
  };
}

const onClause = (blockId: string): ImportFinding => ({
  severity: "info",
  code: "commentOnClause",
  params: {},
  where: { blockId, place: null },
});

/** Marks stand on words: the word before a place that has none of its own, or the one after it. */
function widened(words: string, { start, end }: FoundThread): { readonly start: number; readonly end: number } {
  if (start < end) return { start, end };
  const before = words.slice(0, start).trimEnd();
  if (before !== "") return { start: wordStart(before), end };
  const after = /^\s*\S+/u.exec(words.slice(end))?.[0] ?? "";
  return { start, end: end + after.length };
}

/** Where the last word begins. Sought from its end: an expression that may begin anywhere tries every letter of a long word. */
function wordStart(words: string): number {
  let start = words.length;
  while (start > 0 && /\S/u.test(words.charAt(start - 1))) start--;
  return start;
}

/** A change shows old and new wording first; what the file says of it beside that comes after. */
function commentsOf({ origin, comments, language }: FoundThread): SettledThread["comments"] {
  const said = comments.map(({ author, at, body }) => ({ author: visible(author), at: instant(at), body: text(body) }));
  if (origin.kind === "comment") return said.length > 0 ? said : [{ author: "", at: null, body: "…" }];
  const [first = { author: "", at: null, body: "" }, ...rest] = said;
  const sentence = text(changeSentence(origin.before, origin.after, language));
  return [{ ...first, body: first.body === "" ? sentence : `${sentence}\n\n${first.body}` }, ...rest];
}

/** A comment has lines; what no text can hold it cannot either. */
const text = (body: string): string => body.toWellFormed().replaceAll("\0", "\ufffd");

const visible = (author: string | null): string => text((author ?? "").replace(/\s+/gu, " ").trim().slice(0, 300));

/** Postgres knows no year 0, and offsets lead out of the years of four digits. */
const STORABLE_YEAR = /^(?!0000)\d{4}-/u;

/** As the file says it, if it is a time at all. */
const instant = (at: string | null): string | null => {
  if (at === null || !/^\d{4}-\d{2}-\d{2}T/u.test(at)) return null;
  const time = new Date(/(?:Z|[+-]\d{2}:?\d{2})$/u.test(at) ? at : `${at}Z`);
  const written = Number.isNaN(time.getTime()) ? "" : time.toISOString();
  return STORABLE_YEAR.test(written) ? written : null;
};

/** The text with each of its threads marked on its words, as a thread that is started here marks them. */
export function withThreadMarks(
  blocks: readonly Block[],
  language: string,
  threads: readonly SettledThread[],
): readonly Block[] {
  const byBlock = Map.groupBy(
    threads.filter((thread) => thread.language === language),
    ({ blockId }) => blockId,
  );
  return blocks.map((block) => {
    const own = byBlock.get(block.id);
    if (own === undefined) return block;
    const runs = runsUnder(
      block.content,
      own.map(({ id, selector: { start, end } }) => ({ id, start, end })),
    );
    const content = runs.map(({ piece, ranges }): Inline => {
      const marks = ranges.map(({ id }): Mark => ({ type: "comment", threadId: id }));
      return { ...piece, marks: [...piece.marks, ...marks] };
    });
    return { ...block, content: normalContent(content) };
  });
}
