import type { ThreadView } from "#domain/api/discussion.ts";
import { wordsOf } from "#domain/document/block.ts";
import type { VersionValue } from "#domain/document/version.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { PrintedThread } from "#formats/model.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { LiveText } from "./liveText.ts";
import { loadThreads } from "./loadThreads.ts";
import { locateInBlock } from "./locateInBlock.ts";

/**
 * The threads that the actor may read, each where its words stand in the text that is printed: of a version those started on
 * it, of a draft all others. One whose words are gone keeps its quotation and an empty place.
 */
export async function printedThreads(
  tx: Transaction,
  actor: Actor,
  value: VersionValue,
  text: LiveText,
  version: number | null,
): Promise<PrintedThread[]> {
  const threads = await loadThreads(tx, actor, value.resolutionId, text);
  return threads.filter(({ versionN }) => versionN === version).map((thread) => printed(thread, value));
}

function printed(thread: ThreadView, value: VersionValue): PrintedThread {
  const { id, language, blockId, selector, status, audience, comments } = thread;
  const block = value.blocks[language]?.find((candidate) => candidate.id === blockId);
  const place = block === undefined ? null : locateInBlock(selector, block);
  return {
    id,
    language,
    blockId,
    start: place?.start ?? 0,
    end: place?.end ?? 0,
    quote: block === undefined || place === null ? selector.exact : wordsOf(block).slice(place.start, place.end),
    resolved: status === "resolved",
    internal: audience !== "all",
    comments: comments
      .filter(({ deleted }) => !deleted)
      .map(({ person, at, body, imported }) =>
        imported === null
          ? { personName: person.name, partyId: person.partyId, at, body }
          : { personName: imported.author, partyId: null, at: imported.at ?? at, body },
      ),
  };
}
