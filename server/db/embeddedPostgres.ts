import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type PostgresBinaries, postgresBinaries } from "./postgresBinaries.ts";
import { ownDirectory, type UnprivilegedUser, unprivilegedUser } from "./unprivilegedUser.ts";

export interface EmbeddedPostgres {
  /** Connects as the cluster's superuser to its `postgres` database: for set-up alone, see prepareDatabase. */
  readonly url: string;
  stop(): Promise<void>;
}

const SUPERUSER = "postgres";
const START_TIMEOUT_SECONDS = 120; // recovery after a crash reads the log of every edit since the last checkpoint
const START_ATTEMPTS = 5; // another process may take the free port first, or a killed server's children still be dying
const RETRY_AFTER_MS = 1_000;
const POLL_MS = 100;
const LOG_TAIL_CHARS = 600;

/** `C.UTF-8` below ICU: over plain `C`, pg_trgm sees no Hangul at all. With `ko`, 가나다 sort before Latin. */
const LOCALE = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=ko", "--locale=C.UTF-8", "--lc-messages=C"];

/** The acknowledged edit is on the disk: these are Postgres's defaults, written out because the product rests on them. */
const DURABILITY = "-c fsync=on -c synchronous_commit=on -c full_page_writes=on";
const CAPACITY = "-c max_connections=100";

/** Whatever the machine's own time zone is. */
const TIME = "-c timezone=UTC -c log_timezone=UTC";

interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly user: UnprivilegedUser | undefined;
  readonly dir: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

/**
 * Starts the Postgres that npm installed, on loopback alone, its data below `dataDir`. A cluster that outlived a killed
 * server is taken over as it is.
 *
 * @throws Error with a sentence for the person who starts the server.
 */
export async function startEmbeddedPostgres({ dataDir }: { readonly dataDir: string }): Promise<EmbeddedPostgres> {
  const user = unprivilegedUser();
  const binaries = await postgresBinaries(user);
  const dir = ownDirectory(path.resolve(dataDir, "postgres"), user);
  const cluster: Cluster = {
    binaries,
    user,
    dir,
    data: path.join(dir, "data"),
    passwordFile: path.join(dir, "password"),
    logFile: path.join(dir, "log"),
  };
  if (!existsSync(path.join(cluster.data, "PG_VERSION"))) await initialise(cluster);
  removeStaleLock(cluster);
  if (!(await isRunning(cluster))) await start(cluster);
  const password = readFileSync(cluster.passwordFile, "utf8");
  return {
    url: `postgresql://${SUPERUSER}:${password}@127.0.0.1:${readLock(cluster)?.port}/postgres`,
    stop: () => stop(cluster),
  };
}

/** Makes the cluster beside its place and moves it there whole, so that an interrupted start leaves no half a cluster. */
async function initialise(cluster: Cluster): Promise<void> {
  const { user, data, passwordFile } = cluster;
  writeFileSync(passwordFile, randomBytes(18).toString("base64url"), { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const { code, output } = await run(cluster, cluster.binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    ...LOCALE,
    "--no-instructions",
  ]);
  if (code !== 0) throw new Error(`The embedded Postgres could not make its data folder ${data}. ${output.trim()}`);
  renameSync(unfinished, data);
}

async function start(cluster: Cluster): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const options = `-p ${await freePort()} -h 127.0.0.1 -k "" ${CAPACITY} ${DURABILITY} ${TIME}`;
    const args = ["-D", cluster.data, "-w", "-t", String(START_TIMEOUT_SECONDS), "-l", cluster.logFile, "-o", options];
    // Its output must not be a pipe: the server that it leaves behind would hold the pipe open.
    const { code } = await run(cluster, cluster.binaries.pg_ctl, [...args, "start"], "ignore");
    if (code === 0) return;
    if (attempt === START_ATTEMPTS) break;
    await delay(RETRY_AFTER_MS);
    removeStaleLock(cluster);
  }
  const log = existsSync(cluster.logFile) ? readFileSync(cluster.logFile, "utf8").slice(-LOG_TAIL_CHARS) : "";
  throw new Error(`The embedded Postgres in ${cluster.dir} does not start. Its log ends:\n${log.trim()}`);
}

async function stop(cluster: Cluster): Promise<void> {
  const { code, output } = await run(cluster, cluster.binaries.pg_ctl, [
    "-D",
    cluster.data,
    "-m",
    "fast",
    "-w",
    "stop",
  ]);
  if (code !== 0 && (await isRunning(cluster)))
    throw new Error(`The embedded Postgres does not stop. ${output.trim()}`);
}

/** Says whether the cluster's server runs; one still starting up or recovering is waited for. */
async function isRunning(cluster: Cluster): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_SECONDS * 1_000;
  while ((await run(cluster, cluster.binaries.pg_ctl, ["-D", cluster.data, "status"])).code === 0) {
    if (readLock(cluster)?.status === "ready") return true;
    if (Date.now() > deadline) throw new Error(`The embedded Postgres in ${cluster.dir} never became ready.`);
    await delay(POLL_MS);
  }
  return false;
}

const lockFile = (cluster: Cluster) => path.join(cluster.data, "postmaster.pid");

/** Reads postmaster.pid, whose lines are pid, data folder, start, port, socket folder, address, shared memory, status. */
function readLock(cluster: Cluster) {
  if (!existsSync(lockFile(cluster))) return undefined;
  const lines = readFileSync(lockFile(cluster), "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
}

/**
 * Removes the lock of a server that was killed. Postgres does this itself unless the process id is still taken: by the
 * zombie of the killed server, which nobody reaps in a container, or by another program since a restart.
 */
function removeStaleLock(cluster: Cluster): void {
  const lock = readLock(cluster);
  const proc = `/proc/${lock?.pid}`;
  if (process.platform !== "linux" || !lock || !existsSync(proc)) return;
  const isZombie = /^State:\s+Z/m.test(readFileSync(`${proc}/status`, "utf8"));
  const isServer = readFileSync(`${proc}/cmdline`, "utf8").includes(cluster.data);
  if (isZombie || !isServer) rmSync(lockFile(cluster));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port is free.")),
      );
    });
  });
}

function run(cluster: Cluster, program: string, args: readonly string[], stdio: "pipe" | "ignore" = "pipe") {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, args, { ...cluster.user, cwd: cluster.dir, stdio: ["ignore", stdio, stdio] });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
