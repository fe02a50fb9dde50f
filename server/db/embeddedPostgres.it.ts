import { chmodSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbeddedPostgres } from "./embeddedPostgres.ts";
import { postgresBinaries } from "./postgresBinaries.ts";
import { removeDataDir, temporaryDataDir } from "./temporaryPostgres.ts";
import { withConnection } from "./withConnection.ts";

let dataDir: string;
const lockFile = () => path.join(dataDir, "postgres/data/postmaster.pid");
const serverPid = () => Number(readFileSync(lockFile(), "utf8").split("\n")[0]);

async function ask(url: string, sql: string): Promise<unknown[]> {
  return withConnection(url, async (client) =>
    (await client.query<{ answer: unknown }>(sql)).rows.map((r) => r.answer),
  );
}

beforeEach(() => {
  dataDir = temporaryDataDir();
});

afterEach(() => removeDataDir(dataDir));

test("what was committed is there after a stop and a second start", async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await ask(first.url, "CREATE TABLE kept AS SELECT 'still here' AS answer");
  await first.stop();
  await expect(ask(first.url, "SELECT 1 AS answer")).rejects.toThrow();

  const second = await startEmbeddedPostgres({ dataDir });
  expect(await ask(second.url, "SELECT answer FROM kept")).toEqual(["still here"]);
});

test("a cluster that outlived a killed server is taken over as it is", async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  const pid = serverPid();
  const second = await startEmbeddedPostgres({ dataDir });
  expect(second.url).toBe(first.url);
  expect(serverPid()).toBe(pid);
});

test("a cluster whose postmaster was killed recovers every committed row", async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await ask(first.url, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS answer");
  process.kill(serverPid(), "SIGKILL");

  const second = await startEmbeddedPostgres({ dataDir });
  expect(await ask(second.url, "SELECT count(*)::int AS answer FROM kept")).toEqual([1000]);
});

test.runIf(process.platform === "linux")(
  "a lock whose process id now belongs to another program is removed",
  async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    const lock = readFileSync(lockFile(), "utf8");
    await first.stop();
    writeFileSync(lockFile(), lock.replace(/^\d+/, String(process.pid)));

    const second = await startEmbeddedPostgres({ dataDir });
    expect(await ask(second.url, "SELECT 1 AS answer")).toEqual([1]);
  },
);

test.runIf(process.getuid?.() === 0)(
  "root's data below a folder closed to others is reached all the same",
  async () => {
    chmodSync(dataDir, 0o700);
    const postgres = await startEmbeddedPostgres({ dataDir });
    expect(await ask(postgres.url, "SELECT 1 AS answer")).toEqual([1]);
  },
);

test("data that was kept elsewhere and is gone is not silently begun anew", async () => {
  symlinkSync(path.join(dataDir, "gone"), path.join(dataDir, "postgres"));
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow("which is gone");
});

test("edits are durable, Hangul is searchable and sorts before Latin, times are UTC, only loopback is served", async () => {
  const { url } = await startEmbeddedPostgres({ dataDir });
  await ask(url, "CREATE EXTENSION pg_trgm");
  expect(await ask(url, "SELECT similarity('북한군 파병', '북한군 파병 규탄') > 0.5 AS answer")).toEqual([true]);
  const sorted = "SELECT answer FROM (VALUES ('나'), ('Alpha'), ('가')) v(answer) ORDER BY answer";
  expect(await ask(url, sorted)).toEqual(["가", "나", "Alpha"]);
  const settings =
    "'fsync', 'synchronous_commit', 'full_page_writes', 'TimeZone', 'listen_addresses', 'max_connections'";
  expect(
    await ask(url, `SELECT name || '=' || setting AS answer FROM pg_settings WHERE name IN (${settings}) ORDER BY 1`),
  ).toMatchInlineSnapshot(`
    [
      "fsync=on",
      "full_page_writes=on",
      "listen_addresses=127.0.0.1",
      "max_connections=100",
      "synchronous_commit=on",
      "TimeZone=UTC",
    ]
  `);
});

test("a platform without a package is told what to do", async () => {
  await expect(postgresBinaries(undefined, "sunos-sparc")).rejects.toThrow(/sunos-sparc.*DATABASE_URL/);
});
