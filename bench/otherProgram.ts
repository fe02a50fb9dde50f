import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

export type Cost = { readonly wallMs: number; readonly cpuMs: number; readonly peakBytes: number };

const TIMEOUT_MS = 300_000;
const LOOK_EVERY_MS = 20;
/** Linux counts processor time in hundredths of a second for programs that ask. */
const TICK_MS = 10;
/** Of `/proc/PID/stat` after the name: user and system time. */
const TIME_FIELDS = [11, 12] as const;

const run = promisify(execFile);

/** The first of the names that this machine has a program for; null when it has none. */
export async function installed(names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const isThere = await run(name, ["--version"]).then(
      () => true,
      () => false,
    );
    if (isThere) return name;
  }
  return null;
}

/** What a program costs from its start to its end, with all the processes it starts. Throws when it fails. */
export async function costOf(program: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: "ignore", timeout: TIMEOUT_MS, detached: true });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("close", resolve);
    child.once("error", reject);
  });
  const cpu = new Map<number, number>();
  let peakBytes = 0;
  const look = setInterval(async () => {
    const all = await processesOf(child.pid ?? 0);
    const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
    peakBytes = Math.max(peakBytes, bytes);
    for (const { pid, cpuMs } of all) cpu.set(pid, cpuMs);
  }, LOOK_EVERY_MS);
  const code = await ended;
  clearInterval(look);
  if (code !== 0) throw new Error(`${program} ended with ${code}.`);
  const cpuMs = [...cpu.values()].reduce((sum, each) => sum + each, 0);
  return { wallMs: performance.now() - start, cpuMs, peakBytes };
}

type Process = { readonly pid: number; readonly bytes: number; readonly cpuMs: number };

/** Of the session that the program leads, where the system tells (Linux). */
async function processesOf(session: number): Promise<Process[]> {
  const { stdout } = await run("ps", ["-o", "pid=,rss=", "--sid", String(session)]).catch(() => ({ stdout: "" }));
  const rows = stdout.split("\n").filter((line) => line.trim() !== "");
  return Promise.all(
    rows.map(async (line) => {
      const [pid = 0, kilobytes = 0] = line.trim().split(/\s+/u).map(Number);
      return { pid, bytes: kilobytes * 1024, cpuMs: await cpuOf(pid) };
    }),
  );
}

async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return TIME_FIELDS.reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) * TICK_MS;
}
