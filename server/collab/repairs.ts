import { setTimeout as delay } from "node:timers/promises";
import { readFragment } from "#server/text/readBlocks.ts";
import { rootOf } from "#server/text/roots.ts";
import { duplicateIds } from "#domain/document/duplicateIds.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { mendDuplicates } from "#server/text/mendDuplicates.ts";
import type { Lane, LaneEvents, Swallowed } from "./lane.ts";
import { rescueWords } from "./rescueWords.ts";

/** A page mends what its own edit has duplicated in the next moment; what is there after a second was born of merging. */
const MEND_AFTER_MS = 1_000;
const RESCUE_ATTEMPTS = 3;
const RETRY_AFTER_MS = 500;

/** What the server itself does to a text after people's edits, as edits of its own through the journal. */
export function repairsFor(laneOf: () => Lane, changed: (resolutionId: string) => void): LaneEvents {
  let mending: NodeJS.Timeout | null = null;
  return {
    swallowed: (pieces) => void rescue(laneOf(), pieces),
    changed: () => {
      changed(laneOf().resolutionId);
      mending ??= setTimeout(() => {
        mending = null;
        void mend(laneOf());
      }, MEND_AFTER_MS).unref();
    },
  };
}

async function rescue(lane: Lane, pieces: readonly Swallowed[]): Promise<void> {
  for (let attempt = 1; attempt <= RESCUE_ATTEMPTS; attempt++) {
    try {
      await rescueWords(lane, pieces);
      return;
    } catch (error) {
      // The words are in their rows, which their authors see: nothing is lost by giving up.
      console.error(`Swallowed words of ${lane.resolutionId} cannot be put back (attempt ${attempt}):`, error);
      await delay(RETRY_AFTER_MS);
    }
  }
}

async function mend(lane: Lane): Promise<void> {
  const { document, languages, resolutionId } = lane;
  // All of it within: nobody waits for this, and what nobody catches ends the process.
  try {
    const isWhole = languages.every((language) => {
      const blocks = readFragment(rootOf(document, languages, language));
      return duplicateIds(blocks).size === 0 && blocks.every(({ id }) => id !== "");
    });
    if (isWhole) return;
    await asSystem((tx) =>
      appendEdit(tx, resolutionId, (doc) => void mendDuplicates(doc, languages), { author: null }),
    );
  } catch (error) {
    console.error(`Duplicate ids of ${resolutionId} cannot be mended now:`, error);
  }
}
