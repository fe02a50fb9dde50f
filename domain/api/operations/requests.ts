import type { z } from "#domain/zod.ts";
import * as articles from "../articles.ts";
import * as citations from "../citations.ts";
import * as claims from "../claims.ts";
import * as copies from "../copies.ts";
import * as discussion from "../discussion.ts";
import * as evidence from "../evidence.ts";
import * as importing from "../importing.ts";
import * as instruments from "../instruments.ts";
import * as measures from "../measures.ts";
import * as outletNotes from "../outletNotes.ts";
import * as people from "../people.ts";
import * as resolutions from "../resolutions.ts";
import * as speakers from "../speakers.ts";

/** What operations take, by the name it has in the description. */
export const REQUESTS = {
  AcceptInvitationRequest: people.acceptInvitationRequest,
  AddEvidenceRequest: articles.addEvidenceRequest,
  AddEvidenceUpload: articles.addEvidenceUpload,
  AddStatementsRequest: evidence.addStatementsRequest,
  ChangePasswordRequest: people.changePasswordRequest,
  CiteRequest: citations.citeRequest,
  ClaimClauseRequest: claims.claimClauseRequest,
  DismissClaimClauseRequest: claims.dismissClaimClauseRequest,
  ClaimRequest: claims.claimRequest,
  ClaimStanceRequest: claims.claimStanceRequest,
  CommentRequest: discussion.commentRequest,
  CorrectClaimRequest: claims.correctClaimRequest,
  CorrectStatementRequest: evidence.correctStatementRequest,
  CorrectSourceRequest: evidence.correctSourceRequest,
  CopiesRequest: copies.copiesRequest,
  CreateInvitationRequest: people.createInvitationRequest,
  CreateResolutionRequest: resolutions.createResolutionRequest,
  CreateTokenRequest: people.createTokenRequest,
  DecisionRequest: resolutions.decisionRequest,
  DismissProposalRequest: evidence.dismissProposalRequest,
  DistinguishRequest: speakers.distinguishRequest,
  ExtractRequest: articles.extractRequest,
  ExtractUpload: articles.extractUpload,
  FreezeRequest: resolutions.freezeRequest,
  ImportUpload: importing.importUpload,
  InstrumentChanges: instruments.instrumentChanges,
  InstrumentRequest: instruments.instrumentRequest,
  MeasureRequest: measures.measureRequest,
  CorrectMeasureRequest: measures.correctMeasureRequest,
  MergeSpeakersRequest: speakers.mergeSpeakersRequest,
  ObserverRequest: resolutions.observerRequest,
  OutletNoteRequest: outletNotes.outletNoteRequest,
  PartyChanges: people.partyChanges,
  PartyRequest: people.partyRequest,
  RecordPositionRequest: discussion.recordPositionRequest,
  ReopenRequest: resolutions.reopenRequest,
  SignInRequest: people.signInRequest,
  SpeakerChanges: speakers.speakerChanges,
  SpeakerRequest: speakers.speakerRequest,
  StartThreadRequest: discussion.startThreadRequest,
  TicketRequest: resolutions.ticketRequest,
  TurnMeasureRequest: measures.turnMeasureRequest,
  UpdateMeRequest: people.updateMeRequest,
  UpdateResolutionRequest: resolutions.updateResolutionRequest,
  UpdateThreadRequest: discussion.updateThreadRequest,
  UpdateUserRequest: people.updateUserRequest,
} as const satisfies Record<string, z.ZodType>;
