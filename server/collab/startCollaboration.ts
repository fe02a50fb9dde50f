import { Hocuspocus } from "@hocuspocus/server";
import type { Heard } from "#server/bus/listen.ts";
import { systemPool } from "#server/db/pool.ts";
import type { CollabContext } from "./access.ts";
import { authenticate } from "./authenticate.ts";
import { awareness } from "./awareness.ts";
import { lookAgain } from "./fences.ts";
import { flush } from "./flush.ts";
import { journal } from "./journal.ts";
import { Lanes } from "./lanes.ts";
import { hintRow } from "./liveRows.ts";
import { load } from "./load.ts";
import { repairsFor } from "./repairs.ts";
import { type CollabSocket, collabSocket } from "./socket.ts";

/**
 * Other instances' group commits are announced to nobody, because NOTIFY makes commits wait for one another: each
 * instance compares its heads with the journal's this often.
 */
const COMPARE_HEADS_EVERY_MS = 500;

export type Collaboration = {
  readonly handleUpgrade: CollabSocket["handleUpgrade"];
  /** Takes a message of the bus. */
  readonly hear: (message: Heard) => void;
  /** Ends every connection; what was being written is written first. */
  readonly stop: () => Promise<void>;
};

/** Live documents: the collaboration server of this process. `changed` is told of each text that an edit has changed. */
export function startCollaboration(changed: (resolutionId: string) => void): Collaboration {
  const lanes = new Lanes();
  const hocuspocus = new Hocuspocus<CollabContext>({
    quiet: true,
    // Nothing is stored behind the journal's back, so an unused document may go at once.
    unloadImmediately: true,
    extensions: [authenticate, load(lanes, (lane) => repairsFor(lane, changed)), journal(lanes), flush, awareness()],
  });
  const socket = collabSocket(hocuspocus);
  const comparing = setInterval(() => void compareHeads(lanes), COMPARE_HEADS_EVERY_MS).unref();
  return {
    handleUpgrade: socket.handleUpgrade,
    hear: (message) => hear(hocuspocus, lanes, message),
    async stop() {
      clearInterval(comparing);
      const connections = [...hocuspocus.documents.values()].flatMap((document) => document.getConnections());
      socket.closeAll();
      await Promise.all(connections.map((connection) => connection.waitForPendingMessages()));
    },
  };
}

function hear(hocuspocus: Hocuspocus<CollabContext>, lanes: Lanes, message: Heard): void {
  switch (message.kind) {
    case "text":
      void lanes.ofResolution(message.resolutionId)?.pull();
      return;
    case "row":
      hintRow(hocuspocus, lanes, message);
      return;
    case "resync":
      for (const lane of lanes.all()) void lane.pull();
      void lookAgain(hocuspocus, message);
      return;
    case "state":
    case "access":
    case "session":
      void lookAgain(hocuspocus, message);
  }
}

async function compareHeads(lanes: Lanes): Promise<void> {
  const open = lanes.all();
  if (open.length === 0) return;
  try {
    const { rows } = await systemPool().query<{ resolution_id: string; head: string }>(
      "SELECT resolution_id, head FROM resolution_head WHERE resolution_id = ANY ($1)",
      [open.map(({ resolutionId }) => resolutionId)],
    );
    for (const { resolution_id, head } of rows) {
      const lane = lanes.ofResolution(resolution_id);
      if (lane && lane.head < Number(head)) void lane.pull();
    }
  } catch {
    // The database is away: those who write are told when they do, those who read lose nothing.
  }
}
