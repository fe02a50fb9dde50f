/** How long it takes to open a text with a long journal: without a snapshot, and with one. */
import { benchDatabase } from "./benchDatabase.ts"; // first
import type * as Y from "yjs";
import { blockOf } from "#domain/document/builders.testkit.ts";
import {
  newParty,
  newPerson,
  newResolution,
  newTicket,
  type Person,
  type TestResolution,
  textIn,
} from "#server/collab/collab.testkit.ts";
import { appendBatch, type JournalDraft } from "#server/collab/appendBatch.ts";
import { loadAccess } from "#server/collab/access.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closeSystemPool } from "#server/db/pool.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { snapshotText } from "#server/jobs/snapshotText.ts";
import { loadDocument } from "#server/text/loadDocument.ts";

const EDITS = [10_000, 100_000];
const BATCH = 1_000;
const REPEATS = 3;
const TIMEOUT_MS = 300_000;

const database = await benchDatabase();
const party = await newParty();
const person = await newPerson("drafter", party);
const figures: Record<string, Record<string, string>> = {};
for (const edits of EDITS) {
  const resolution = await newResolution([party], [blockOf("operative", "a", "Condemns the act.")]);
  await type(resolution, person, edits);
  const whole = await opening(resolution);
  await snapshotText(resolution.id);
  const snapshot = await opening(resolution);
  figures[`${edits} edits`] = { "whole journal ms": whole.toFixed(0), "snapshot ms": snapshot.toFixed(0) };
}
console.table(figures);
await closeSystemPool();
await closePrismaClients();
await database.stop();
process.exit(0);

async function opening({ id }: TestResolution): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    const { doc } = await asSystem((tx) => loadDocument(tx, id), { timeoutMs: TIMEOUT_MS });
    times.push(performance.now() - start);
    doc.destroy();
  }
  return Math.min(...times);
}

/** One key after the other, some of them taken back, as a person writes. */
async function type(resolution: TestResolution, author: Person, edits: number): Promise<void> {
  const { clientId } = await newTicket(author, resolution);
  const credential = { kind: "session", id: author.sessionId } as const;
  const access = await loadAccess({ userId: author.userId, credential, resolutionId: resolution.id });
  if (typeof access === "string") throw new Error(access);
  const { doc, head } = await asSystem((tx) => loadDocument(tx, resolution.id));
  doc.clientID = clientId;
  let drafts: JournalDraft[] = [];
  let last = head;
  doc.on("update", (bytes: Uint8Array) =>
    drafts.push({ bytes, actor: access.actor, resolutionEpoch: access.resolutionEpoch, swallowed: [] }),
  );
  const text: Y.XmlText = textIn(doc, "a");
  for (let i = 0; i < edits; i++) {
    if (i % 7 === 6) text.delete(text.length - 1, 1);
    else text.insert(i % 50 === 0 ? Math.floor(text.length / 2) : text.length, "x");
    if (drafts.length < BATCH && i < edits - 1) continue;
    const outcome = await appendBatch(resolution.id, last, drafts);
    if (outcome.kind !== "appended") throw new Error(outcome.kind);
    last = outcome.head;
    drafts = [];
  }
}
