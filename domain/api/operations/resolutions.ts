import { bibliographyQuery, evidencePackQuery } from "../citing.ts";
import { pageQuery } from "../common.ts";
import { bundleQuery, exportQuery } from "../exporting.ts";
import { RESOLUTION, type Operation } from "./operation.ts";

const EXPORT_MEDIA_TYPES = [
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/pdf",
  "application/hwp+zip",
  "application/akn+xml",
  "text/html",
  "text/markdown",
  "text/plain",
  "application/json",
];

export const RESOLUTIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/resolutions",
    summary: "List the resolutions you can read",
    query: pageQuery,
    status: 200,
    answers: "ResolutionSummaryList",
  },
  {
    method: "post",
    path: "/resolutions",
    summary: "Begin a resolution from a template, or from a version of one you can read",
    takes: "CreateResolutionRequest",
    status: 201,
    answers: "ResolutionDetail",
  },
  {
    method: "get",
    path: RESOLUTION,
    summary: "Read the text as a tree, its parties, versions and findings",
    status: 200,
    answers: "ResolutionDetail",
  },
  {
    method: "patch",
    path: RESOLUTION,
    summary: "Change the header, the chamber style or who takes part",
    takes: "UpdateResolutionRequest",
    status: 200,
    answers: "ResolutionDetail",
  },
  {
    method: "post",
    path: `${RESOLUTION}/observers`,
    summary: "Let a person in as an observer",
    takes: "ObserverRequest",
    status: 204,
  },
  {
    method: "delete",
    path: `${RESOLUTION}/observers/{userId}`,
    summary: "Take an observer's access back",
    status: 204,
  },
  {
    method: "post",
    path: `${RESOLUTION}/ticket`,
    summary: "Get a ticket for writing together over the WebSocket",
    takes: "TicketRequest",
    status: 200,
    answers: "Ticket",
  },
  {
    method: "get",
    path: `${RESOLUTION}/export`,
    summary: "Export a version, or the live text marked as a draft",
    query: exportQuery,
    status: 200,
    answers: { mediaTypes: EXPORT_MEDIA_TYPES },
    limited: true,
  },
  {
    method: "get",
    path: `${RESOLUTION}/bundle`,
    summary: "Download the text in every format with its value, approvals and evidence, and a manifest of hashes",
    query: bundleQuery,
    status: 200,
    answers: { mediaTypes: ["application/zip"] },
    limited: true,
  },
  {
    method: "get",
    path: `${RESOLUTION}/bibliography`,
    summary: "List what the text cites and what else is on its desk, as CSL-JSON or as the house prints it",
    query: bibliographyQuery,
    status: 200,
    answers: { mediaTypes: ["application/vnd.citationstyles.csl+json", "text/plain"] },
  },
  {
    method: "get",
    path: `${RESOLUTION}/evidence-pack`,
    summary:
      "Download the evidence: archived copies, texts, citations, a page that shows it offline, a WARC, a manifest",
    query: evidencePackQuery,
    status: 200,
    answers: { mediaTypes: ["application/zip"] },
    limited: true,
  },
  {
    method: "get",
    path: `${RESOLUTION}/audit`,
    summary: "Read the audit events you may read, and whether their chains hold",
    status: 200,
    answers: "AuditAnswer",
  },
  {
    method: "get",
    path: `${RESOLUTION}/history`,
    query: pageQuery,
    summary: "Read the texts as they stood when edits had settled",
    status: 200,
    answers: "HistoryStateList",
  },
  {
    method: "get",
    path: `${RESOLUTION}/lost-words`,
    summary: "Read your own words that another's edit displaced",
    status: 200,
    answers: "LostWordsList",
  },
  { method: "delete", path: `${RESOLUTION}/lost-words/{lostWordsId}`, summary: "Dismiss displaced words", status: 204 },
];
