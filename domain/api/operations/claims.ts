import * as claims from "../claims.ts";
import { RESOLUTION, type Operation } from "./operation.ts";

export const CLAIMS: readonly Operation[] = [
  {
    method: "get",
    path: "/claims",
    summary: "List the claims you can read, with what statements say of them",
    query: claims.claimQuery,
    status: 200,
    answers: "ClaimViewList",
  },
  {
    method: "post",
    path: "/claims",
    summary: "Make a claim",
    takes: "ClaimRequest",
    status: 201,
    answers: "ClaimView",
  },
  {
    method: "get",
    path: "/claims/{id}",
    summary: "Read a claim with its status, stances and timeline",
    status: 200,
    answers: "ClaimView",
  },
  {
    method: "patch",
    path: "/claims/{id}",
    summary: "Correct the words of a claim",
    takes: "CorrectClaimRequest",
    status: 200,
    answers: "ClaimView",
  },
  {
    method: "post",
    path: "/claims/{id}/stances",
    summary: "Say what a statement says of a claim",
    takes: "ClaimStanceRequest",
    status: 201,
    answers: "ClaimView",
  },
  { method: "delete", path: "/claims/{id}/stances/{stanceId}", summary: "Take a stance back", status: 204 },
  {
    method: "get",
    path: `${RESOLUTION}/claims`,
    summary: "Read the claims of a resolution, and which clauses state a doubtful one as fact",
    status: 200,
    answers: "ResolutionClaimList",
  },
  {
    method: "post",
    path: `${RESOLUTION}/claims/{claimId}/clauses`,
    summary: "Say that a clause states a claim",
    takes: "ClaimClauseRequest",
    status: 201,
    answers: "ResolutionClaim",
  },
  {
    method: "post",
    path: `${RESOLUTION}/claims/{claimId}/clauses/dismissals`,
    summary: "Say that a clause does not state a claim that it was proposed for",
    takes: "DismissClaimClauseRequest",
    status: 204,
  },
  {
    method: "delete",
    path: `${RESOLUTION}/claims/{claimId}/clauses`,
    summary: "Take back that a clause states a claim",
    query: claims.claimClauseQuery,
    status: 204,
  },
];
