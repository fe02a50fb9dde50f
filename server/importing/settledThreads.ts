import { type Block, type Mark, wordsOf } from "#domain/document/block.ts";
import type { Language } from "#domain/api/common.ts";
import { describeRange, type QuoteSelector } from "#domain/quotes/selector.ts";
import type { ImportedThread, ImportFinding } from "#formats/reading/imported.ts";
import { remarkWords } from "#server/text/wordRuns.ts";
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
  return found.flatMap((thread): SettledThread[] => {
    const own = blocks[thread.language] ?? [];
    const block = own.find(({ id }) => id === thread.blockId) ?? own[0];
    if (block === undefined) return [];
    const words = wordsOf(block);
    const isHere = block.id === thread.blockId && thread.start <= thread.end && thread.end <= words.length;
    if (!isHere) report.push(onClause(block.id));
    const { start, end } = isHere ? widened(words, thread) : { start: 0, end: Math.min(words.length, MAX_LOST) };
    const selector = describeRange(words, start, end);
    const { language, resolved } = thread;
    return [{ id: newId(), language, blockId: block.id, selector, comments: commentsOf(thread), resolved }];
  });
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
  const before = /\S+\s*$/u.exec(words.slice(0, start))?.[0] ?? "";
  const after = /^\s*\S+/u.exec(words.slice(end))?.[0] ?? "";
  return before === "" ? { start, end: end + after.length } : { start: start - before.length, end };
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

const visible = (author: string | null): string =>
  text(author ?? "")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, 300);

/** As the file says it, if it is a time at all. */
const instant = (at: string | null): string | null => {
  if (at === null || !/^\d{4}-\d{2}-\d{2}T/u.test(at)) return null;
  const time = new Date(/(?:Z|[+-]\d{2}:?\d{2})$/u.test(at) ? at : `${at}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
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
    const marked = (marks: readonly Mark[], at: number): readonly Mark[] => [
      ...marks,
      ...own
        .filter(({ selector: { start, end } }) => at >= start && at < end)
        .map(({ id }): Mark => ({ type: "comment", threadId: id })),
    ];
    return { ...block, content: remarkWords(block.content, marked) };
  });
}
