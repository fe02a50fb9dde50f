import { instrumentQuery, instrumentRequest } from "#domain/api/instruments.ts";
import { addInstrument } from "#server/commands/addInstrument.ts";
import { perform } from "#server/commands/perform.ts";
import { listInstruments } from "#server/queries/listInstruments.ts";
import { readInstrument } from "#server/queries/readInstrument.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({ query: instrumentQuery }, ({ actor, query }) => listInstruments(actor, query));

export const POST = apiRoute({ body: instrumentRequest, status: 201 }, async ({ actor, body }) => {
  const added = await perform(actor, addInstrument, body);
  return added.ok ? readInstrument(actor, added.value.instrumentId) : added;
});
