import { startEmbeddedPostgres } from "#server/db/embeddedPostgres.ts";
import { prepareDatabase } from "#server/db/prepareDatabase.ts";
import { removeDataDir, temporaryDataDir } from "#server/db/temporaryPostgres.ts";

const dataDir = temporaryDataDir();
// Import this module first: the others read the settings when they are loaded, and so do the servers started later.
Object.assign(process.env, { WHEREAS_MODE: "test", DATA_DIR: dataDir });

/** A Postgres with its full durability and an empty database, for one measurement. */
export async function benchDatabase(): Promise<{ readonly stop: () => Promise<void> }> {
  const postgres = await startEmbeddedPostgres({ dataDir });
  const { url } = await prepareDatabase(postgres.url, { embedded: true });
  process.env.DATABASE_URL = url;
  return { stop: () => removeDataDir(dataDir) };
}
