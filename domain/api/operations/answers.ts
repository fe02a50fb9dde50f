import type { z } from "#domain/zod.ts";
import * as articles from "../articles.ts";
import * as captures from "../captures.ts";
import * as citations from "../citations.ts";
import * as claims from "../claims.ts";
import * as copies from "../copies.ts";
import * as discussion from "../discussion.ts";
import * as evidence from "../evidence.ts";
import * as evidenceLists from "../evidenceLists.ts";
import { exportDocument } from "../exportDocument.ts";
import * as exporting from "../exporting.ts";
import * as importing from "../importing.ts";
import * as instruments from "../instruments.ts";
import * as measures from "../measures.ts";
import * as outletNotes from "../outletNotes.ts";
import * as people from "../people.ts";
import * as quotations from "../quotations.ts";
import * as resolutions from "../resolutions.ts";
import * as speakers from "../speakers.ts";
import { listOf, problem } from "../common.ts";
import { searchHit } from "../search.ts";

/** What operations answer, by the name it has in the description. */
export const ANSWERS = {
  AuditAnswer: resolutions.auditAnswer,
  CaptureViewList: listOf(captures.captureView),
  CiteAnswer: citations.citeAnswer,
  ClaimView: claims.claimView,
  ClaimViewList: listOf(claims.claimView),
  CommentView: discussion.commentView,
  CopyViewList: listOf(copies.copyView),
  CreatedInvitation: people.createdInvitation,
  CreatedToken: people.createdToken,
  DismissProposalAnswer: evidence.dismissProposalAnswer,
  EvidenceEntry: evidence.evidenceEntry,
  EvidenceEntryList: listOf(evidence.evidenceEntry),
  EvidenceReading: evidence.evidenceReading,
  ExportDocument: exportDocument,
  ExportReport: exporting.exportReport,
  ExtractAnswer: articles.extractAnswer,
  HistoryStateList: listOf(resolutions.historyState),
  ImportAnswer: importing.importAnswer,
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
  QuotationCheckList: listOf(quotations.quotationCheck),
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
