import { extractRequest, extractUpload } from "#domain/api/articles.ts";
import { extractArticle } from "#server/queries/extractArticle.ts";
import { extractFile } from "#server/queries/extractFile.ts";
import { extractPage } from "#server/queries/extractPage.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { MAX_EVIDENCE_BODY_BYTES } from "../../_http/readJson.ts";

export const POST = apiRoute(
  { body: extractRequest, maxBodyBytes: MAX_EVIDENCE_BODY_BYTES, upload: extractUpload, work: "reading" },
  ({ actor, body }) => {
    if ("file" in body) return extractFile(actor, body);
    const { html, text, url, publishedAt, keep } = body;
    return html === undefined && text === undefined && url !== undefined
      ? extractPage(actor, url, {}, { publishedAt, keep })
      : extractArticle(body, { publishedAt });
  },
);
