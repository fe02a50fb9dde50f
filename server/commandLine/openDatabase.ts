import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { err, ok, type Result } from "#domain/result.ts";
import { startEmbeddedPostgres } from "#server/db/embeddedPostgres.ts";
import { createEmbeddedDatabase } from "#server/db/prepareDatabase.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { announceDatabase, env } from "#server/env.ts";

/**
 * Opens the database that the server uses, as it is: a server alone brings one up to date. Answers how to close it, or a
 * sentence why it cannot be opened.
 */
export async function openDatabase(): Promise<Result<() => Promise<void>, string>> {
  if (env.databaseUrl) {
    announceDatabase(env.databaseUrl);
    return ok(closePrismaClients);
  }
  const data = path.join(env.dataDir, "postgres", "data");
  if (!existsSync(path.join(data, "PG_VERSION")))
    return err(`There is no database in ${env.dataDir}. Set DATA_DIR or DATABASE_URL to the server's.`);
  if (isHeld(path.join(data, "postmaster.pid")))
    return err(`A server is using the database in ${env.dataDir}. Stop it first, or ask it at /api/v1.`);
  const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir });
  announceDatabase(await createEmbeddedDatabase(postgres.url, "whereas"));
  return ok(async () => {
    await closePrismaClients();
    await postgres.stop();
  });
}

/** Whether the process that a lock names lives. */
function isHeld(lock: string): boolean {
  if (!existsSync(lock)) return false;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Alive, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
