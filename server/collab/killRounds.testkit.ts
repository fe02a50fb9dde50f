import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { COLLAB_PATH } from "#domain/api/collabProtocol.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { newParty, newPerson, newResolution, openClient, textIn, until } from "./collab.testkit.ts";

export type KillRounds = {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly refused: number;
};

/** Kills a server in the middle of typing, again and again, and counts the edits that were acknowledged and are not there. */
export async function killRounds(options: {
  readonly rounds: number;
  readonly writers: number;
  /** Shortest and longest time between a start and its kill. */
  readonly aliveMs: readonly [number, number];
}): Promise<KillRounds> {
  const party = await newParty();
  const resolution = await newResolution([party], [blockOf("operative", "a", ".")]);
  const port = await freePort();
  const acknowledged = new Set<string>();
  let server = await startProcess(port);
  const clients = await Promise.all(
    Array.from({ length: options.writers }, async () => {
      const person = await newPerson("drafter", party);
      return openClient(`ws://127.0.0.1:${port}${COLLAB_PATH}`, person, resolution, { reconnect: true });
    }),
  );
  await until(() => clients.every(({ provider }) => provider.synced));
  const writers = clients.map((client, i) => typist(client, i, acknowledged));
  for (let round = 0; round < options.rounds; round++) {
    const [from, to] = options.aliveMs;
    await new Promise((resolve) => setTimeout(resolve, from + Math.random() * (to - from)));
    server.kill("SIGKILL");
    await once(server, "exit");
    server = await startProcess(port);
    await until(() => clients.some(({ provider }) => provider.synced));
  }
  writers.forEach((stop) => stop());
  clients.forEach((client) => client.leave());
  server.kill("SIGKILL");
  await once(server, "exit");
  const kept = await asSystem(async (tx) => textIn((await loadDocument(tx, resolution.id)).doc, "a").toString(), {
    timeoutMs: 60_000,
  });
  const words = new Set(kept.split(" "));
  const lost = [...acknowledged].filter((word) => !words.has(word)).length;
  const refused = clients.flatMap(({ closings }) => closings).filter((reason) => reason === "invalid").length;
  return { rounds: options.rounds, acknowledged: acknowledged.size, lost, refused };
}

type Client = Awaited<ReturnType<typeof openClient>>;

/** Types one word after the other, each one of its kind, and notes those that a matching answer has called saved. */
function typist({ doc, provider, messages }: Client, who: number, acknowledged: Set<string>): () => void {
  let typed: string[] = [];
  let question: { readonly n: number; readonly words: readonly string[] } | null = null;
  let n = 0;
  let epoch = 0;
  let word = 0;
  provider.on("close", () => {
    epoch++;
    question = null;
  });
  const timer = setInterval(() => {
    const answered = messages.some(
      (message) => message.type === "flushed" && message.epoch === epoch && message.n === question?.n,
    );
    if (question && answered) {
      const covered = new Set(question.words);
      for (const saved of covered) acknowledged.add(saved);
      typed = typed.filter((one) => !covered.has(one));
      question = null;
    }
    const next = `w${who}x${word++}`;
    const text = textIn(doc, "a");
    text.insert(text.length, ` ${next}`);
    typed.push(next);
    if (question || !provider.synced) return;
    question = { n: ++n, words: [...typed] };
    messages.length = 0;
    provider.sendStateless(JSON.stringify({ type: "flush", epoch, n }));
  }, 3);
  return () => clearInterval(timer);
}

async function startProcess(port: number): Promise<ChildProcess> {
  const entry = path.join(import.meta.dirname, "collabProcess.testkit.ts");
  const child = spawn(process.execPath, [entry, String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}
