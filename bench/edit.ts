/** From one person's key to a rival's screen, and how many keys a second are carried: this server beside a bare Hocuspocus. */
import { benchDatabase } from "./benchDatabase.ts"; // first
import { COLLAB_PATH } from "#domain/api/collabProtocol.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import {
  type Client,
  joinedClient,
  newParty,
  newPerson,
  newResolution,
  textIn,
  until,
} from "#server/collab/collab.testkit.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import * as Y from "yjs";
import { percentile } from "./percentile.ts";
import { startProcess } from "./startProcess.ts";

const DOCUMENTS = 4;
const WRITERS_EACH = 5;
const KEYS = 500;
const SUSTAINED_MS = 8_000;
const WARM_UP_MS = 2_000;

type Figures = { readonly p50: number; readonly p95: number; readonly p99: number; readonly editsPerSecond: number };

const database = await benchDatabase();
const bare = await measure("bench/bareHocuspocus.ts");
const ours = await measure("server/collab/collabProcess.testkit.ts");
await closePrismaClients();
await database.stop();

console.log(
  `${DOCUMENTS} documents with ${WRITERS_EACH} writers each for the sustained rate; ${KEYS} keys of one writer for latency`,
);
console.table({
  "bare Hocuspocus, nothing kept": shown(bare),
  "this server, every edit durable": shown(ours),
  ratio: {
    "p50 ms": (ours.p50 / bare.p50).toFixed(2),
    "p95 ms": (ours.p95 / bare.p95).toFixed(2),
    "p99 ms": (ours.p99 / bare.p99).toFixed(2),
    "edits/s": (ours.editsPerSecond / bare.editsPerSecond).toFixed(2),
  },
});
process.exit(0);

function shown({ p50, p95, p99, editsPerSecond }: Figures) {
  return {
    "p50 ms": p50.toFixed(2),
    "p95 ms": p95.toFixed(2),
    "p99 ms": p99.toFixed(2),
    "edits/s": editsPerSecond.toFixed(0),
  };
}

async function measure(entry: string): Promise<Figures> {
  const server = await startProcess(entry);
  const url = `ws://127.0.0.1:${server.port}${COLLAB_PATH}`;
  const rooms = await Promise.all(Array.from({ length: DOCUMENTS }, () => room(url)));
  const delays = await latency(rooms[0]!);
  const editsPerSecond = await sustained(rooms.flat());
  for (const client of rooms.flat()) client.leave();
  await server.stop();
  return {
    p50: percentile(delays, 0.5),
    p95: percentile(delays, 0.95),
    p99: percentile(delays, 0.99),
    editsPerSecond,
  };
}

async function room(url: string): Promise<Client[]> {
  const party = await newParty();
  const text = [blockOf("operative", "a", "Condemns the act.")];
  const resolution = await newResolution([party], text);
  const clients: Client[] = [];
  for (let i = 0; i < WRITERS_EACH; i++)
    clients.push(await joinedClient(url, await newPerson("drafter", party), resolution));
  // The bare server has no text of its own.
  if (clients[0] && clients[0].doc.getXmlFragment("resolution").length === 0) {
    const block = new Y.XmlElement("block");
    block.setAttribute("id", "a");
    block.insert(0, [new Y.XmlText(".")]);
    clients[0].doc.getXmlFragment("resolution").insert(0, [block]);
  }
  await until(() => clients.every(({ doc }) => doc.getXmlFragment("resolution").length > 0));
  return clients;
}

async function latency([writer, reader]: readonly Client[]): Promise<number[]> {
  if (!writer || !reader) return [];
  const delays: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    const seen = new Promise<void>((resolve) => reader.doc.once("update", () => resolve()));
    const start = performance.now();
    textIn(writer.doc, "a").insert(0, "x");
    await seen;
    delays.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return delays;
}

/** Every writer types its next key as soon as the last is acknowledged. */
async function sustained(clients: readonly Client[]): Promise<number> {
  let acknowledged = 0;
  let isOver = false;
  for (const { provider, doc } of clients) {
    const type = () => {
      const text = textIn(doc, "a");
      text.insert(text.length, "x");
    };
    provider.on("unsyncedChanges", ({ number }: { number: number }) => {
      if (number > 0 || isOver) return;
      acknowledged++;
      setImmediate(type);
    });
    type();
  }
  await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
  const [before, start] = [acknowledged, performance.now()];
  await new Promise((resolve) => setTimeout(resolve, SUSTAINED_MS));
  const rate = ((acknowledged - before) * 1000) / (performance.now() - start);
  isOver = true;
  return rate;
}
