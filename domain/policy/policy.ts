import type { Actor, Role } from "./actor.ts";

/**
 * Who may do what. Every permission of the product is a sentence here; the database's row-level security stands
 * under it and repeats who may read (docs/decisions/row-level-security.md).
 */

export type ResolutionFacts = {
  readonly state: "open" | "frozen" | "approved";
  readonly partyIds: readonly string[];
  readonly approvingPartyIds: readonly string[];
  /** People let in by a grant on this one resolution. */
  readonly guestIds: readonly string[];
};

const is = (actor: Actor, ...roles: Role[]): boolean => roles.includes(actor.role);

/** A resolution of one party alone is that party's private draft. */
const isPrivateDraft = (r: ResolutionFacts): boolean => r.partyIds.length < 2;

const actsForAParticipant = (actor: Actor, r: ResolutionFacts): boolean =>
  actor.partyId !== null && r.partyIds.includes(actor.partyId);

/** The clerk serves the parties' common text, and has no business in the private draft of one. */
const servesAsClerk = (actor: Actor, r: ResolutionFacts): boolean => is(actor, "clerk") && !isPrivateDraft(r);

/** Administrators keep accounts and read no party's content, whatever they were granted. */
export const mayRead = (actor: Actor, r: ResolutionFacts): boolean =>
  !is(actor, "administrator") &&
  (actsForAParticipant(actor, r) || servesAsClerk(actor, r) || r.guestIds.includes(actor.userId));

const mayHoldThePen = (actor: Actor, r: ResolutionFacts): boolean =>
  (is(actor, "drafter") && actsForAParticipant(actor, r)) || servesAsClerk(actor, r);

/** Drafters and the clerk write, while the draft is open. */
export const mayWrite = (actor: Actor, r: ResolutionFacts): boolean => r.state === "open" && mayHoldThePen(actor, r);

/** Everyone who acts for a participant comments, writer or not, and so does the clerk; observers and guests only read. */
export const mayComment = (actor: Actor, r: ResolutionFacts): boolean =>
  actsForAParticipant(actor, r) || servesAsClerk(actor, r);

/** Whoever may speak to a text may also bring evidence for it. */
export const mayAddEvidence = (actor: Actor, r: ResolutionFacts): boolean => mayComment(actor, r);

/** The server fetches pages for those who bring evidence; observers and administrators have no use for it. */
export const mayFetchPages = (actor: Actor): boolean => is(actor, "drafter", "contributor", "approver", "clerk");

/** A file may take seconds of the server's time to read: that is for the same people. */
export const mayReadFiles = (actor: Actor): boolean => mayFetchPages(actor);

/** Treaties, resolutions and laws are the assembly's: whoever works on its texts records and corrects them. */
export const mayKeepInstruments = (actor: Actor): boolean => is(actor, "drafter", "contributor", "approver", "clerk");

/** Claims are the assembly's: whoever works on its texts makes them, and says what a statement says of them. */
export const mayKeepClaims = (actor: Actor): boolean => is(actor, "drafter", "contributor", "approver", "clerk");

/** What a claim or a stance says is answered for by the party it was made for; by the clerk where a clerk made it. */
export const mayAnswerForClaim = (actor: Actor, made: { readonly partyId: string | null }): boolean =>
  mayKeepClaims(actor) && actor.partyId === made.partyId;

/** What a statement asks for is worded by the party that noted it; by the clerk where a clerk did. */
export const mayAnswerForMeasure = (actor: Actor, noted: { readonly partyId: string | null }): boolean =>
  actor.partyId === noted.partyId;

/** Whoever may speak to a text may say which of its clauses states a claim. */
export const mayLinkClaims = (actor: Actor, r: ResolutionFacts): boolean => mayComment(actor, r);

/** Whoever works on the assembly's texts may say what they think of an outlet, under their name. */
export const mayJudgeOutlets = (actor: Actor): boolean => is(actor, "drafter", "contributor", "approver", "clerk");

/** Who said things is the assembly's knowledge: whoever works on its texts keeps the records, and says which two are one. */
export const mayKeepSpeakers = (actor: Actor): boolean => is(actor, "drafter", "contributor", "approver", "clerk");

/** Administrators keep accounts; everybody else reads the records of speakers that are for all or for their party. */
export const mayReadSpeakers = (actor: Actor): boolean => !is(actor, "administrator");

/** Administrators keep accounts; everybody else finds what they may read. */
export const maySearch = (actor: Actor): boolean => !is(actor, "administrator");

/** What a party keeps to itself may turn out to be what all know; what all know never turns into a party's own. */
export const mayMergeAudiences = (kept: string | null, merged: string | null): boolean =>
  kept === null || kept === merged;

/** A position is the party's word: its drafters and approvers record it. */
export const mayRecordPosition = (actor: Actor, r: ResolutionFacts): boolean =>
  is(actor, "drafter", "approver") && actsForAParticipant(actor, r);

/** The clerk freezes a common text; a party freezes its own private draft. */
export const mayFreeze = (actor: Actor, r: ResolutionFacts): boolean =>
  r.state === "open" &&
  (servesAsClerk(actor, r) || (isPrivateDraft(r) && is(actor, "drafter") && actsForAParticipant(actor, r)));

export const mayReopen = (actor: Actor, r: ResolutionFacts): boolean =>
  r.state !== "open" &&
  (servesAsClerk(actor, r) || (isPrivateDraft(r) && is(actor, "drafter") && actsForAParticipant(actor, r)));

/** A party's approver decides for it, while a frozen version waits. */
export const mayDecide = (actor: Actor, r: ResolutionFacts): boolean =>
  r.state === "frozen" &&
  is(actor, "approver") &&
  actor.partyId !== null &&
  r.approvingPartyIds.includes(actor.partyId);

/** Header, chamber style and who takes part, while the draft is open. */
export const mayManage = (actor: Actor, r: ResolutionFacts): boolean => r.state === "open" && mayHoldThePen(actor, r);

/**
 * The clerk lets a party or an observer into a common text. A private draft takes in nobody: its journal is its party's
 * own; it is shown to others by making a common resolution from one of its versions.
 */
export const mayChangeParticipants = (actor: Actor, r: ResolutionFacts): boolean =>
  r.state === "open" && servesAsClerk(actor, r);

export const mayCreateResolution = (actor: Actor): boolean => is(actor, "drafter", "clerk");

/** The clerk chooses from all observers whom to let in. */
export const maySeeObservers = (actor: Actor): boolean => is(actor, "clerk");

export const mayAdminister = (actor: Actor): boolean => is(actor, "administrator");

/** A row for all is read by all who read the resolution; a party's row by that party alone. */
export const mayReadRow = (actor: Actor, audiencePartyId: string | null): boolean =>
  audiencePartyId === null || (actor.partyId !== null && audiencePartyId === actor.partyId);

/** Nobody writes into another party's drawer; those without a party have none. */
export const mayUseAudience = (actor: Actor, audiencePartyId: string | null): boolean =>
  mayReadRow(actor, audiencePartyId);
