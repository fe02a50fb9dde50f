import { RESOLUTION, type Operation } from "./operation.ts";

const version = `${RESOLUTION}/versions/{n}`;

export const VERSIONS: readonly Operation[] = [
  {
    method: "get",
    path: `${RESOLUTION}/versions`,
    summary: "List the versions and their decisions",
    status: 200,
    answers: "VersionSummaryList",
  },
  {
    method: "post",
    path: `${RESOLUTION}/versions`,
    summary: "Freeze the text as a version",
    takes: "FreezeRequest",
    status: 201,
    answers: "VersionSummary",
  },
  {
    method: "get",
    path: version,
    summary: "Read a version's value and its SHA-256",
    status: 200,
    answers: "VersionDetail",
  },
  {
    method: "post",
    path: `${version}/approvals`,
    summary: "Approve or refuse for your party",
    takes: "DecisionRequest",
    status: 201,
    answers: "VersionSummary",
  },
  {
    method: "post",
    path: `${version}/restore`,
    summary: "Bring a version's words back as a new edit",
    status: 200,
    answers: "TextChanged",
  },
  {
    method: "post",
    path: `${RESOLUTION}/reopen`,
    summary: "Reopen the draft; its approvals are voided",
    takes: "ReopenRequest",
    status: 200,
    answers: "VersionSummary",
  },
];
