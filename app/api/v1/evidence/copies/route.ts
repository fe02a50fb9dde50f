import { copiesRequest } from "#domain/api/copies.ts";
import { listCopies } from "#server/queries/listCopies.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { MAX_EVIDENCE_BODY_BYTES } from "../../_http/readJson.ts";

/** A question with a long text in it: it changes nothing. */
export const POST = apiRoute(
  { body: copiesRequest, maxBodyBytes: MAX_EVIDENCE_BODY_BYTES, work: "reading" },
  ({ actor, body }) => listCopies(actor, body),
);
