import { type Attachment, attachment } from "./attachment.ts";

/**
 * What a browser may show of what was asked for, by media type, and the policy under which it does. A web page runs nothing
 * and reaches nothing; browsers' own PDF viewers refuse a sandbox, and a PDF is no page of this origin anyway.
 */
const POLICIES: readonly (readonly [mediaType: string, policy: string])[] = [
  ["text/html", "sandbox; frame-ancestors 'self'"],
  ["application/pdf", "frame-ancestors 'self'"],
];

/** A file to look at in the browser before it is kept; one that no browser can show safely is answered to be kept. */
export function shownFile(file: Attachment): Response {
  const response = attachment(file);
  const [, policy] = POLICIES.find(([mediaType]) => file.mediaType.startsWith(mediaType)) ?? [];
  if (policy === undefined) return response;
  const kept = response.headers.get("content-disposition") ?? "";
  response.headers.set("content-disposition", kept.replace(/^attachment/u, "inline"));
  response.headers.set("content-security-policy", policy);
  return response;
}
