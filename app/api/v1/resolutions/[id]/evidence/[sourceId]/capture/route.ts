import { captureQuery } from "#domain/api/captures.ts";
import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { readCapture } from "#server/queries/readCapture.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";
import { attachment } from "../../../../../_http/attachment.ts";

const ENDINGS = new Map(Object.entries({ "text/html": "html", "application/pdf": "pdf", "message/rfc822": "eml" }));

/** What a browser saves it as; a name that the uploader chose is theirs, and could end in anything. */
const endingOf = (contentType: string): string =>
  contentType.endsWith("wordprocessingml.document") ? "docx" : (ENDINGS.get(contentType) ?? "txt");

// Somebody else's page or file: served as bytes to keep, never as a page of ours.
export const GET = apiRoute(
  { params: z.object({ id, sourceId: id }), query: captureQuery },
  async ({ actor, params: { id: resolutionId, sourceId }, query }) => {
    const capture = await readCapture(actor, resolutionId, sourceId, query.capture);
    if (!capture.ok) return capture;
    const { bytes, sha256, contentType } = capture.value;
    const fileName = `capture-${sha256.slice(0, 12)}.${endingOf(contentType)}`;
    const headers = { "X-Content-SHA256": sha256 };
    return attachment({ bytes, mediaType: "application/octet-stream", fileName, headers });
  },
);
