import { ticketRequest } from "#domain/api/resolutions.ts";
import { ok } from "#domain/result.ts";
import { collabUrl } from "#server/auth/collabUrl.ts";
import { issueTicket } from "#server/commands/issueTicket.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const POST = apiRoute(
  { params: idParam, body: ticketRequest },
  async ({ request, actor, params: { id: resolutionId }, body }) => {
    const ticket = await perform(actor, issueTicket, { ...body, resolutionId });
    return ticket.ok ? ok({ url: collabUrl(request.headers), ...ticket.value }) : ticket;
  },
);
