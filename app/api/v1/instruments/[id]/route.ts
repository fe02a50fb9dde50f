import { instrumentChanges } from "#domain/api/instruments.ts";
import { correctInstrument } from "#server/commands/correctInstrument.ts";
import { perform } from "#server/commands/perform.ts";
import { readInstrument } from "#server/queries/readInstrument.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { idParam } from "../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => readInstrument(actor, id));

export const PATCH = apiRoute(
  { params: idParam, body: instrumentChanges },
  async ({ actor, params: { id: instrumentId }, body }) => {
    const corrected = await perform(actor, correctInstrument, { instrumentId, ...body });
    return corrected.ok ? readInstrument(actor, instrumentId) : corrected;
  },
);
