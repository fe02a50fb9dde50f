import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { APP_ROLE, createDatabaseRoles, OWNER_ROLE, SYSTEM_ROLE } from "./databaseRoles.ts";
import { prepareDatabase } from "./prepareDatabase.ts";
import { withConnection } from "./withConnection.ts";

const MIGRATION = "00000000000001_fruit";
let migrationsDir: string;

/** Makes a login and a database as an administrator would for a stranger's program, and gives the login's address. */
async function createGuest(name: string): Promise<string> {
  await asSuperuser([`CREATE ROLE ${name} LOGIN PASSWORD 'guest'`, `CREATE DATABASE ${name}`]);
  const url = new URL(inject("superuserUrl"));
  Object.assign(url, { username: name, password: "guest", pathname: `/${name}` });
  return url.href;
}

async function asSuperuser(statements: readonly string[], database = "postgres"): Promise<void> {
  const url = new URL(inject("superuserUrl"));
  url.pathname = `/${database}`;
  await withConnection(url.href, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

async function failureOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "no failure",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

beforeAll(() => {
  migrationsDir = mkdtempSync(path.join(tmpdir(), "whereas-prepare-"));
  mkdirSync(path.join(migrationsDir, MIGRATION));
  writeFileSync(path.join(migrationsDir, MIGRATION, "migration.sql"), "CREATE TABLE fruit (name text)");
});

afterAll(() => rmSync(migrationsDir, { recursive: true }));

test("a login that may not create roles is given the SQL for its administrator, and that SQL is enough", async () => {
  const url = await createGuest("guest_one");
  const message = await failureOf(prepareDatabase(url, { embedded: false, migrationsDir }));
  expect(message).toContain("Ask its administrator to run this in the database guest_one");

  const statements = message.split("\n").filter((line) => line.endsWith(";"));
  await asSuperuser(statements, "guest_one");
  expect(await prepareDatabase(url, { embedded: false, migrationsDir })).toEqual({ url });
  expect(await prepareDatabase(url, { embedded: false, migrationsDir })).toEqual({ url });
});

test("instances that start at the same moment on an empty database wait for one another", async () => {
  const url = await createGuest("guest_two");
  await asSuperuser(["ALTER ROLE guest_two SUPERUSER"]);
  const options = { embedded: false, migrationsDir };
  expect(await Promise.all([prepareDatabase(url, options), prepareDatabase(url, options)])).toEqual([{ url }, { url }]);
});

test("the login of an embedded cluster is no superuser and can take on each role", async () => {
  const { url } = await prepareDatabase(inject("superuserUrl"), { embedded: true, migrationsDir });
  await withConnection(url, async (client) => {
    const superuser = await client.query(
      "SELECT rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = current_user",
    );
    expect(superuser.rows).toEqual([{ free: false }]);
    for (const role of [OWNER_ROLE, APP_ROLE, SYSTEM_ROLE]) {
      await client.query(`SET ROLE ${role}`);
      expect((await client.query("SELECT current_user AS now")).rows).toEqual([{ now: role }]);
    }
  });
});

test("row-level security binds the app's role and the owner, and lets the system's pass", async () => {
  const { url } = await prepareDatabase(inject("superuserUrl"), { embedded: true, migrationsDir });
  const countAs = (role: string) =>
    withConnection(url, async (client) => {
      await client.query(`SET ROLE ${role}`);
      return (await client.query("SELECT * FROM secret")).rowCount;
    });
  await withConnection(url, async (client) => {
    await client.query(`SET ROLE ${OWNER_ROLE}`);
    await client.query(`CREATE TABLE secret (word text); INSERT INTO secret VALUES ('plum');
      ALTER TABLE secret ENABLE ROW LEVEL SECURITY; ALTER TABLE secret FORCE ROW LEVEL SECURITY;
      GRANT SELECT ON secret TO ${APP_ROLE}, ${SYSTEM_ROLE}`);
  });
  expect(await countAs(APP_ROLE)).toBe(0);
  expect(await countAs(OWNER_ROLE)).toBe(0);
  expect(await countAs(SYSTEM_ROLE)).toBe(1);
});

test("a superuser as login is helped without an administrator", async () => {
  expect(await failureOf(createDatabaseRoles(inject("superuserUrl")))).toBe("no failure");
});
