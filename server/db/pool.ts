import pg from "pg";
import { databaseUrl } from "#server/env.ts";
import { SYSTEM_ROLE } from "./databaseRoles.ts";

/** Group commits run one at a time for each resolution, so few connections carry many texts. */
const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5_000;
/** An append that hangs must fail, so that its editor is told, before the person has typed a page more. */
const STATEMENT_TIMEOUT_MS = 10_000;

declare global {
  var whereasPools: Map<string, pg.Pool> | undefined;
}

/** node-postgres as whereas_system, for the journal's hot path and the counters of sign-in; made at first use. */
export function systemPool(): pg.Pool {
  const pools = (globalThis.whereasPools ??= new Map());
  const connectionString = databaseUrl();
  const pool = pools.get(connectionString) ?? createPool(connectionString);
  pools.set(connectionString, pool);
  return pool;
}

/** Closes the pool's connections; for the end of the process, and for tests. */
export async function closeSystemPool(): Promise<void> {
  const pools = [...(globalThis.whereasPools?.values() ?? [])];
  globalThis.whereasPools?.clear();
  await Promise.all(pools.map((pool) => pool.end()));
}

function createPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    options: `-c role=${SYSTEM_ROLE}`,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: SYSTEM_ROLE,
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}
