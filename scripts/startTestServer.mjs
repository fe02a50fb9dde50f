/**
 * Playwright's global set-up: starts the demo on a free port with a data folder of its own, and ends both afterwards.
 * With WHEREAS_URL, the tests use the server at that address instead.
 */
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { removeDataDir, temporaryDataDir } from "../server/db/temporaryPostgres.ts";
import { ARTIFACTS, build, generate, projectNode, ROOT, toolEnv } from "./workspace.mjs";

const READY_WITHIN_MS = 180_000; // first start: a new database, the demo and its pages, on a busy machine
const STOP_WITHIN_MS = 30_000;
const POLL_MS = 200;

export default async function startTestServer() {
  if (process.env.WHEREAS_URL) return undefined;
  await generate();
  await build();
  const dataDir = temporaryDataDir();
  await mkdir(ARTIFACTS, { recursive: true });
  const logFile = path.join(ARTIFACTS, "e2e-server.log");
  const server = spawnServer(dataDir, logFile);
  const stop = async () => {
    await stopServer(server);
    await removeDataDir(dataDir); // with the Postgres of a server that crashed;
  };
  try {
    await untilReady(server);
  } catch (error) {
    await stop();
    const log = (await readFile(logFile, "utf8")).slice(-2_000);
    throw new Error(`${error.message} Its log ends:\n${log}`, { cause: error });
  }
  return stop;
}

function spawnServer(dataDir, logFile) {
  const env = toolEnv({
    WHEREAS_MODE: "demo",
    NODE_ENV: "production",
    PORT: process.env.E2E_PORT,
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    PUBLIC_URL: "",
    FETCH_ALLOW: `127.0.0.1:${process.env.E2E_PRESS_PORT}`,
  });
  const server = spawn(projectNode(), ["server/main.ts"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  const log = createWriteStream(logFile);
  server.stdout.pipe(log, { end: false });
  server.stderr.pipe(log, { end: false });
  return server;
}

async function untilReady(server) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (hasEnded(server)) throw new Error("The server for the browser tests ended while it started.");
    const response = await fetch(`http://localhost:${process.env.E2E_PORT}/api/health`).catch(() => undefined);
    if (response?.ok) return;
    await delay(POLL_MS);
  }
  throw new Error("The server for the browser tests did not become ready.");
}

async function stopServer(server) {
  if (hasEnded(server)) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  const late = setTimeout(() => server.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(late);
}

const hasEnded = (server) => server.exitCode !== null || server.signalCode !== null;
