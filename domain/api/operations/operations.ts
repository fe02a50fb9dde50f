import { CLAIMS } from "./claims.ts";
import { DISCUSSION } from "./discussion.ts";
import { EVIDENCE } from "./evidence.ts";
import { EVIDENCE_LISTS } from "./evidenceLists.ts";
import { INSTRUMENTS } from "./instruments.ts";
import { MEASURES } from "./measures.ts";
import { OUTLET_NOTES } from "./outletNotes.ts";
import { PEOPLE } from "./people.ts";
import { RESOLUTIONS } from "./resolutions.ts";
import { SEARCH } from "./search.ts";
import { SPEAKERS } from "./speakers.ts";
import { VERSIONS } from "./versions.ts";
import type { Operation } from "./operation.ts";

/**
 * Every operation of the HTTP API under /api/v1: what `GET /openapi.json` describes. A test compares it with the route
 * files, so that none is left out.
 */
export const OPERATIONS: readonly Operation[] = [
  ...PEOPLE,
  ...RESOLUTIONS,
  ...EVIDENCE,
  ...CLAIMS,
  ...EVIDENCE_LISTS,
  ...OUTLET_NOTES,
  ...MEASURES,
  ...INSTRUMENTS,
  ...SPEAKERS,
  ...SEARCH,
  ...DISCUSSION,
  ...VERSIONS,
];
