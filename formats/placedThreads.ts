import { printedInstant } from "#domain/citation/printedDate.ts";
import { wordsOf } from "#domain/document/block.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { ExportModel, PrintedThread } from "./model.ts";

export type PlacedComment = {
  /** Name and party as they are printed: "Yeon Da-on (River)". */
  readonly author: string;
  /** ISO 8601, UTC, for formats that have a field for it. */
  readonly at: string;
  /** The same instant as it is printed. */
  readonly printedAt: string;
  readonly body: string;
};

/** A thread with its place in the words of the page's block; `place` is null where those words are gone. */
export type PlacedThread = {
  readonly id: string;
  readonly blockId: string;
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly quote: string;
  readonly resolved: boolean;
  readonly internal: boolean;
  readonly comments: readonly PlacedComment[];
};

/** The threads that were asked for and stand on the language that is printed, in the order of their beginning. */
export function placedThreads(model: ExportModel): PlacedThread[] {
  const wanted = ({ internal }: PrintedThread) => model.parts.includes(internal ? "internalThreads" : "threads");
  return model.threads
    .filter((thread) => thread.language === model.language && wanted(thread))
    .map((thread) => placed(thread, model));
}

function placed(thread: PrintedThread, model: ExportModel): PlacedThread {
  const { id, blockId, start, end, quote, resolved, internal, comments } = thread;
  const block = model.value.blocks[model.language]?.find((candidate) => candidate.id === blockId);
  const stands = block !== undefined && start < end && wordsOf(block).slice(start, end) === quote;
  return {
    id,
    blockId,
    place: stands ? { start, end } : null,
    quote,
    resolved,
    internal,
    comments: comments.map(({ personName, partyId, at, body }) => {
      const party = model.value.parties.find((candidate) => candidate.id === partyId);
      const name = party === undefined ? "" : ` (${inLanguage(party.shortName, model.language)})`;
      return {
        author: personName + name,
        at,
        printedAt: printedInstant(at, model.language, model.value.style.timeZone, model.value.style.dates),
        body,
      };
    }),
  };
}
