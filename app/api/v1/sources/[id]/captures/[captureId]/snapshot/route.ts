import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { readSnapshot } from "#server/queries/readSnapshot.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";

// Shown in the browser, as the one thing of somebody else's that is: without an origin, and under a policy that lets it
// load and run nothing.
export const GET = apiRoute(
  { params: z.object({ id, captureId: id }) },
  async ({ actor, params: { id: sourceId, captureId } }) => {
    const snapshot = await readSnapshot(actor, sourceId, captureId);
    if (!snapshot.ok) return snapshot;
    const { bytes, sha256, policy } = snapshot.value;
    return new Response(bytes, {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
        "X-Content-SHA256": sha256,
      },
    });
  },
);
