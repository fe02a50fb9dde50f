import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#generated/prisma/client.ts";
import { databaseUrl } from "#server/env.ts";
import type { APP_ROLE, SYSTEM_ROLE } from "./databaseRoles.ts";

type DatabaseRole = typeof APP_ROLE | typeof SYSTEM_ROLE;

/** Of the hundred connections that Postgres gives by default; the journal's pool and LISTEN take a few more. */
const MAX_CONNECTIONS = 20;
/** A page that waits longer for a connection had better say so. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Kept on globalThis: Next may load a second copy of this module, which must not open a second pool. By address, so that
 * a test that is given another database does not meet the last one's rows.
 */
declare global {
  var whereasClients: Map<string, PrismaClient> | undefined;
}

/** The process's Prisma client whose connections have taken on `role`; made at first use. */
export function prismaClient(role: DatabaseRole): PrismaClient {
  const clients = (globalThis.whereasClients ??= new Map());
  const connectionString = databaseUrl();
  const key = `${role} ${connectionString}`;
  const client = clients.get(key) ?? createClient(role, connectionString);
  clients.set(key, client);
  return client;
}

/** Closes every connection of the process; for its end, and for tests. */
export async function closePrismaClients(): Promise<void> {
  const clients = [...(globalThis.whereasClients?.values() ?? [])];
  globalThis.whereasClients?.clear();
  await Promise.all(clients.map((client) => client.$disconnect()));
}

function createClient(role: DatabaseRole, connectionString: string): PrismaClient {
  const adapter = new PrismaPg({
    connectionString,
    options: `-c role=${role}`,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: role,
  });
  return new PrismaClient({ adapter });
}
