import type { Extension } from "@hocuspocus/server";
import { asSystem } from "#server/db/asSystem.ts";
import { loadInto } from "#server/text/loadDocument.ts";
import { rootNames } from "#server/text/roots.ts";
import type { CollabContext } from "./access.ts";
import { Lane, type LaneEvents } from "./lane.ts";
import type { Lanes } from "./lanes.ts";
import { Refused } from "./refusal.ts";

/** A hundred thousand edits without a snapshot are read in seconds. */
const TIMEOUT_MS = 120_000;

/** Fills a document from snapshot and journal when it is opened, and opens its lane. */
export const load = (lanes: Lanes, eventsFor: (lane: () => Lane) => LaneEvents): Extension<CollabContext> => ({
  extensionName: "load",
  async onLoadDocument({ document, documentName }) {
    try {
      const text = await asSystem(
        async (tx) => {
          const resolution = await tx.resolution.findUniqueOrThrow({ where: { documentName } });
          const { id: resolutionId, languages } = resolution;
          return { resolutionId, languages, head: await loadInto(tx, document, resolutionId) };
        },
        { timeoutMs: TIMEOUT_MS },
      );
      // Known as what they are before anything reads them.
      for (const name of rootNames(text.languages).values()) document.getXmlFragment(name);
      const lane: Lane = new Lane(
        document,
        text,
        eventsFor(() => lane),
      );
      lanes.add(lane);
    } catch (error) {
      console.error(`The document ${documentName} cannot be loaded:`, error);
      throw new Refused("unavailable");
    }
  },
  async afterLoadDocument({ documentName }) {
    // What a command wrote while the document was being read was announced to nobody here.
    await lanes.ofDocument(documentName)?.pull();
  },
  async afterUnloadDocument({ documentName }) {
    lanes.remove(documentName);
  },
});
