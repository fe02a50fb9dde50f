import { Prisma } from "#generated/prisma/client.ts";

/** Prisma's codes for a server that is not reached, too slow to connect, or has closed the connection. */
const UNAVAILABLE_CODES = ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"];
const WRITE_CONFLICT = "P2034"; // a deadlock, or a serialisation failure
const UNIQUE_VIOLATION = "P2002";
/** Postgres: connection exceptions, shutting down, starting up, too many connections; Node: the socket's own. */
const UNAVAILABLE_CAUSES = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

const codeOf = (error: unknown): string =>
  error instanceof Prisma.PrismaClientKnownRequestError || error instanceof Prisma.PrismaClientInitializationError
    ? (("code" in error ? error.code : error.errorCode) ?? "")
    : "";

/** The database is away or overloaded: the same request may well succeed later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (UNAVAILABLE_CODES.includes(codeOf(error))) return true;
  return error instanceof Error && (hasUnavailableCode(error) || isDatabaseUnavailable(error.cause));
}

const hasUnavailableCode = (error: Error): boolean =>
  "code" in error && typeof error.code === "string" && UNAVAILABLE_CAUSES.test(error.code);

/** Another transaction stood in the way: the same change may be tried again at once. */
export const isWriteConflict = (error: unknown): boolean => codeOf(error) === WRITE_CONFLICT;

/** There is a row with this key already. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === UNIQUE_VIOLATION;
