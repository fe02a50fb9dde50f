import { claimQuery, claimRequest } from "#domain/api/claims.ts";
import { makeClaim } from "#server/commands/makeClaim.ts";
import { perform } from "#server/commands/perform.ts";
import { listClaims } from "#server/queries/listClaims.ts";
import { readClaim } from "#server/queries/readClaim.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({ query: claimQuery }, ({ actor, query }) => listClaims(actor, query));

export const POST = apiRoute({ body: claimRequest, status: 201 }, async ({ actor, body }) => {
  const made = await perform(actor, makeClaim, body);
  return made.ok ? readClaim(actor, made.value.claimId) : made;
});
