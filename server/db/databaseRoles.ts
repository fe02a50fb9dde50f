import pg from "pg";
import { withConnection } from "./withConnection.ts";

/** Owns the schema and migrates it; row-level security is forced on it too. */
export const OWNER_ROLE = "whereas_owner";
/** What a person's request runs as: row-level security applies. */
export const APP_ROLE = "whereas_app";
/** What collaboration, jobs and sign-in run as. They act for no one person, so they pass row-level security by. */
export const SYSTEM_ROLE = "whereas_system";

/** CREATEDB is for the shadow database of `migrate dev`. */
const ROLES: Readonly<Record<string, string>> = {
  [OWNER_ROLE]: "NOLOGIN CREATEDB",
  [APP_ROLE]: "NOLOGIN",
  [SYSTEM_ROLE]: "NOLOGIN BYPASSRLS",
};

/** Any number of ours: instances that start at once prepare the database one after the other. */
const PREPARATION_LOCK_ID = 87_432_001;

const OLDEST_VERSION = 150_000;
/** From Postgres 16 on each membership says whether it hands down its rights; before, the member says so for all. */
const GRANT_OPTIONS_VERSION = 160_000;
const INSUFFICIENT_PRIVILEGE = "42501";

/**
 * Creates the product's three roles and lets `login` (by default the one in `url`) take them on with SET ROLE. The login
 * inherits nothing: a connection that forgets to SET ROLE reads nothing instead of everything.
 *
 * @throws Error with the SQL that an administrator must run, where the login may not do this itself.
 */
export async function createDatabaseRoles(url: string, login?: string): Promise<void> {
  await withConnection(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [PREPARATION_LOCK_ID]);
    const { rows } = await client.query<Situation>(SITUATION, [Object.keys(ROLES), login ?? null]);
    const situation = rows[0];
    if (!situation) throw new Error("Postgres did not say who is connected.");
    if (situation.version < OLDEST_VERSION)
      throw new Error("The database is too old: Whereas needs Postgres 15 or later.");
    const statements = missingStatements(situation);
    try {
      for (const statement of statements) await client.query(statement);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
      const sql = statements.map((statement) => `  ${statement};`).join("\n");
      throw new Error(
        `The user ${situation.login} of DATABASE_URL may not prepare the database (${error.message}). ` +
          `Ask its administrator to run this in the database ${situation.database}, then start again:\n\n${sql}\n`,
        { cause: error },
      );
    }
  });
}

interface Situation {
  readonly login: string;
  readonly database: string;
  readonly version: number;
  readonly existing: readonly string[];
  readonly granted: readonly string[];
  readonly owner_may_create: boolean;
}

const SITUATION = `
  SELECT coalesce($2, current_user) AS login, current_database() AS database,
    current_setting('server_version_num')::int AS version,
    ARRAY(SELECT rolname::text FROM pg_roles WHERE rolname = ANY ($1)) AS existing,
    ARRAY(SELECT r.rolname::text FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles l ON l.oid = m.member
      WHERE r.rolname = ANY ($1) AND l.rolname = coalesce($2, current_user)) AS granted,
    coalesce((SELECT has_schema_privilege(oid, 'public', 'CREATE') AND has_database_privilege(oid, current_database(), 'CREATE')
      FROM pg_roles WHERE rolname = '${OWNER_ROLE}'), false) AS owner_may_create`;

function missingStatements({ login, database, version, existing, granted, owner_may_create }: Situation): string[] {
  const names = Object.keys(ROLES);
  const member = pg.escapeIdentifier(login);
  const inherit = version >= GRANT_OPTIONS_VERSION ? " WITH INHERIT FALSE, SET TRUE" : "";
  const statements = names
    .filter((name) => !existing.includes(name))
    .map((name) => `CREATE ROLE ${name} ${ROLES[name]}`);
  if (names.some((name) => !granted.includes(name))) {
    if (version < GRANT_OPTIONS_VERSION) statements.push(`ALTER ROLE ${member} NOINHERIT`);
    statements.push(`GRANT ${names.join(", ")} TO ${member}${inherit}`);
  }
  if (!owner_may_create) {
    statements.push(`GRANT CREATE ON DATABASE ${pg.escapeIdentifier(database)} TO ${OWNER_ROLE}`);
    statements.push(`GRANT CREATE, USAGE ON SCHEMA public TO ${OWNER_ROLE}`);
  }
  return statements;
}
