import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { OWNER_ROLE } from "./databaseRoles.ts";
import { TEMPLATE_DATABASE } from "./integrationCluster.ts";
import { createEmbeddedDatabase } from "./prepareDatabase.ts";
import { withConnection } from "./withConnection.ts";

declare module "vitest" {
  export interface ProvidedContext {
    superuserUrl: string;
    testDataDir: string;
  }
}

/**
 * Makes a fresh migrated database, which goes when the run ends. Every integration test file has one already, at
 * `databaseUrl()` of server/env.ts; this is for a test that needs another.
 */
export async function createTestDatabase(): Promise<{ readonly url: string }> {
  const superuserUrl = inject("superuserUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await withConnection(superuserUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE} OWNER ${OWNER_ROLE}`),
  );
  return { url: await createEmbeddedDatabase(superuserUrl, name) };
}
