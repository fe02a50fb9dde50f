import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Worker } from "node:worker_threads";
import type { PdfStandard } from "#domain/api/exporting.ts";
import { projectRoot } from "../projectRoot.ts";
import type { TypstAnswer, TypstJob } from "./typstWorker.ts";

/** Far beyond what the longest resolution takes; a page that never ends must not hold the exports behind it. */
const COMPILE_TIMEOUT_MS = 60_000;

/** The page's bytes, and the characters that it names because no font has them. */
export type SetPage = { readonly bytes: Uint8Array; readonly missing: readonly string[] };

type Waiting = {
  readonly resolve: (page: SetPage) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};

type Running = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

let running: Running | null = null;
let lastId = 0;

/**
 * The page as PDF bytes. Typst is native and synchronous, and would hold every request of the server for its second: it runs
 * in a thread of its own, which is started at the first export and kept. Throws when Typst refuses the page, which
 * means that the template or the data's preparation is wrong.
 */
export function compileTypst(data: string, standard: PdfStandard, timestampSeconds: number): Promise<SetPage> {
  running ??= start();
  const { worker, waiting } = running;
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      void worker.terminate();
    }, COMPILE_TIMEOUT_MS);
    waiting.set(id, { resolve, reject, timer });
    worker.ref();
    worker.postMessage({ id, data, standard, timestampSeconds } satisfies TypstJob, []);
  });
}

function start(): Running {
  // Asked of Node itself: a bundler that sees `new Worker` tries to bundle the file, which is to run from its source.
  const { Worker: NodeWorker } = process.getBuiltinModule("node:worker_threads");
  const worker = new NodeWorker(pathToFileURL(join(projectRoot(), "formats", "pdf", "typstWorker.ts")), {
    execArgv: [],
  });
  const started: Running = { worker, waiting: new Map() };
  worker.on("message", (answer: TypstAnswer) => settle(started, answer));
  worker.on("error", (error: Error) => fail(started, error));
  worker.on("exit", () => fail(started, new Error("Setting the page was ended before it was done.")));
  worker.unref();
  return started;
}

function settle({ worker, waiting }: Running, answer: TypstAnswer): void {
  const job = waiting.get(answer.id);
  waiting.delete(answer.id);
  // An idle worker must not keep a process alive.
  if (waiting.size === 0) worker.unref();
  if (job === undefined) return;
  clearTimeout(job.timer);
  if (answer.ok) job.resolve({ bytes: answer.bytes, missing: answer.missing });
  else job.reject(new Error(`Typst refused the page: ${answer.message}`));
}

/** A worker that died fails what it had and is replaced at the next page. */
function fail(dead: Running, error: Error): void {
  if (running === dead) running = null;
  for (const { reject, timer } of dead.waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  dead.waiting.clear();
}
