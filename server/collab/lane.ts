import type { Document } from "@hocuspocus/server";
import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import { elementAt } from "#domain/elementAt.ts";
import type { Inline } from "#domain/document/block.ts";
import { systemPool } from "#server/db/pool.ts";
import type { EditAuthor } from "#server/text/appendEdit.ts";
import { rootNames } from "#server/text/roots.ts";
import type { CollabConnection } from "./access.ts";
import { admitUpdate, MAX_UPDATE_BYTES } from "./admitUpdate.ts";
import { appendBatch, type JournalDraft, type LostWordsDraft } from "./appendBatch.ts";
import { clientOwners } from "./clientOwners.ts";
import { type IncomingUpdate, readIncomingUpdate } from "./incomingUpdate.ts";
import { Refused } from "./refusal.ts";
import { type SwallowedPiece, swallowedWords } from "./swallowedWords.ts";

/** One transaction takes at most so many edits: a row lock held for longer than that would be felt. */
const MAX_BATCH = 200;

/** Words that an edit swallowed, with the row that keeps them. */
export type Swallowed = SwallowedPiece & { readonly lost: LostWordsDraft };

export type LaneEvents = {
  /** Words were swallowed and are in their rows: they are to be put back where possible. */
  readonly swallowed: (pieces: readonly Swallowed[]) => void;
  /** The text has changed. */
  readonly changed: () => void;
};

/** The author's rights have changed since they were last looked at: look again, and try again if they still write. */
export class StaleAccess extends Error {}

/** The update rests on what the document does not have. */
export class Pending extends Error {}

type Submission = {
  readonly connection: CollabConnection;
  readonly bytes: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
};

type Admitted = Submission & { readonly update: IncomingUpdate };

/**
 * The one way of edits into a live document: admit, journal, apply, strictly in this order and one batch after the other.
 * So every edit is looked at against exactly the text it will meet, and the document never holds what the journal does not.
 */
export class Lane {
  readonly document: Document;
  readonly resolutionId: string;
  readonly languages: readonly string[];
  /** The last journal row in the document. */
  head: number;
  #waiting: Submission[] = [];
  #wantsPull = false;
  #running: Promise<void> | null = null;
  readonly #owners;
  readonly #roots: ReadonlySet<string>;
  readonly #events: LaneEvents;

  constructor(
    document: Document,
    text: { readonly resolutionId: string; readonly languages: readonly string[]; readonly head: number },
    events: LaneEvents,
  ) {
    this.document = document;
    this.resolutionId = text.resolutionId;
    this.languages = text.languages;
    this.head = text.head;
    this.#owners = clientOwners(text.resolutionId);
    this.#roots = new Set(rootNames(text.languages).values());
    this.#events = events;
  }

  /**
   * Resolves when the update is in the journal and in the document, or was in both before.
   *
   * @throws Refused, StaleAccess or Pending: nothing was written or applied
   */
  submit(connection: CollabConnection, bytes: Uint8Array): Promise<void> {
    if (bytes.length > MAX_UPDATE_BYTES) return Promise.reject(new Refused("invalid"));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ connection, bytes, resolve, reject });
      this.#start();
    });
  }

  /** Takes in the journal rows that others have written. Never fails: what could not be read is read the next time. */
  pull(): Promise<void> {
    this.#wantsPull = true;
    this.#start();
    return this.#running ?? Promise.resolve();
  }

  #start(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#wantsPull || this.#waiting.length > 0) this.#start();
    });
  }

  async #run(): Promise<void> {
    while (this.#wantsPull || this.#waiting.length > 0) {
      try {
        if (this.#wantsPull) await this.#pullRows();
        await this.#commitNext();
      } catch (error) {
        console.error(`The journal of ${this.resolutionId} cannot be written:`, error);
        this.#wantsPull = false;
        for (const { reject } of this.#waiting.splice(0)) reject(new Refused("unavailable"));
      }
    }
  }

  async #pullRows(): Promise<void> {
    const { rows } = await systemPool().query<{ seq: string; bytes: Buffer }>(
      `SELECT seq, bytes FROM journal WHERE resolution_id = $1 AND seq > $2 ORDER BY seq`,
      [this.resolutionId, this.head],
    );
    this.#wantsPull = false;
    if (rows.length === 0) return;
    this.document.transact(() => {
      for (const { bytes } of rows) Y.applyUpdate(this.document, bytes);
    }, PULLED);
    this.head = Number(rows.at(-1)?.seq);
    this.#events.changed();
  }

  async #commitNext(): Promise<void> {
    const batch = await this.#admitNext();
    if (batch.length === 0) return;
    const swallowed = await this.#swallowedBy(batch);
    const drafts = batch.map(({ connection, update }, i): JournalDraft => {
      const { actor, resolutionEpoch } = connection.context.access;
      return {
        bytes: update.bytes,
        actor,
        resolutionEpoch,
        swallowed: elementAt(swallowed, i).map(({ lost }) => lost),
      };
    });
    const outcome = await this.#append(batch, drafts);
    switch (outcome.kind) {
      case "behind":
        this.#waiting.unshift(...batch);
        this.#wantsPull = true;
        return;
      case "closed":
        for (const { reject } of batch) reject(new Refused("frozen"));
        return;
      case "appended":
        this.head = outcome.head;
        this.#apply(batch, outcome.stale);
        this.#report(swallowed.filter((_, i) => !outcome.stale.has(i)).flat());
    }
  }

  async #append(batch: readonly Admitted[], drafts: readonly JournalDraft[]) {
    try {
      return await appendBatch(this.resolutionId, this.head, drafts);
    } catch (error) {
      for (const { reject } of batch) reject(new Refused("unavailable"));
      // The commit may have gone through although its answer was lost: the rows are then pulled like another's.
      this.#wantsPull = true;
      throw error;
    }
  }

  /**
   * Takes the next updates that may share a transaction. One that deletes blocks goes alone: what it swallows depends on
   * every word written before it, and words written after it are swallowed themselves.
   */
  async #admitNext(): Promise<Admitted[]> {
    const batch: Admitted[] = [];
    for (let next = this.#waiting[0]; next && batch.length < MAX_BATCH; next = this.#waiting[0]) {
      const update = readIncomingUpdate(this.document, next.bytes);
      if (typeof update !== "string" && update.isStructural && batch.length > 0) break;
      this.#waiting.shift();
      if (update === "pending") next.reject(new Pending());
      else if (update === "malformed") this.#refuse(next, update);
      else if (update.news.length === 0 && !update.hasNewDeletes) next.resolve();
      else batch.push({ ...next, update });
      if (typeof update !== "string" && update.isStructural) break;
    }
    await this.#loadOwners(
      batch,
      batch.flatMap(({ update }) => update.news),
    );
    return batch.filter((submission) => this.#isAdmitted(submission));
  }

  #isAdmitted(submission: Admitted): boolean {
    const { userId, partyId } = submission.connection.context.access.actor;
    const rules = { roots: this.#roots, author: { userId, partyId }, ownerOf: this.#owners.ownerOf };
    const refusal = admitUpdate(submission.update, rules);
    if (refusal) this.#refuse(submission, `${refusal.rule}: ${refusal.detail}`);
    return refusal === null;
  }

  #refuse({ connection, reject }: Submission, why: string): void {
    console.warn(`Refused an edit of ${this.resolutionId} by ${connection.context.access.actor.userId} (${why}).`);
    reject(new Refused("invalid"));
  }

  /** For each edit of the batch the words it swallows that are a person's; the server's own stand in a version. */
  async #swallowedBy(batch: readonly Admitted[]): Promise<Swallowed[][]> {
    const pieces = batch.map(({ update }) => swallowedWords(this.document, update));
    await this.#loadOwners(batch, pieces.flat());
    return pieces.map((ofOne) =>
      ofOne.flatMap((piece) => {
        const owner = this.#owners.ownerOf(piece.id.client);
        return owner ? [{ ...piece, lost: this.#lostWords(piece, owner) }] : [];
      }),
    );
  }

  async #loadOwners(batch: readonly Admitted[], structs: readonly { readonly id: Y.ID }[]): Promise<void> {
    try {
      await this.#owners.load(structs.map(({ id }) => id.client));
    } catch (error) {
      for (const { reject } of batch) reject(new Refused("unavailable"));
      throw error;
    }
  }

  #lostWords({ root, blockId, content }: SwallowedPiece, owner: EditAuthor): LostWordsDraft {
    const language = [...rootNames(this.languages)].find(([, name]) => name === root)?.[0];
    return {
      id: randomUUID(),
      ...owner,
      language: language ?? this.languages[0] ?? "",
      blockId,
      text: readable(content),
    };
  }

  #apply(batch: readonly Admitted[], stale: ReadonlySet<number>): void {
    for (const [i, { connection, update, resolve, reject }] of batch.entries()) {
      if (stale.has(i)) {
        reject(new StaleAccess());
        continue;
      }
      try {
        Y.applyUpdate(this.document, update.bytes, { source: "connection", connection });
        resolve();
      } catch (error) {
        console.error(`An edit of ${this.resolutionId} is in the journal and could not be applied:`, error);
        reject(new Refused("renew"));
      }
    }
    this.#events.changed();
  }

  #report(pieces: readonly Swallowed[]): void {
    if (pieces.length > 0) this.#events.swallowed(pieces);
  }
}

/** What a person is shown of words that have no place any more; an atom without words is a reference mark. */
const readable = (content: readonly Inline[]): string =>
  content.map((piece) => (piece.type === "text" || piece.type === "note" ? piece.text : "※")).join("");

/** Hocuspocus's origin for what comes from elsewhere: sent to every page, stored by nobody. */
const PULLED = { source: "local", skipStoreHooks: true } as const;
