import { z } from "#domain/zod.ts";
import { localizedText } from "#domain/localizedText.ts";
import { block } from "#domain/document/block.ts";
import { versionHeader, versionValue } from "#domain/document/version.ts";
import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { id, language, pageQuery, person, timestamp } from "./common.ts";
import { evidenceDate } from "./evidence.ts";
import { party } from "./people.ts";

export const RESOLUTION_STATES = ["open", "frozen", "approved"] as const;

const resolutionParty = party.extend({ approves: z.boolean() });

export const resolutionSummary = z.object({
  id,
  title: localizedText,
  style: z.string(),
  languages: z.array(language),
  state: z.enum(RESOLUTION_STATES),
  parties: z.array(resolutionParty),
  /** True when one party alone takes part: nobody outside it can read it, the clerk included. */
  private: z.boolean(),
  latestVersion: z.object({ n: z.number().int(), sha256: z.string() }).nullable(),
  updatedAt: timestamp,
});
export type ResolutionSummary = z.infer<typeof resolutionSummary>;

export const resolutionQuery = pageQuery.extend({
  /** Words of the title, in any of its languages: all of them, whole or in part. */
  q: z.string().max(200).optional(),
  state: z.enum(RESOLUTION_STATES).optional(),
  /** One that takes part. */
  party: id.optional(),
});
export type ResolutionQuery = z.output<typeof resolutionQuery>;

/** What the asker may do here, so that no screen offers what the server would refuse. */
export const abilities = z.object({
  write: z.boolean(),
  comment: z.boolean(),
  addEvidence: z.boolean(),
  recordPosition: z.boolean(),
  freeze: z.boolean(),
  reopen: z.boolean(),
  decide: z.boolean(),
  manage: z.boolean(),
  changeParticipants: z.boolean(),
});
export type Abilities = z.infer<typeof abilities>;

const finding = z.object({
  code: z.string(),
  severity: z.enum(["blocksFreezing", "advice"]),
  blockId: z.string().nullable(),
  language: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type TreeNodeValue = {
  id: string;
  kind: string;
  level: number;
  label: string | null;
  words: string;
  clauseHash: string;
  stale: boolean;
  children: TreeNodeValue[];
};
export const treeNode: z.ZodType<TreeNodeValue> = z.lazy(() =>
  z.object({
    id: z.string(),
    kind: z.string(),
    level: z.number().int(),
    label: z.string().nullable(),
    words: z.string(),
    /** Own words and descendants, no label: what a position is bound to. */
    clauseHash: z.string(),
    stale: z.boolean(),
    children: z.array(treeNode),
  }),
);
export const treeParts = z.object({
  title: z.array(treeNode),
  preamble: z.array(treeNode),
  operative: z.array(treeNode),
  reasons: z.array(treeNode),
  closing: z.array(treeNode),
});
export type TreeParts = z.infer<typeof treeParts>;

export const APPROVAL_DECISIONS = ["approve", "refuse"] as const;
export const approval = z.object({
  id,
  partyId: id,
  person,
  decision: z.enum(APPROVAL_DECISIONS),
  reason: z.string(),
  sha256: z.string(),
  at: timestamp,
  voidedAt: timestamp.nullable(),
  voidedReason: z.string().nullable(),
});
export type ApprovalView = z.infer<typeof approval>;

const VERSION_STATUSES = ["pending", "approved", "refused", "reopened"] as const;
export const versionSummary = z.object({
  n: z.number().int().min(1),
  sha256: z.string(),
  status: z.enum(VERSION_STATUSES),
  note: z.string(),
  frozenAt: timestamp,
  frozenBy: person,
  reopenedAt: timestamp.nullable(),
  reopenedReason: z.string().nullable(),
  requiredPartyIds: z.array(id),
  approvals: z.array(approval),
});
export type VersionSummary = z.infer<typeof versionSummary>;

export const versionDetail = versionSummary.extend({ value: versionValue });
export type VersionDetail = z.infer<typeof versionDetail>;

export const resolutionDetail = resolutionSummary.extend({
  head: z.number().int(),
  header: versionHeader.partial(),
  /** By language. */
  tree: z.record(z.string(), treeParts),
  findings: z.array(finding),
  versions: z.array(versionSummary),
  observers: z.array(person),
  abilities,
});
export type ResolutionDetail = z.infer<typeof resolutionDetail>;

export const TEMPLATES = ["condemnation", "blank"] as const;
export const createResolutionRequest = z.object({
  template: z.enum(TEMPLATES).default("condemnation"),
  style: z.enum(CHAMBER_STYLE_IDS),
  /** Authoritative language first. */
  languages: z.array(language).min(1).max(2),
  partyIds: z.array(id).min(1).max(20),
  title: localizedText.optional(),
  /** Starts from a version of another resolution the asker reads: how a private draft is shown to others. */
  from: z.object({ resolutionId: id, n: z.number().int().min(1) }).optional(),
});
export const updateResolutionRequest = z.object({
  header: versionHeader.extend({ proposedOn: evidenceDate.nullable() }).partial().optional(),
  style: z.enum(CHAMBER_STYLE_IDS).optional(),
  addPartyIds: z.array(id).max(20).optional(),
  removePartyIds: z.array(id).max(20).optional(),
  /** Whether a version needs this party's approval; a party may take part without deciding. */
  partyApprovals: z
    .array(z.object({ partyId: id, approves: z.boolean() }))
    .max(20)
    .optional(),
});
export const observerRequest = z.object({ userId: id });

export const ticketRequest = z.object({ clientId: z.number().int().min(1).max(0xffffffff).optional() });
export const ticket = z.object({
  url: z.string(),
  documentName: z.string(),
  token: z.string(),
  clientId: z.number().int(),
  schemaVersion: z.number().int(),
  expiresAt: timestamp,
  /** Whether this ticket may write at the moment it was given. */
  readOnly: z.boolean(),
});
export type Ticket = z.infer<typeof ticket>;

export const freezeRequest = z.object({ note: z.string().max(1000).default("") });
export const decisionRequest = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  decision: z.enum(APPROVAL_DECISIONS),
  reason: z.string().trim().max(4000).default(""),
});
export const reopenRequest = z.object({ reason: z.string().trim().min(1).max(2000) });

export const auditEvent = z.object({
  id,
  seq: z.number().int(),
  audience: z.string(),
  type: z.string(),
  actor: person.nullable(),
  at: timestamp,
  data: z.record(z.string(), z.unknown()),
  salt: z.string(),
  leaf: z.string(),
  link: z.string(),
});
export type AuditEventView = z.infer<typeof auditEvent>;

/** `intact`: every link of the chains the asker may read follows from the one before it. */
export const auditAnswer = z.object({ items: z.array(auditEvent), next: z.string().nullable(), intact: z.boolean() });
export type AuditAnswer = z.infer<typeof auditAnswer>;

/** Where the text stood after a command changed it. */
export const textChanged = z.object({ head: z.number().int() });

/** A text state to look back at: when edits had settled. */
export const historyState = z.object({
  head: z.number().int(),
  at: timestamp,
  blocks: z.record(z.string(), z.array(block)),
});

export const lostWords = z.object({
  id,
  language: z.string(),
  blockId: z.string().nullable(),
  text: z.string(),
  at: timestamp,
});
export type LostWordsView = z.infer<typeof lostWords>;
