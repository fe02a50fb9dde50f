import { useMemo, useSyncExternalStore } from "react";
import { api, type ApiFailure } from "#components/api/api.ts";
import type {
  Collaboration,
  CollaborationOptions,
  CollaborationView,
  TicketFailure,
} from "#components/editor/collaboration/collaboration.ts";
import { sharedCollaboration } from "#components/editor/collaboration/sharedCollaboration.ts";
import type { Me } from "#domain/api/people.ts";
import { type ResolutionDetail, ticket } from "#domain/api/resolutions.ts";
import { err, ok } from "#domain/result.ts";
import { hintRow } from "./rowHints.ts";

export type Collaborating = { readonly view: CollaborationView; readonly dismissSetAside: () => void };

/** This page's part in the text, as it stands; null until it has been opened. */
export function useCollaboration(resolution: ResolutionDetail, { id: userId }: Me): Collaborating | null {
  const { id: resolutionId, languages } = resolution;
  const joining = useMemo(
    () =>
      joinWhileWatched({
        resolutionId,
        userId,
        languages,
        getTicket: (clientId) => getTicket(resolutionId, clientId),
        onRow: ({ row }) => hintRow(row),
      }),
    [resolutionId, userId, languages],
  );
  const view = useSyncExternalStore(joining.subscribe, joining.view, nothingYet);
  return view === null ? null : { view, dismissSetAside: joining.dismissSetAside };
}

const nothingYet = () => null;

/** Joins when the first page watches and leaves with the last. */
function joinWhileWatched(options: CollaborationOptions) {
  let joined: Collaboration | null = null;
  return {
    view: () => joined?.view() ?? null,
    dismissSetAside: () => joined?.dismissSetAside(),
    subscribe: (changed: () => void) => {
      const shared = sharedCollaboration(options);
      joined = shared.collaboration;
      const stop = joined.subscribe(changed);
      return () => {
        stop();
        shared.leave();
        joined = null;
      };
    },
  };
}

async function getTicket(resolutionId: string, clientId: number | undefined) {
  const request = clientId === undefined ? {} : { clientId };
  const answer = await api("POST", `/resolutions/${resolutionId}/ticket`, ticket, request);
  return answer.ok ? ok(answer.value) : err(ticketFailure(answer.error));
}

function ticketFailure(failure: ApiFailure): TicketFailure {
  if (failure.kind === "unreachable") return "unreachable";
  switch (failure.problem.status) {
    case 401:
      return "signedOut";
    case 403:
    case 404:
      return "revoked";
    default:
      return "unreachable";
  }
}
