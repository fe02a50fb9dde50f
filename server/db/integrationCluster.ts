import type { TestProject } from "vitest/node";
import { OWNER_ROLE } from "./databaseRoles.ts";
import { migrate } from "./migrate.ts";
import { createEmbeddedDatabase, MIGRATIONS_DIR } from "./prepareDatabase.ts";
import { startTemporaryPostgres } from "./temporaryPostgres.ts";
import { withConnection } from "./withConnection.ts";

export const TEMPLATE_DATABASE = "whereas_template";

/** Starts one Postgres for a run of the integration tests and migrates the database that each test file gets a copy of. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTemporaryPostgres();
  try {
    const template = await createEmbeddedDatabase(postgres.url, TEMPLATE_DATABASE);
    await migrate(template, MIGRATIONS_DIR, { role: OWNER_ROLE });
    // A connection to a template would make copying it fail.
    await withConnection(postgres.url, (client) =>
      client.query(`ALTER DATABASE ${TEMPLATE_DATABASE} ALLOW_CONNECTIONS false`),
    );
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  project.provide("superuserUrl", postgres.url);
  project.provide("testDataDir", postgres.dataDir);
  return postgres.stop;
}
