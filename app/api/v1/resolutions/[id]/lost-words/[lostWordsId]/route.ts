import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { dismissLostWords } from "#server/commands/dismissLostWords.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../../../_http/apiRoute.ts";

export const DELETE = apiRoute({ params: z.object({ id, lostWordsId: id }) }, ({ actor, params }) =>
  perform(actor, dismissLostWords, { resolutionId: params.id, lostWordsId: params.lostWordsId }),
);
