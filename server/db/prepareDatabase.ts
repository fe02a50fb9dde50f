import path from "node:path";
import pg from "pg";
import { createDatabaseRoles, OWNER_ROLE } from "./databaseRoles.ts";
import { migrate } from "./migrate.ts";
import { withConnection } from "./withConnection.ts";

export const MIGRATIONS_DIR = path.resolve(import.meta.dirname, "../../prisma/migrations");

/** The embedded cluster's login for everything but set-up, and the name of its database. */
const EMBEDDED_NAME = "whereas";

/**
 * Makes the database ready to serve: roles, then migrations.
 *
 * @param url the address in DATABASE_URL, or of an embedded cluster's superuser, for whom a plain login and a database
 *   are made first, since a superuser passes by row-level security
 * @returns the address to work with; its login may do nothing until it has SET ROLE
 */
export async function prepareDatabase(
  url: string,
  { embedded, migrationsDir = MIGRATIONS_DIR }: { readonly embedded: boolean; readonly migrationsDir?: string },
): Promise<{ readonly url: string }> {
  const target = embedded ? await createEmbeddedDatabase(url, EMBEDDED_NAME) : url;
  if (!embedded) await createDatabaseRoles(url);
  await migrate(target, migrationsDir, { role: OWNER_ROLE });
  return { url: target };
}

/** Creates the roles, a login and a database in an embedded cluster, where they are missing, and gives its address. */
export async function createEmbeddedDatabase(superuserUrl: string, name: string): Promise<string> {
  const target = new URL(superuserUrl);
  await withConnection(superuserUrl, async (client) => {
    const exists = async (sql: string, value: string) => (await client.query(sql, [value])).rowCount === 1;
    const identifier = pg.escapeIdentifier(EMBEDDED_NAME);
    if (!(await exists("SELECT FROM pg_roles WHERE rolname = $1", EMBEDDED_NAME)))
      await client.query(`CREATE ROLE ${identifier} LOGIN PASSWORD ${pg.escapeLiteral(target.password)}`);
    await createDatabaseRoles(superuserUrl, EMBEDDED_NAME);
    if (!(await exists("SELECT FROM pg_database WHERE datname = $1", name)))
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${OWNER_ROLE}`);
  });
  target.username = EMBEDDED_NAME;
  target.pathname = `/${name}`;
  return target.href;
}
