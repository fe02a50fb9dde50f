import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { withConnection } from "./withConnection.ts";

/** The lock that `prisma migrate` itself takes, so that it and every instance of the server wait for one another. */
const PRISMA_LOCK_ID = 72_707_369;

/** Prisma's own bookkeeping: what is applied here counts as applied for `prisma migrate` too. */
const BOOKKEEPING = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/**
 * Applies, in the order of their names, the migrations in `dir` that the database lacks; each one wholly or not at all.
 *
 * @param role the role to run them as, and so the owner of what they create
 * @returns the names of the migrations that were applied now
 * @throws Error where an applied migration failed, or differs from the file of its name
 */
export function migrate(url: string, dir: string, { role }: { readonly role?: string } = {}): Promise<string[]> {
  const migrations = readMigrations(dir);
  return withConnection(url, async (client) => {
    // The lock belongs to the session and goes with it, also when this process is killed.
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK_ID]);
    if (role) await client.query(`SET ROLE ${pg.escapeIdentifier(role)}`);
    await client.query(BOOKKEEPING);
    const missing = await missingMigrations(client, migrations);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });
}

function readMigrations(dir: string): Migration[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(path.join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function missingMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row]));
  return migrations.filter(({ name, checksum }) => {
    const row = applied.get(name);
    if (row && !row.finished_at)
      throw new Error(`The migration ${name} failed earlier and needs to be resolved by hand.`);
    if (row && row.checksum !== checksum) throw new Error(`The migration ${name} was edited after it was applied.`);
    return !row;
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The migration ${name} failed and changed nothing: ${reason}`, { cause });
  }
}
