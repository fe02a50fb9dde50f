import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { CaptureFailure } from "./article.ts";

/** What a hostile page may cost: a normal one takes a fraction of a second and of this memory. */
const MAX_OLD_GENERATION_MB = 256;
const STACK_MB = 8;
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
  const worker = new Worker(join(packageRoot(), "server", "capture", file), {
    workerData: input,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_GENERATION_MB, stackSizeMb: STACK_MB },
  });
  const ended = new Promise<Result<unknown, CaptureFailure>>((resolve) => {
    setTimeout(() => resolve(err({ code: "timedOut" })), timeoutMs).unref();
    worker.once("message", (value: unknown) => resolve(ok(value)));
    worker.once("error", () => resolve(err({ code: "unreadable" })));
    worker.once("exit", () => resolve(err({ code: "unreadable" })));
  });
  // The turn ends with the thread, not before.
  return ended.finally(() => worker.terminate());
}

let root: string | null = null;

/** The folder of this product's package.json, above this file or, when bundled, above the working directory. */
function packageRoot(): string {
  root ??= rootAbove(ownFolder()) ?? rootAbove(process.cwd());
  if (root === null) throw new Error("No package.json named whereas above the code or the working directory");
  return root;
}

function ownFolder(): string {
  return import.meta.url.startsWith("file:") ? dirname(fileURLToPath(import.meta.url)) : process.cwd();
}

function rootAbove(folder: string): string | null {
  const file = join(folder, "package.json");
  if (existsSync(file) && /"name"\s*:\s*"whereas"/.test(readFileSync(file, "utf8"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : rootAbove(parent);
}
