import * as evidenceLists from "../evidenceLists.ts";
import type { Operation } from "./operation.ts";

export const EVIDENCE_LISTS: readonly Operation[] = [
  {
    method: "get",
    path: "/sources",
    summary: "List the archived sources you can read in any resolution",
    query: evidenceLists.sourceQuery,
    status: 200,
    answers: "SourceViewList",
  },
  {
    method: "get",
    path: "/sources/{id}",
    summary: "Read an archived source with its statements",
    status: 200,
    answers: "SourceDetail",
  },
  {
    method: "get",
    path: "/sources/{id}/captures",
    summary: "List the source's captures, each with the sentences that changed against the one before",
    status: 200,
    answers: "CaptureViewList",
  },
  {
    method: "post",
    path: "/sources/{id}/captures",
    summary: "Fetch the source's page again, for a text you bring evidence to; one that changed becomes a new capture",
    status: 200,
    answers: "RecaptureAnswer",
    limited: true,
  },
  {
    method: "get",
    path: "/sources/{id}/captures/{captureId}/snapshot",
    summary: "Show an archived page as its reader saw it: one page of HTML that runs and loads nothing",
    status: 200,
    answers: { mediaTypes: ["text/html"] },
  },
  {
    method: "get",
    path: "/statements",
    summary: "List the statements you can read in any resolution",
    query: evidenceLists.statementQuery,
    status: 200,
    answers: "ListedStatementList",
  },
];
