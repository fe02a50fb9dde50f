import { listSpeakerProposals } from "#server/queries/listSpeakerProposals.ts";
import { apiRoute } from "../../_http/apiRoute.ts";

export const GET = apiRoute({}, ({ actor }) => listSpeakerProposals(actor));
