/**
 * The Prisma CLI without a download: `npm run prisma -- generate`, `-- migrate dev --name x`, and so on. Commands that need
 * a database use DATABASE_URL, or else a fresh embedded Postgres: `migrate dev` then applies the migrations that are there
 * and writes the one that is missing.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const NEEDS_DATABASE = ["migrate", "db"];

const args = process.argv.slice(2);
const env = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", ...process.env };
if (process.platform !== "win32")
  env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("./schema-engine.mjs", import.meta.url));

const database = NEEDS_DATABASE.includes(args[0]) && !env.DATABASE_URL ? await scratchDatabase() : undefined;
if (database) env.DATABASE_URL = database.url;
const cli = fileURLToPath(new URL("../node_modules/prisma/build/index.js", import.meta.url));
const [code] = await once(spawn(process.execPath, [cli, ...args], { stdio: "inherit", env }), "close");
await database?.stop();
process.exit(code ?? 1);

async function scratchDatabase() {
  const { createEmbeddedDatabase } = await import("../server/db/prepareDatabase.ts");
  const { startTemporaryPostgres } = await import("../server/db/temporaryPostgres.ts");
  const postgres = await startTemporaryPostgres();
  const url = new URL(await createEmbeddedDatabase(postgres.url, "whereas"));
  url.searchParams.set("options", "-c role=whereas_owner");
  return { url: url.href, stop: postgres.stop };
}
