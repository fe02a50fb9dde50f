import * as speakers from "../speakers.ts";
import type { Operation } from "./operation.ts";

export const SPEAKERS: readonly Operation[] = [
  {
    method: "get",
    path: "/speakers",
    summary: "List people and organisations; `q` is looked for in their names and spellings",
    query: speakers.speakerQuery,
    status: 200,
    answers: "SpeakerSummaryList",
  },
  {
    method: "post",
    path: "/speakers",
    summary: "Record a person or an organisation",
    takes: "SpeakerRequest",
    status: 201,
    answers: "SpeakerView",
  },
  {
    method: "get",
    path: "/speakers/{id}",
    summary: "Read a record with its aliases and statements; a merged id answers the kept one",
    status: 200,
    answers: "SpeakerView",
  },
  {
    method: "patch",
    path: "/speakers/{id}",
    summary: "Change names, spellings, offices over time or affiliation",
    takes: "SpeakerChanges",
    status: 200,
    answers: "SpeakerView",
  },
  {
    method: "get",
    path: "/speakers/proposals",
    summary: "List pairs that may be one, with score and reasons",
    status: 200,
    answers: "SpeakerProposalList",
  },
  {
    method: "post",
    path: "/speakers/merge",
    summary: "Say that two records are one; the merged id stays as an alias",
    takes: "MergeSpeakersRequest",
    status: 201,
    answers: "SpeakerMerge",
  },
  {
    method: "post",
    path: "/speakers/merge/{mergeId}/undo",
    summary: "Take a merge back",
    status: 200,
    answers: "SpeakerMerge",
  },
  {
    method: "post",
    path: "/speakers/distinctions",
    summary: "Say that two records are two; the pair is no longer proposed",
    takes: "DistinguishRequest",
    status: 201,
    answers: "SpeakerDistinction",
  },
  {
    method: "delete",
    path: "/speakers/distinctions/{distinctionId}",
    summary: "Take that back",
    status: 204,
  },
];
