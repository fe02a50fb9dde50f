import type { Hocuspocus } from "@hocuspocus/server";
import type { ServerMessage } from "#domain/api/collabProtocol.ts";
import { mayReadRow } from "#domain/policy/policy.ts";
import type { BusMessage } from "#server/bus/message.ts";
import type { CollabContext } from "./access.ts";
import type { Lanes } from "./lanes.ts";

/**
 * Hints to each single page whose person may read the row that it changed. Never to the document at large: that a party's
 * row exists is the party's own.
 */
export function hintRow(
  hocuspocus: Hocuspocus<CollabContext>,
  lanes: Lanes,
  { resolutionId, row, id, audiencePartyId, userId }: Extract<BusMessage, { kind: "row" }>,
): void {
  const documents =
    resolutionId === null
      ? [...hocuspocus.documents.values()]
      : [hocuspocus.documents.get(lanes.ofResolution(resolutionId)?.document.name ?? "")];
  const hint = JSON.stringify({ type: "row", row, id } satisfies ServerMessage);
  for (const connection of documents.flatMap((document) => document?.getConnections() ?? [])) {
    const { actor } = connection.context.access;
    const isTheirs =
      userId === undefined || userId === null ? mayReadRow(actor, audiencePartyId) : userId === actor.userId;
    if (isTheirs) connection.sendStateless(hint);
  }
}
