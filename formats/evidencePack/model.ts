import type { FetchRecord } from "#domain/api/captures.ts";
import type { ClaimStanceView, ClaimView } from "#domain/api/claims.ts";
import type { EvidenceEntry } from "#domain/api/evidence.ts";
import type { InstrumentView } from "#domain/api/instruments.ts";
import type { CslItem } from "#domain/citation/cslItem.ts";
import type { CitedEvidence } from "#domain/document/version.ts";
import { CLAIM_STANCES } from "#domain/evidence/claimStance.ts";
import { CLAIM_STATUSES } from "#domain/evidence/claimStatus.ts";
import type { ExportModel } from "../model.ts";

/** An archived copy as the pack names it; its bytes are read one copy at a time. */
export type PackedCapture = {
  readonly id: string;
  readonly sha256: string;
  /** What the bytes were found to be. */
  readonly contentType: string;
  /** ISO 8601, UTC. */
  readonly capturedAt: string;
  /** Where the bytes were found; null for what a person pasted or uploaded. */
  readonly url: string | null;
  /** What fetching them met; null where nothing was fetched. */
  readonly fetched: FetchRecord | null;
  /** The readable text drawn from the bytes, and the SHA-256 of its UTF-8. */
  readonly text: string;
  readonly textSha256: string;
  /** Of the page as its reader saw it; null for what has no such picture. */
  readonly snapshotSha256: string | null;
};

export type PackedSource = {
  readonly entry: EvidenceEntry;
  /** The oldest first. */
  readonly captures: readonly PackedCapture[];
  /** Statement id -> id of the capture in whose text its words stand. */
  readonly captureOf: ReadonlyMap<string, string>;
};

/** An instrument that the text cites, or an article of one, with the words on record of what is cited. */
export type PackedInstrument = {
  readonly evidence: CitedEvidence;
  readonly articles: InstrumentView["articles"];
};

/** A claim that the text states or its evidence bears on, as those may know it whom the pack is for. */
export type PackedClaim = Pick<ClaimView, "id" | "audience" | "proposition" | "status"> & {
  /** Of the statements in the pack alone, in the order of their dates. */
  readonly stances: readonly (Pick<ClaimStanceView, "stance" | "audience"> & { readonly statementId: string })[];
};

/** Everything that a pack is made of, but the bytes of its captures. */
export type EvidencePackModel = {
  readonly resolutionId: string;
  /** The text in each of its languages, the authoritative one first. */
  readonly texts: readonly [ExportModel, ...ExportModel[]];
  readonly sources: readonly PackedSource[];
  readonly instruments: readonly PackedInstrument[];
  readonly claims: readonly PackedClaim[];
  readonly citations: readonly CslItem[];
  /** Whether the text or anything in the pack is one party's alone. */
  readonly partyOnly: boolean;
  /** Fixed words of the page by language of the text. */
  readonly words: Readonly<Record<string, PackWords>>;
};

const PACK_WORD_KEYS = [
  "title",
  "partyOnly",
  "partyOnlyPack",
  "openToAll",
  "textHash",
  "openWarning",
  "contents",
  "sources",
  "noSources",
  "outlet",
  "sourceTitle",
  "authors",
  "published",
  "updated",
  "language",
  "section",
  "unchecked",
  "address",
  "archived",
  "asArchived",
  "asLooked",
  "readableText",
  "textFile",
  "statements",
  "noStatements",
  "direct",
  "reported",
  "citedIn",
  "notCited",
  "note",
  "text",
  "translation",
  "instruments",
  "claims",
  ...CLAIM_STATUSES,
  ...CLAIM_STANCES,
] as const;

export type PackWords = Readonly<Record<(typeof PACK_WORD_KEYS)[number], string>>;

/** Reads the bytes of one capture, or of its snapshot. */
export type ReadCapture = (captureId: string, what: "capture" | "snapshot") => Promise<Uint8Array>;

const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/xhtml+xml": "xhtml",
  "text/plain": "txt",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "message/rfc822": "eml",
};

/** Where a capture's bytes lie in the pack. */
export const capturePath = ({ sha256, contentType }: PackedCapture): string =>
  `captures/${sha256}.${EXTENSIONS[contentType] ?? "bin"}`;

/** Where its readable text lies. */
export const textPath = ({ textSha256 }: PackedCapture): string => `texts/${textSha256}.txt`;

/** Where the page as its reader saw it lies: one file of HTML that runs and loads nothing. */
export const snapshotPath = (snapshotSha256: string): string => `snapshots/${snapshotSha256}.html`;
