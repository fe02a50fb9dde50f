import type { z } from "#domain/zod.ts";
import * as captures from "./captures.ts";
import { listOf, pageQuery, problem } from "./common.ts";
import { bibliographyQuery, evidencePackQuery } from "./citing.ts";
import * as claims from "./claims.ts";
import * as copies from "./copies.ts";
import * as discussion from "./discussion.ts";
import * as evidence from "./evidence.ts";
import * as evidenceLists from "./evidenceLists.ts";
import * as instruments from "./instruments.ts";
import * as measures from "./measures.ts";
import * as outletNotes from "./outletNotes.ts";
import * as people from "./people.ts";
import * as resolutions from "./resolutions.ts";
import { searchHit, searchQuery } from "./search.ts";
import * as speakers from "./speakers.ts";

/**
 * Every operation of the HTTP API under /api/v1: what `GET /openapi.json` describes. A test compares it with the route
 * files, so that none is left out.
 */

/** What operations take, by the name it has in the description. */
export const REQUESTS = {
  AcceptInvitationRequest: people.acceptInvitationRequest,
  AddEvidenceRequest: evidence.addEvidenceRequest,
  AddEvidenceUpload: evidence.addEvidenceUpload,
  AddStatementsRequest: evidence.addStatementsRequest,
  ChangePasswordRequest: people.changePasswordRequest,
  CiteRequest: evidence.citeRequest,
  ClaimClauseRequest: claims.claimClauseRequest,
  ClaimRequest: claims.claimRequest,
  ClaimStanceRequest: claims.claimStanceRequest,
  CommentRequest: discussion.commentRequest,
  CorrectClaimRequest: claims.correctClaimRequest,
  CorrectSourceRequest: evidence.correctSourceRequest,
  CopiesRequest: copies.copiesRequest,
  CreateInvitationRequest: people.createInvitationRequest,
  CreateResolutionRequest: resolutions.createResolutionRequest,
  CreateTokenRequest: people.createTokenRequest,
  DecisionRequest: resolutions.decisionRequest,
  DistinguishRequest: speakers.distinguishRequest,
  ExtractRequest: evidence.extractRequest,
  ExtractUpload: evidence.extractUpload,
  FreezeRequest: resolutions.freezeRequest,
  InstrumentChanges: instruments.instrumentChanges,
  InstrumentRequest: instruments.instrumentRequest,
  MeasureRequest: measures.measureRequest,
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

/** What operations answer, by the name it has in the description. */
export const ANSWERS = {
  AuditAnswer: resolutions.auditAnswer,
  CaptureViewList: listOf(captures.captureView),
  CiteAnswer: evidence.citeAnswer,
  ClaimView: claims.claimView,
  ClaimViewList: listOf(claims.claimView),
  CommentView: discussion.commentView,
  CopyViewList: listOf(copies.copyView),
  CreatedInvitation: people.createdInvitation,
  CreatedToken: people.createdToken,
  EvidenceEntry: evidence.evidenceEntry,
  EvidenceEntryList: listOf(evidence.evidenceEntry),
  EvidenceReading: evidence.evidenceReading,
  ExtractAnswer: evidence.extractAnswer,
  HistoryStateList: listOf(resolutions.historyState),
  InstrumentView: instruments.instrumentView,
  InstrumentViewList: listOf(instruments.instrumentView),
  InvitationSummaryList: listOf(people.invitationSummary),
  LostWordsList: listOf(resolutions.lostWords),
  ListedStatementList: listOf(evidenceLists.listedStatement),
  Me: people.me,
  MeasureViewList: listOf(measures.measureView),
  OutletNoteViewList: listOf(outletNotes.outletNoteView),
  Party: people.party,
  PartyList: listOf(people.party),
  PositionView: discussion.positionView,
  PositionsAnswer: discussion.positionsAnswer,
  Problem: problem,
  QuotationCheckList: listOf(evidence.quotationCheck),
  ResolutionClaim: claims.resolutionClaim,
  ResolutionClaimList: listOf(claims.resolutionClaim),
  RecaptureAnswer: captures.recaptureAnswer,
  ResolutionDetail: resolutions.resolutionDetail,
  ResolutionSummaryList: listOf(resolutions.resolutionSummary),
  SearchHitList: listOf(searchHit),
  SpeakerDistinction: speakers.speakerDistinction,
  SpeakerMerge: speakers.speakerMerge,
  SpeakerProposalList: listOf(speakers.speakerProposal),
  SpeakerSummaryList: listOf(speakers.speakerSummary),
  SpeakerView: speakers.speakerView,
  SourceDetail: evidenceLists.sourceDetail,
  SourceViewList: listOf(evidence.sourceView),
  TextChanged: resolutions.textChanged,
  ThreadView: discussion.threadView,
  ThreadViewList: listOf(discussion.threadView),
  Ticket: resolutions.ticket,
  TurnedMeasure: measures.turnedMeasure,
  TokenSummaryList: listOf(people.tokenSummary),
  TreeNode: resolutions.treeNode,
  UserSummary: people.userSummary,
  UserSummaryList: listOf(people.userSummary),
  VersionDetail: resolutions.versionDetail,
  VersionSummary: resolutions.versionSummary,
  VersionSummaryList: listOf(resolutions.versionSummary),
} as const satisfies Record<string, z.ZodType>;

export type Operation = {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Below /api/v1, parameters in braces. */
  readonly path: string;
  readonly summary: string;
  /** Parameters after the question mark. */
  readonly query?: z.ZodObject;
  readonly takes?: keyof typeof REQUESTS;
  /** The same with a file, as multipart/form-data. */
  readonly takesUpload?: keyof typeof REQUESTS;
  /** The status when all goes well, and what comes with it: a JSON shape, bytes of these media types, or nothing. */
  readonly status: 200 | 201 | 204;
  readonly answers?: keyof typeof ANSWERS | { readonly mediaTypes: readonly string[] };
  /** Whether it can be called without being signed in. */
  readonly open?: true;
};

const EXPORT_MEDIA_TYPES = [
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/pdf",
  "application/akn+xml",
  "text/html",
  "text/markdown",
];

const resolution = "/resolutions/{id}";
const source = `${resolution}/evidence/{sourceId}`;
const thread = `${resolution}/threads/{threadId}`;
const version = `${resolution}/versions/{n}`;

const ACCOUNTS: readonly Operation[] = [
  {
    method: "get",
    path: "/openapi.json",
    summary: "Read this description",
    status: 200,
    answers: { mediaTypes: ["application/json"] },
    open: true,
  },
  {
    method: "post",
    path: "/session",
    summary: "Sign in; sets the session cookie",
    takes: "SignInRequest",
    status: 201,
    answers: "Me",
    open: true,
  },
  { method: "get", path: "/session", summary: "Read who is signed in", status: 200, answers: "Me" },
  { method: "delete", path: "/session", summary: "Sign out", status: 204 },
  { method: "delete", path: "/sessions", summary: "Sign out everywhere", status: 204 },
  { method: "get", path: "/me", summary: "Read your own account", status: 200, answers: "Me" },
  {
    method: "patch",
    path: "/me",
    summary: "Change your name or language",
    takes: "UpdateMeRequest",
    status: 200,
    answers: "Me",
  },
  {
    method: "post",
    path: "/me/password",
    summary: "Change your password",
    takes: "ChangePasswordRequest",
    status: 204,
  },
  { method: "get", path: "/tokens", summary: "List your personal tokens", status: 200, answers: "TokenSummaryList" },
  {
    method: "post",
    path: "/tokens",
    summary: "Make a personal token; it is shown this once",
    takes: "CreateTokenRequest",
    status: 201,
    answers: "CreatedToken",
  },
  { method: "delete", path: "/tokens/{id}", summary: "Revoke a personal token", status: 204 },
  { method: "get", path: "/parties", summary: "List the parties", status: 200, answers: "PartyList" },
  { method: "post", path: "/parties", summary: "Add a party", takes: "PartyRequest", status: 201, answers: "Party" },
  {
    method: "patch",
    path: "/parties/{id}",
    summary: "Change a party's names, colours or seats",
    takes: "PartyChanges",
    status: 200,
    answers: "Party",
  },
  {
    method: "get",
    path: "/users",
    summary: "List the accounts you have business with",
    status: 200,
    answers: "UserSummaryList",
  },
  {
    method: "patch",
    path: "/users/{id}",
    summary: "Change a person's role or party, or close their account",
    takes: "UpdateUserRequest",
    status: 200,
    answers: "UserSummary",
  },
  {
    method: "get",
    path: "/invitations",
    summary: "List the invitations",
    status: 200,
    answers: "InvitationSummaryList",
  },
  {
    method: "post",
    path: "/invitations",
    summary: "Invite a person by a one-time link",
    takes: "CreateInvitationRequest",
    status: 201,
    answers: "CreatedInvitation",
  },
  { method: "delete", path: "/invitations/{id}", summary: "Withdraw an invitation", status: 204 },
  {
    method: "post",
    path: "/invitations/accept",
    summary: "Make an account with an invitation; sets the session cookie",
    takes: "AcceptInvitationRequest",
    status: 201,
    answers: "Me",
    open: true,
  },
];

const RESOLUTIONS: readonly Operation[] = [
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
    path: resolution,
    summary: "Read the text as a tree, its parties, versions and findings",
    status: 200,
    answers: "ResolutionDetail",
  },
  {
    method: "patch",
    path: resolution,
    summary: "Change the header, the chamber style or who takes part",
    takes: "UpdateResolutionRequest",
    status: 200,
    answers: "ResolutionDetail",
  },
  {
    method: "post",
    path: `${resolution}/observers`,
    summary: "Let a person in as an observer",
    takes: "ObserverRequest",
    status: 204,
  },
  {
    method: "delete",
    path: `${resolution}/observers/{userId}`,
    summary: "Take an observer's access back",
    status: 204,
  },
  {
    method: "post",
    path: `${resolution}/ticket`,
    summary: "Get a ticket for writing together over the WebSocket",
    takes: "TicketRequest",
    status: 200,
    answers: "Ticket",
  },
  {
    method: "get",
    path: `${resolution}/export`,
    summary: "Export a version, or the live text marked as a draft",
    query: resolutions.exportQuery,
    status: 200,
    answers: { mediaTypes: EXPORT_MEDIA_TYPES },
  },
  {
    method: "get",
    path: `${resolution}/bibliography`,
    summary: "List what the text cites and what else is on its desk, as CSL-JSON or as the house prints it",
    query: bibliographyQuery,
    status: 200,
    answers: { mediaTypes: ["application/vnd.citationstyles.csl+json", "text/plain"] },
  },
  {
    method: "get",
    path: `${resolution}/evidence-pack`,
    summary:
      "Download the evidence: archived copies, texts, citations, a page that shows it offline, a WARC, a manifest",
    query: evidencePackQuery,
    status: 200,
    answers: { mediaTypes: ["application/zip"] },
  },
  {
    method: "get",
    path: `${resolution}/audit`,
    summary: "Read the audit events you may read, and whether their chains hold",
    status: 200,
    answers: "AuditAnswer",
  },
  {
    method: "get",
    path: `${resolution}/history`,
    query: pageQuery,
    summary: "Read the texts as they stood when edits had settled",
    status: 200,
    answers: "HistoryStateList",
  },
  {
    method: "get",
    path: `${resolution}/lost-words`,
    summary: "Read your own words that another's edit displaced",
    status: 200,
    answers: "LostWordsList",
  },
  { method: "delete", path: `${resolution}/lost-words/{lostWordsId}`, summary: "Dismiss displaced words", status: 204 },
];

const INSTRUMENTS: readonly Operation[] = [
  {
    method: "get",
    path: "/outlet-notes",
    summary: "Read what people wrote on an outlet's reliability",
    query: outletNotes.outletNoteQuery,
    status: 200,
    answers: "OutletNoteViewList",
  },
  {
    method: "post",
    path: "/outlet-notes",
    summary: "Sign a note on an outlet's reliability, for all or for your party",
    takes: "OutletNoteRequest",
    status: 201,
    answers: "OutletNoteViewList",
  },
  { method: "delete", path: "/outlet-notes/{id}", summary: "Withdraw your own note", status: 204 },
  {
    method: "get",
    path: `${resolution}/measures`,
    summary: "List what statements ask for, as it was noted for this resolution",
    status: 200,
    answers: "MeasureViewList",
  },
  {
    method: "post",
    path: `${resolution}/measures`,
    summary: "Note what a statement asks for",
    takes: "MeasureRequest",
    status: 201,
    answers: "MeasureViewList",
  },
  {
    method: "post",
    path: `${resolution}/measures/{measureId}/clause`,
    summary: "Make an operative clause of a measure, citing the statement that asks for it",
    takes: "TurnMeasureRequest",
    status: 201,
    answers: "TurnedMeasure",
  },
  {
    method: "get",
    path: "/instruments",
    summary: "List treaties, resolutions and laws; `q` is looked for in titles and symbols",
    query: instruments.instrumentQuery,
    status: 200,
    answers: "InstrumentViewList",
  },
  {
    method: "post",
    path: "/instruments",
    summary: "Record a treaty, a resolution of another body or a law",
    takes: "InstrumentRequest",
    status: 201,
    answers: "InstrumentView",
  },
  { method: "get", path: "/instruments/{id}", summary: "Read one of them", status: 200, answers: "InstrumentView" },
  {
    method: "patch",
    path: "/instruments/{id}",
    summary: "Correct one: how far it has come, its names, its articles",
    takes: "InstrumentChanges",
    status: 200,
    answers: "InstrumentView",
  },
];

const SEARCH: readonly Operation[] = [
  {
    method: "get",
    path: "/search",
    summary: "Find sources, statements, claims, speakers and clauses by their words, misspelled ones too",
    query: searchQuery,
    status: 200,
    answers: "SearchHitList",
  },
];

const SPEAKERS: readonly Operation[] = [
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

const EVIDENCE: readonly Operation[] = [
  {
    method: "post",
    path: "/evidence/copies",
    summary: "Find archived sources with the same text or a good part of it; stores nothing",
    takes: "CopiesRequest",
    status: 200,
    answers: "CopyViewList",
  },
  {
    method: "post",
    path: "/evidence/extract",
    summary: "Propose the source's particulars and the statements in an article; stores nothing",
    takes: "ExtractRequest",
    takesUpload: "ExtractUpload",
    status: 200,
    answers: "ExtractAnswer",
  },
  {
    method: "get",
    path: `${resolution}/evidence`,
    summary: "List the evidence on the resolution's desk",
    status: 200,
    answers: "EvidenceEntryList",
  },
  {
    method: "post",
    path: `${resolution}/evidence`,
    summary: "Archive an article with the statements a person confirmed",
    takes: "AddEvidenceRequest",
    takesUpload: "AddEvidenceUpload",
    status: 201,
    answers: "EvidenceEntry",
  },
  {
    method: "get",
    path: source,
    summary: "Read an archived source with its statements and open proposals",
    status: 200,
    answers: "EvidenceReading",
  },
  {
    method: "patch",
    path: source,
    summary: "Correct what is said about a source",
    takes: "CorrectSourceRequest",
    status: 200,
    answers: "EvidenceEntry",
  },
  {
    method: "post",
    path: `${source}/statements`,
    summary: "Confirm statements of a source",
    takes: "AddStatementsRequest",
    status: 201,
    answers: "EvidenceEntry",
  },
  {
    method: "delete",
    path: `${source}/statements/{statementId}`,
    summary: "Remove a statement that was never cited",
    status: 204,
  },
  {
    method: "get",
    path: `${source}/capture`,
    summary: "Download the archived bytes as they came",
    query: captures.captureQuery,
    status: 200,
    answers: { mediaTypes: ["application/octet-stream"] },
  },
  {
    method: "get",
    path: `${source}/captures`,
    summary: "List the captures of the source's page, each with the sentences that changed against the one before",
    status: 200,
    answers: "CaptureViewList",
  },
  {
    method: "post",
    path: `${source}/captures`,
    summary: "Fetch the source's page again; one that changed becomes a new capture",
    status: 200,
    answers: "RecaptureAnswer",
  },
  {
    method: "get",
    path: `${resolution}/quotations`,
    summary: "Check each quotation in the text against the archive",
    status: 200,
    answers: "QuotationCheckList",
  },
  {
    method: "post",
    path: `${resolution}/citations`,
    summary: "Cite a statement or source",
    takes: "CiteRequest",
    status: 201,
    answers: "CiteAnswer",
  },
];

const CLAIMS: readonly Operation[] = [
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
    path: `${resolution}/claims`,
    summary: "Read the claims of a resolution, and which clauses state a doubtful one as fact",
    status: 200,
    answers: "ResolutionClaimList",
  },
  {
    method: "post",
    path: `${resolution}/claims/{claimId}/clauses`,
    summary: "Say that a clause states a claim",
    takes: "ClaimClauseRequest",
    status: 201,
    answers: "ResolutionClaim",
  },
  {
    method: "delete",
    path: `${resolution}/claims/{claimId}/clauses`,
    summary: "Take back that a clause states a claim",
    query: claims.claimClauseQuery,
    status: 204,
  },
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
    path: "/statements",
    summary: "List the statements you can read in any resolution",
    query: evidenceLists.statementQuery,
    status: 200,
    answers: "ListedStatementList",
  },
];

const DISCUSSION: readonly Operation[] = [
  {
    method: "get",
    path: `${resolution}/positions`,
    summary: "Read the parties' positions and their matrix",
    status: 200,
    answers: "PositionsAnswer",
  },
  {
    method: "post",
    path: `${resolution}/positions`,
    summary: "Record your party's position",
    takes: "RecordPositionRequest",
    status: 201,
    answers: "PositionView",
  },
  { method: "get", path: `${resolution}/threads`, summary: "Read the threads", status: 200, answers: "ThreadViewList" },
  {
    method: "post",
    path: `${resolution}/threads`,
    summary: "Start a thread on words of a block",
    takes: "StartThreadRequest",
    status: 201,
    answers: "ThreadView",
  },
  {
    method: "patch",
    path: thread,
    summary: "Resolve or reopen a thread",
    takes: "UpdateThreadRequest",
    status: 200,
    answers: "ThreadView",
  },
  {
    method: "post",
    path: `${thread}/comments`,
    summary: "Answer in a thread",
    takes: "CommentRequest",
    status: 201,
    answers: "CommentView",
  },
  {
    method: "patch",
    path: `${thread}/comments/{commentId}`,
    summary: "Change your comment",
    takes: "CommentRequest",
    status: 200,
    answers: "CommentView",
  },
  {
    method: "delete",
    path: `${thread}/comments/{commentId}`,
    summary: "Delete your comment; its place stays",
    status: 204,
  },
];

const VERSIONS: readonly Operation[] = [
  {
    method: "get",
    path: `${resolution}/versions`,
    summary: "List the versions and their decisions",
    status: 200,
    answers: "VersionSummaryList",
  },
  {
    method: "post",
    path: `${resolution}/versions`,
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
    path: `${resolution}/reopen`,
    summary: "Reopen the draft; its approvals are voided",
    takes: "ReopenRequest",
    status: 200,
    answers: "VersionSummary",
  },
];

export const OPERATIONS: readonly Operation[] = [
  ...ACCOUNTS,
  ...RESOLUTIONS,
  ...EVIDENCE,
  ...CLAIMS,
  ...INSTRUMENTS,
  ...SPEAKERS,
  ...SEARCH,
  ...DISCUSSION,
  ...VERSIONS,
];
