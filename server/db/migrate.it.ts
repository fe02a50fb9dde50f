import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { APP_ROLE, OWNER_ROLE } from "./databaseRoles.ts";
import { migrate } from "./migrate.ts";
import { createTestDatabase } from "./testDatabase.ts";
import { withConnection } from "./withConnection.ts";

let dir: string;
let url: string;

/** Later than every real migration, which the test's database already has. */
const FIRST = "99990101000000_first";
const SECOND = "99990102000000_second";

function writeMigration(name: string, sql: string): void {
  mkdirSync(path.join(dir, name), { recursive: true });
  writeFileSync(path.join(dir, name, "migration.sql"), sql);
}

const run = () => migrate(url, dir, { role: OWNER_ROLE });

function read(sql: string): Promise<unknown[]> {
  return withConnection(url, async (client) => {
    await client.query(`SET ROLE ${OWNER_ROLE}`);
    return (await client.query<Record<string, unknown>>(sql)).rows;
  });
}

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "whereas-migrations-"));
  url = (await createTestDatabase()).url;
});

afterEach(() => rmSync(dir, { recursive: true }));

test("migrations run once, in the order of their names, and belong to the owner", async () => {
  writeMigration(SECOND, "ALTER TABLE fruit ADD COLUMN ripe boolean");
  writeMigration(
    FIRST,
    "CREATE TABLE fruit (name text); CREATE FUNCTION two() RETURNS int AS $$ BEGIN; RETURN 2; END $$ LANGUAGE plpgsql".replace(
      "BEGIN;",
      "BEGIN",
    ),
  );
  expect(await run()).toEqual([FIRST, SECOND]);
  expect(await run()).toEqual([]);
  expect(await read("SELECT tableowner FROM pg_tables WHERE tablename = 'fruit'")).toEqual([
    { tableowner: OWNER_ROLE },
  ]);
});

test("servers that start at the same moment apply a migration once", async () => {
  writeMigration(FIRST, "CREATE TABLE fruit (name text)");
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat()).toEqual([FIRST]);
});

test("a migration that fails changes nothing and is tried again at the next start", async () => {
  writeMigration(FIRST, "CREATE TABLE fruit (name text); SELECT no_such_function()");
  await expect(run()).rejects.toThrow(`The migration ${FIRST} failed and changed nothing`);
  expect(await read("SELECT to_regclass('fruit') AS found")).toEqual([{ found: null }]);
  writeMigration(FIRST, "CREATE TABLE fruit (name text)");
  expect(await run()).toEqual([FIRST]);
});

test("a migration that was edited after it was applied stops the start", async () => {
  writeMigration(FIRST, "CREATE TABLE fruit (name text)");
  await run();
  writeMigration(FIRST, "CREATE TABLE vegetable (name text)");
  await expect(run()).rejects.toThrow("was edited after it was applied");
});

test("a migration that prisma left unfinished stops the start", async () => {
  writeMigration(FIRST, "SELECT 1");
  await run();
  await read(`UPDATE "_prisma_migrations" SET finished_at = NULL WHERE migration_name = '${FIRST}' RETURNING id`);
  await expect(run()).rejects.toThrow("failed earlier");
});

test("the login inherits nothing: without SET ROLE it may not read what the owner made", async () => {
  writeMigration(FIRST, `CREATE TABLE fruit (name text); GRANT SELECT ON fruit TO ${APP_ROLE}`);
  await run();
  await withConnection(url, async (client) => {
    await expect(client.query("SELECT * FROM fruit")).rejects.toThrow("permission denied");
    await client.query(`SET ROLE ${APP_ROLE}`);
    expect((await client.query("SELECT * FROM fruit")).rows).toEqual([]);
  });
});
