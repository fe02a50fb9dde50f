import { extractRequest } from "#domain/api/evidence.ts";
import { extractArticle } from "#server/queries/extractArticle.ts";
import { extractPage } from "#server/queries/extractPage.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { MAX_EVIDENCE_BODY_BYTES } from "../../_http/readJson.ts";

export const POST = apiRoute({ body: extractRequest, maxBodyBytes: MAX_EVIDENCE_BODY_BYTES }, ({ actor, body }) => {
  const { html, text, url } = body;
  return html === undefined && text === undefined && url !== undefined ? extractPage(actor, url) : extractArticle(body);
});
