import { join } from "node:path";
import type { Worker as NodeWorker } from "node:worker_threads";

import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { projectRoot } from "#formats/projectRoot.ts";
import type { CaptureFailure } from "./article.ts";
import type { CaptureJob } from "./captureJob.ts";

/** What a hostile page may cost: a normal one takes a fraction of a second and of this memory. */
const MAX_OLD_GENERATION_MB = 256;
const STACK_MB = 8;
/**
 * What lies outside the heap, unpacked streams above all: Node limits the heap alone, so this is looked at while the thread
 * runs. Of what a thread takes between two looks, the process must have room for.
 */
const MAX_EXTERNAL_BYTES = 256 * 1024 * 1024;
const LOOK_EVERY_MS = 50;
/** More at once would only share the same cores, and could together take all memory: the others wait for their turn. */
const MAX_THREADS = 4;
/** Starting one takes longer than most jobs; more than two at rest would keep memory for what hardly happens. */
const MAX_RESTING = 2;
/** Somebody at work reads the next article within minutes. */
const REST_MS = 5 * 60_000;
/** What a library's caches have gathered ends with its thread. */
const MAX_JOBS_OF_THREAD = 100;

// Turbopack rewrites the path of every imported Worker to a chunk of its own, which a computed path does not have (its
// ignore comment is not heeded). Asked for this way the class is Node's, and runs the worker from its source.
const { Worker } = process.getBuiltinModule("node:worker_threads");

type Thread = { readonly worker: NodeWorker; jobs: number; rest?: NodeJS.Timeout };

let running = 0;
const waiting: (() => void)[] = [];
const resting: Thread[] = [];

/**
 * Runs a job in a thread and returns what it answers. A thread that takes longer than `timeoutMs` or more memory than allowed
 * is ended; the process goes on. One that did a job as it should rests, warm, and takes the next: nothing that it is given
 * to read is ever run, so nothing of one job is left for another but what libraries remember. Readers of files are large and
 * remember much: their threads end with the file. A thread gets no environment.
 */
export async function runInThread(job: CaptureJob, timeoutMs: number): Promise<Result<unknown, CaptureFailure>> {
  // A thread that is warm could answer before a timer of nothing rings.
  if (timeoutMs <= 0) return err({ code: "timedOut" });
  if (running < MAX_THREADS) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  const thread = wake();
  let isSound = false;
  try {
    const answer = await answerOf(thread, job, timeoutMs);
    isSound = answer.ok && !readsFile(job);
    return answer;
  } finally {
    // The turn ends with the thread, not before.
    await (isSound ? putToRest(thread) : thread.worker.terminate());
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

const readsFile = (job: CaptureJob): boolean =>
  job.kind === "textFile" || (job.kind === "article" && "bytes" in job.content);

/** The thread that rested last, or a new one. */
function wake(): Thread {
  const thread = resting.pop() ?? startThread();
  clearTimeout(thread.rest);
  thread.worker.ref();
  thread.jobs++;
  return thread;
}

function startThread(): Thread {
  const worker = new Worker(join(projectRoot(), "server", "capture", "captureWorker.ts"), {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_GENERATION_MB, stackSizeMb: STACK_MB },
  });
  const thread: Thread = { worker, jobs: 0 };
  // Whoever waits for an answer hears these too. Of a thread at rest nobody else would, and Node would end.
  worker.on("error", () => forget(thread));
  worker.on("exit", () => forget(thread));
  return thread;
}

function forget(thread: Thread): void {
  clearTimeout(thread.rest);
  const at = resting.indexOf(thread);
  if (at >= 0) resting.splice(at, 1);
}

async function putToRest(thread: Thread): Promise<void> {
  const { worker } = thread;
  if (resting.length >= MAX_RESTING || thread.jobs >= MAX_JOBS_OF_THREAD) {
    await worker.terminate();
    return;
  }
  // At rest it holds no process that would end.
  worker.unref();
  thread.rest = setTimeout(() => void worker.terminate(), REST_MS).unref();
  resting.push(thread);
}

function answerOf({ worker }: Thread, job: CaptureJob, timeoutMs: number): Promise<Result<unknown, CaptureFailure>> {
  const { promise, resolve } = Promise.withResolvers<Result<unknown, CaptureFailure>>();
  const unreadable = () => resolve(err({ code: "unreadable" }));
  const answered = (value: unknown) => resolve(ok(value));
  const looking = setInterval(() => void endIfTooLarge(worker, unreadable), LOOK_EVERY_MS);
  const limit = setTimeout(() => resolve(err({ code: "timedOut" })), timeoutMs).unref();
  worker.on("message", answered).on("error", unreadable).on("exit", unreadable);
  worker.postMessage(job, []);
  return promise.finally(() => {
    clearInterval(looking);
    clearTimeout(limit);
    worker.off("message", answered).off("error", unreadable).off("exit", unreadable);
  });
}

async function endIfTooLarge(worker: NodeWorker, end: () => void): Promise<void> {
  // Rejected when the thread has ended meanwhile.
  const heap = await worker.getHeapStatistics().catch(() => null);
  if (heap !== null && heap.external_memory > MAX_EXTERNAL_BYTES) end();
}
