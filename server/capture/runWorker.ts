import { join } from "node:path";
import type { Worker as NodeWorker } from "node:worker_threads";

import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { projectRoot } from "#formats/projectRoot.ts";
import type { CaptureFailure } from "./article.ts";

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

// Turbopack rewrites the path of every imported Worker to a chunk of its own, which a computed path does not have (its
// ignore comment is not heeded). Asked for this way the class is Node's, and runs the worker from its source.
const { Worker } = process.getBuiltinModule("node:worker_threads");

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs `server/capture/<file>` on `input` in a thread of its own and returns what it posts. A thread that takes longer than
 * `timeoutMs` or more memory than allowed is ended; the process goes on. The thread gets no environment.
 */
export async function runWorker(
  file: string,
  input: unknown,
  timeoutMs: number,
): Promise<Result<unknown, CaptureFailure>> {
  if (running < MAX_THREADS) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await runNow(file, input, timeoutMs);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function runNow(file: string, input: unknown, timeoutMs: number): Promise<Result<unknown, CaptureFailure>> {
  const worker = new Worker(join(projectRoot(), "server", "capture", file), {
    workerData: input,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_GENERATION_MB, stackSizeMb: STACK_MB },
  });
  let looking: NodeJS.Timeout | undefined;
  const ended = new Promise<Result<unknown, CaptureFailure>>((resolve) => {
    looking = setInterval(() => void endIfTooLarge(worker, () => resolve(err({ code: "unreadable" }))), LOOK_EVERY_MS);
    setTimeout(() => resolve(err({ code: "timedOut" })), timeoutMs).unref();
    worker.once("message", (value: unknown) => resolve(ok(value)));
    worker.once("error", () => resolve(err({ code: "unreadable" })));
    worker.once("exit", () => resolve(err({ code: "unreadable" })));
  });
  // The turn ends with the thread, not before.
  return ended.finally(() => {
    clearInterval(looking);
    return worker.terminate();
  });
}

async function endIfTooLarge(worker: NodeWorker, end: () => void): Promise<void> {
  // Rejected when the thread has ended meanwhile.
  const heap = await worker.getHeapStatistics().catch(() => null);
  if (heap !== null && heap.external_memory > MAX_EXTERNAL_BYTES) end();
}
