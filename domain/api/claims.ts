import { CLAIM_STANCES } from "#domain/evidence/claimStance.ts";
import { CLAIM_STATUSES } from "#domain/evidence/claimStatus.ts";
import { TIMELINE_GAPS } from "#domain/evidence/claimTimeline.ts";
import { localizedText } from "#domain/localizedText.ts";
import { z } from "#domain/zod.ts";
import { audience, audienceRequest, id, language, pageQuery, person, timestamp } from "./common.ts";
import { statementView } from "./evidence.ts";

/** A proposition is a sentence that statements can say yes or no to, not a paragraph. */
export const PROPOSITION_MAX = 500;

const proposition = z
  .partialRecord(language, z.string().trim().min(1).max(PROPOSITION_MAX))
  .refine((words) => Object.keys(words).length > 0, { message: "fieldMissing" });

export const claimRequest = z.object({ proposition, audience: audienceRequest.default("all") });
export const correctClaimRequest = z.object({ proposition });

/** Must be true where the claim or the statement is a party's own and the new row is to be everybody's. */
const publish = z.boolean().default(false);

export const claimStanceRequest = z.object({
  statementId: id,
  stance: z.enum(CLAIM_STANCES),
  audience: audienceRequest.default("all"),
  publish,
});

export const claimClauseRequest = z.object({
  blockId: z.string().min(1).max(100),
  language: z.string().max(35),
  audience: audienceRequest.default("all"),
  publish,
});

export const claimQuery = pageQuery.extend({ resolution: id.optional() });
export type ClaimQuery = z.output<typeof claimQuery>;

export const dismissClaimClauseRequest = claimClauseRequest.pick({ blockId: true, language: true });

/** Which link between a clause and a claim to take back. */
export const claimClauseQuery = z.object({ link: id });

const claimStanceView = z.object({
  id,
  audience,
  stance: z.enum(CLAIM_STANCES),
  statement: statementView
    .pick({
      id: true,
      audience: true,
      sourceId: true,
      kind: true,
      quote: true,
      language: true,
      translation: true,
      selector: true,
      speaker: true,
      office: true,
      organisation: true,
      saidOn: true,
    })
    .extend({
      speakerId: id.nullable(),
      outlet: z.string(),
      title: z.string(),
      publishedAt: z.string().nullable(),
    }),
  addedBy: person,
  addedAt: timestamp,
});
export type ClaimStanceView = z.infer<typeof claimStanceView>;

export const claimView = z.object({
  id,
  audience,
  proposition: localizedText,
  /** Worked out from what the asker may read. */
  status: z.enum(CLAIM_STATUSES),
  reason: z.object({ rule: z.string(), stanceIds: z.array(id) }).nullable(),
  stances: z.array(claimStanceView),
  timeline: z.array(
    z.object({
      stanceId: id,
      date: z.string().nullable(),
      superseded: z.boolean(),
      gaps: z.array(z.enum(TIMELINE_GAPS)),
    }),
  ),
  addedBy: person,
  addedAt: timestamp,
});
export type ClaimView = z.infer<typeof claimView>;

/** A clause that states a claim, in each language that has words for it, as a person linked it. */
const claimClauseView = z.object({
  id,
  audience,
  blockId: z.string(),
  language: z.string(),
  /** What the clause says now; null where it is gone. */
  words: z.string().nullable(),
});

export const claimFlag = z.object({
  blockId: z.string(),
  language: z.string(),
  /** Why the clause is taken to state the claim as fact. */
  reasons: z.array(z.string()),
  /** Words to put in; null where nothing that everyone here may read attributes the claim. */
  wording: z.object({ words: z.string(), place: z.enum(["after", "before"]) }).nullable(),
  /** What speaks against the claim is not open to everyone here: there is no wording to offer until it is. */
  notShared: z.boolean(),
  /**
   * Where no person said that the clause states the claim: the statements it cites that bear on it, and for whom to say so.
   * A proposal, until somebody confirms or dismisses it. Null where a person linked the clause.
   */
  proposed: z.object({ statementIds: z.array(id), audience: audienceRequest }).nullable(),
});
export type ClaimFlag = z.infer<typeof claimFlag>;

/** A claim as a resolution's desk shows it. */
export const resolutionClaim = claimView.extend({ clauses: z.array(claimClauseView), flags: z.array(claimFlag) });
export type ResolutionClaim = z.infer<typeof resolutionClaim>;
