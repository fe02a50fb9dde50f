import { id } from "#domain/api/common.ts";
import { citeRequest } from "#domain/api/citations.ts";
import { mayWrite } from "#domain/policy/policy.ts";
import { noteCitation } from "./noteCitation.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Notes that an item is cited, before its note is put into the text. */
export const citeEvidence = command({
  name: "citeEvidence",
  input: citeRequest.extend({ resolutionId: id }),
  ...onResolution(mayWrite, { lock: true }),
  run: (context, request) => noteCitation(context, context.facts.row, request),
});
