import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";

/** The user that Postgres runs as, where it must not run as this process's own. */
export interface UnprivilegedUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where root puts what the unprivileged user cannot reach in its own place, as below a closed home folder. */
const SHARED_STATE_DIR = "/var/lib/whereas";

/** Postgres refuses to run as root, so root runs it as `postgres` or `nobody`; anyone else runs it as themselves. */
export function unprivilegedUser(): UnprivilegedUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const wanted of ["postgres", "nobody"]) {
    const [name, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(":") ?? [];
    if (name) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("Postgres cannot run as root, and this machine has neither a user postgres nor a user nobody.");
}

/**
 * Makes `dir` the user's own folder.
 *
 * @returns the path under which the user reaches it. Where a folder above `dir` is closed to the user, `dir` becomes a link
 *   to a folder outside: changing the rights of folders that are not ours would be worse.
 */
export function ownDirectory(dir: string, user: UnprivilegedUser | undefined): string {
  if (isDanglingLink(dir)) throw new Error(`The data of ${dir} was kept in ${readlinkSync(dir)}, which is gone.`);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const place = realpathSync(dir);
  if (!user) return place;
  chownSync(place, user.uid, user.gid);
  if (canReach(place, user)) return place;
  const elsewhere = path.join(sharedStateDir(), randomUUID());
  mkdirSync(elsewhere, { mode: 0o700 });
  chownSync(elsewhere, user.uid, user.gid);
  rmdirSync(dir); // refuses a folder with data in it, which then stays where it is
  symlinkSync(elsewhere, dir);
  return elsewhere;
}

/** Gives a path at which the user can read `dir`: its own, or that of a copy made once for each `version`. */
export function readableCopy(dir: string, version: string, user: UnprivilegedUser | undefined): string {
  if (!user || canReach(dir, user)) return dir;
  const copy = path.join(sharedStateDir(), version);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${randomUUID()}`;
  cpSync(dir, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}

function sharedStateDir(): string {
  mkdirSync(SHARED_STATE_DIR, { recursive: true, mode: 0o755 });
  return SHARED_STATE_DIR;
}

function isDanglingLink(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true && !existsSync(place);
}

function canReach(dir: string, user: UnprivilegedUser): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", dir], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}
