import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { err, ok, type Result } from "#domain/result.ts";
import { createTurns } from "#domain/turns.ts";
import type { ExportModel, Written } from "#formats/model.ts";
import { projectRoot } from "#formats/projectRoot.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { WriteAnswer, WriteJob } from "./writingProcess.ts";

/** Far beyond what a text of five hundred pages takes on a machine that is not busy. */
const WRITE_TIMEOUT_MS = 120_000;
/** A text of five hundred pages takes two; on a small machine the database and the server need the rest. */
const MAX_RESIDENT_BYTES = Math.min(3 * 1024 ** 3, totalmem() / 3);
const LOOK_EVERY_MS = 100;

/** Some fifty pages: what is longer takes seconds of a core and hundreds of megabytes, as a PDF above all. */
const LONG_CHARS = 150_000;
/** Two long ones at once would each take twice as long, and together twice the memory. */
const LONG_AT_ONCE = 1;
const SHORT_AT_ONCE = 2;

/** Starting one takes most of a second, nearly as long as the PDF of a common text: one is kept warm. */
const MAX_RESTING = 1;
const REST_MS = 5 * 60_000;
/** What a process holds when it has loaded every writer and font, and some; one that holds more gives it back by ending. */
const MAX_RESTING_BYTES = 400 * 1024 ** 2;

const shortTurns = createTurns(SHORT_AT_ONCE);
const longTurns = createTurns(LONG_AT_ONCE);

type Limits = { readonly timeoutMs: number; readonly maxResidentBytes: number };

/** Who asks, so that nobody holds the others back. */
type Asked = WriteJob & { readonly owner: string };

/** More time or memory than a server that others use can give. */
const tooLarge: Failure = { kind: "tooLarge", code: "exportTooLarge" };

/**
 * A text written in its format by a process of its own: a writer is synchronous, some are native, and what they take of time
 * and memory must be taken from nobody's editing. A process, not a thread, because a thread cannot be stopped while it is
 * inside Typst, and does not give its memory back. Fails with `exportTooLarge` when it took more than it may; the process is
 * then ended and the next one starts anew. Throws when the writer did.
 */
export async function writeExport(
  { owner, ...job }: Asked,
  limits: Limits = { timeoutMs: WRITE_TIMEOUT_MS, maxResidentBytes: MAX_RESIDENT_BYTES },
): Promise<Result<Written, Failure>> {
  const endTurn = await (isLong(job.model) ? longTurns : shortTurns).take(owner);
  const child = wake();
  let answer: WriteAnswer | null = null;
  try {
    answer = await answerOf(child, job, limits);
  } finally {
    if (answer?.ok === true && answer.residentBytes <= MAX_RESTING_BYTES) putToRest(child);
    else child.kill("SIGKILL");
    endTurn();
  }
  if (answer === null) return err(tooLarge);
  if (!answer.ok) throw new Error(`Writing ${job.format} failed: ${answer.message}`);
  return ok(answer.written);
}

function isLong({ value, language, alsoIn }: ExportModel): boolean {
  const blocks = [language, ...alsoIn.map((also) => also.language)].flatMap((each) => value.blocks[each] ?? []);
  let chars = 0;
  for (const { content } of blocks) {
    for (const inline of content) chars += "text" in inline ? inline.text.length : 1;
    if (chars > LONG_CHARS) return true;
  }
  return false;
}

type Resting = { readonly child: ChildProcess; readonly end: NodeJS.Timeout };

const resting: Resting[] = [];

function wake(): ChildProcess {
  const rested = resting.pop();
  if (rested === undefined) return start();
  clearTimeout(rested.end);
  rested.child.ref();
  rested.child.channel?.ref?.();
  return rested.child;
}

function start(): ChildProcess {
  // Asked of Node itself, and run from its source: a bundler would bundle the file with what it imports.
  const { fork } = process.getBuiltinModule("node:child_process");
  const child = fork(join(projectRoot(), "server", "writing", "writingProcess.ts"), {
    // What it writes must depend on the text alone, and it needs no secret of the server's.
    env: { NODE_ENV: "production" },
    execArgv: ["--expose-gc"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  // Whoever waits for an answer hears these too. Of one at rest nobody else would, and Node would end.
  child.on("error", () => forget(child));
  child.on("exit", () => forget(child));
  return child;
}

function putToRest(child: ChildProcess): void {
  if (resting.length >= MAX_RESTING) {
    child.kill("SIGKILL");
    return;
  }
  // At rest it keeps no process alive that would end.
  child.unref();
  child.channel?.unref?.();
  resting.push({ child, end: setTimeout(() => child.kill("SIGKILL"), REST_MS).unref() });
}

function forget(child: ChildProcess): void {
  const at = resting.findIndex((each) => each.child === child);
  for (const { end } of at < 0 ? [] : resting.splice(at, 1)) clearTimeout(end);
}

/** Null when it took too much of time or memory, or was ended by the system, which ends what takes the most. */
function answerOf(child: ChildProcess, job: WriteJob, limits: Limits): Promise<WriteAnswer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<WriteAnswer | null>();
  const answered = (answer: WriteAnswer) => resolve(answer);
  const ended = () => resolve(null);
  const timer = setTimeout(ended, limits.timeoutMs);
  const looking = setInterval(
    () => void residentBytes(child).then((bytes) => (bytes > limits.maxResidentBytes ? ended() : undefined)),
    LOOK_EVERY_MS,
  );
  child.on("message", answered).on("exit", ended).on("error", reject);
  child.send(job);
  return promise.finally(() => {
    clearTimeout(timer);
    clearInterval(looking);
    child.off("message", answered).off("exit", ended).off("error", reject);
  });
}

/** As Linux tells; elsewhere time alone is bounded. */
async function residentBytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024;
}
