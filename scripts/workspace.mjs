/**
 * What every command needs before it can run, and the means to run it. Plain Node 18 or later: the machine's own Node runs
 * this before anything is installed; all that follows runs on the Node that the project installs.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const ARTIFACTS = path.join(ROOT, ".artifacts");

const BUILD_SOURCES = ["app", "components", "domain", "formats", "i18n", "messages", "prisma/schema.prisma", "public"];
BUILD_SOURCES.push("server", "next.config.js", "package-lock.json", "package.json", "proxy.ts", "tsconfig.json");
const NOT_BUILT = /\.(test|it|testkit)\.tsx?$/;

/** A failure that the person at the terminal can mend: its message is all they need. */
export class PlainError extends Error {}

/** Runs a command's main function; ends the process with the sentence of a PlainError, or a stack for anything else. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** The environment in which `node` and every tool are the project's own. */
export function toolEnv(extra = {}) {
  const bin = path.join(ROOT, "node_modules", ".bin");
  const quiet = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" };
  return { ...process.env, ...quiet, PATH: `${bin}${path.delimiter}${process.env.PATH}`, ...extra };
}

/** The project's own Node. */
export function projectNode() {
  return path.join(ROOT, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}

/**
 * Runs a tool of the project and gives its exit code. With `quiet`, its output is shown only if it fails.
 *
 * @param tool path of its JavaScript file below node_modules, or of any script of ours
 */
export function runTool(tool, args = [], { quiet = false, env = {} } = {}) {
  return run(projectNode(), [path.resolve(ROOT, tool), ...args], { quiet, env });
}

export function run(program, args, { quiet = false, env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
    const child = spawn(program, args, { cwd: ROOT, env: toolEnv(env), stdio, shell });
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(signal ? 1 : code);
    });
  });
}

/** Installs what package-lock.json lists, unless exactly that is installed. */
export async function install() {
  if (isInstalled()) return;
  console.log("Installing… (about a minute the first time)");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith(".js")
    ? await run(process.execPath, [npm, ...args])
    : await run("npm", args, { shell: process.platform === "win32" });
  if (code !== 0) throw new PlainError("The installation failed; npm says why above. Can it reach its registry?");
  if (!isInstalled())
    throw new PlainError("npm left packages out. Install with scripts and optional packages allowed: npm ci");
}

function isInstalled() {
  const installedFile = path.join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile) || !existsSync(projectNode())) return false;
  const wanted = readJson(path.join(ROOT, "package-lock.json")).packages;
  const installed = readJson(installedFile).packages;
  return Object.entries(wanted).every(([place, { version, optional, link }]) => {
    if (place === "" || link || (optional && !installed[place])) return true;
    return installed[place]?.version === version;
  });
}

/** Generates the database client, unless that of this schema is there. */
export function generate() {
  return unlessDone("generated/prisma/.schema", ["prisma/schema.prisma", "package-lock.json"], async () => {
    console.log("Preparing the database client…");
    const code = await runTool("scripts/prisma.mjs", ["generate"], { quiet: true });
    if (code !== 0) throw new PlainError("The database client could not be generated; the reason is above.");
  });
}

/** Builds the pages, unless those of these sources are built. */
export function build() {
  return unlessDone(".next/whereas-sources", BUILD_SOURCES, async () => {
    console.log("Building… (about half a minute)");
    const code = await runTool("node_modules/next/dist/bin/next", ["build"], {
      quiet: true,
      env: { NODE_ENV: "production" },
    });
    if (code !== 0) throw new PlainError("The pages could not be built; the reason is above.");
  });
}

async function unlessDone(stampPlace, sources, work) {
  const stamp = path.join(ROOT, stampPlace);
  const hash = hashOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesBelow(path.join(ROOT, place)))) {
    hash.update(`${path.relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  const entries = readDirectory(place);
  if (!entries) return [place];
  return entries.flatMap((name) => filesBelow(path.join(place, name))).filter((file) => !NOT_BUILT.test(file));
}

function readDirectory(place) {
  try {
    return readdirSync(place).sort();
  } catch (error) {
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  }
}

export function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
