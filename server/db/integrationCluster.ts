import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { OWNER_ROLE } from "./databaseRoles.ts";
import { startEmbeddedPostgres } from "./embeddedPostgres.ts";
import { migrate } from "./migrate.ts";
import { createEmbeddedDatabase, MIGRATIONS_DIR } from "./prepareDatabase.ts";
import { withConnection } from "./withConnection.ts";

export const TEMPLATE_DATABASE = "whereas_template";

/** Starts one Postgres for a run of the integration tests and migrates the database that each test file gets a copy of. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "whereas-test-"));
  chmodSync(dataDir, 0o755); // Postgres runs as another user where the tests run as root
  const postgres = await startEmbeddedPostgres({ dataDir });
  const stop = async () => {
    await postgres.stop();
    rmSync(realpathSync(path.join(dataDir, "postgres")), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const template = await createEmbeddedDatabase(postgres.url, TEMPLATE_DATABASE);
    await migrate(template, MIGRATIONS_DIR, { role: OWNER_ROLE });
    // A connection to a template would make copying it fail.
    await withConnection(postgres.url, (client) =>
      client.query(`ALTER DATABASE ${TEMPLATE_DATABASE} ALLOW_CONNECTIONS false`),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("superuserUrl", postgres.url);
  project.provide("testDataDir", dataDir);
  return stop;
}
